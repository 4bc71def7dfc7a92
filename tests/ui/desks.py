"""A desk over a real office, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from molin.services.office import Office
from molin.ui.background import Background
from molin.ui.desk import WeekDesk
from tests.services.offices import NOW, office_in

RUN_MS = 30_000
"""Longer than any run of a test, its process's start on a busy machine included."""


@contextmanager
def desk_over(office: Office) -> Iterator[WeekDesk]:
    """A desk with its own solver process, which ends with it."""
    background = Background()
    desk = WeekDesk(office, lambda: NOW, background)
    yield desk
    desk.run.close()
    desk.bottleneck.close()
    background.close()


@contextmanager
def desk_in(folder: Path, *, requests: int) -> Iterator[WeekDesk]:
    """A desk over a new office with the first so many requests of the demo."""
    with office_in(folder, requests=requests) as office, desk_over(office) as desk:
        yield desk


class Ear:
    """Remembers what a desk and its run say, in order."""

    def __init__(self, desk: WeekDesk) -> None:
        self.heard: list[str] = []
        self.errors: list[Exception] = []
        self.weeks: list[object] = []
        run = desk.run
        for name, signal in {
            "started": run.started,
            "progressed": run.progressed,
            "found": run.found,
            "ended": run.ended,
        }.items():
            signal.connect(lambda *_, name=name: self.heard.append(name))
        desk.failed.connect(self.errors.append)
        desk.opened.connect(self.weeks.append)
