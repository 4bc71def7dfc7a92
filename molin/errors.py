"""Errors that the person at the screen can act on.

A message is an English template and its values, so that the window can show the same
sentence in the user's language: ``InvalidInput("{name} closes before it opens.",
name=place.name)``. Everything else that is raised is a bug and is never caught.
"""

from __future__ import annotations


class MolinError(Exception):
    """What is wrong, with the value, and what to do about it."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.template, self.values)


class InvalidInput(MolinError):
    """Something was typed, read or handed in that no plan can stand on."""


class NotFound(MolinError):
    """The thing asked for is not there, or not any more."""


class Conflict(MolinError):
    """Somebody else saved first; nothing of this save was kept."""


class StoreUnavailable(MolinError):
    """The database cannot be opened, read or written."""


class SolverStopped(MolinError):
    """The solver process ended before it was done."""


def _rebuild(
    kind: type[MolinError], template: str, values: dict[str, object]
) -> MolinError:
    return kind(template, **values)
