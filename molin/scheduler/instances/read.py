"""Benchmark instances as problems, and solutions back in the form of their files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from molin.causes import cause_of
from molin.errors import InvalidInput
from molin.files import write_whole
from molin.scheduler.instances.text import read_text_form
from molin.scheduler.instances.week import read_week_form
from molin.scheduler.problem import Problem, Solution


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A problem and how its file speaks of it.

    ``names`` are the file's numbers of the visits. ``by_shift``: the file wants one
    route for each shift, be it empty; otherwise only those that drive.
    """

    problem: Problem
    names: tuple[int, ...]
    by_shift: bool

    def routes(self, solution: Solution) -> list[list[int]]:
        """The solution's routes in the numbers and the order of the file."""
        named = [[self.names[visit] for visit in route] for route in solution.routes]
        return [route for route in named if route or self.by_shift]


def read_instance(path: Path) -> Instance:
    """The week form (JSON), or the Solomon or Li-Lim text form, told by its content."""
    text = _read(path)
    if not text.strip():
        raise InvalidInput(
            "The instance {file} is empty: choose a file with an instance in it.",
            file=path.name,
        )
    if text.lstrip().startswith(("{", "[")):
        problem = read_week_form(text)
        names = tuple(range(problem.visit_count))
        return Instance(problem=problem, names=names, by_shift=True)
    form = read_text_form(text)
    return Instance(problem=form.problem, names=form.names, by_shift=False)


def write_solution(path: Path, routes: Sequence[Sequence[int]], cost: int) -> None:
    """Write ``{"routes": [...], "cost": ...}``, whole or not at all."""
    content = {"routes": [list(route) for route in routes], "cost": cost}
    write_whole(path, f"{json.dumps(content)}\n".encode())


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InvalidInput(
            "The instance {file} cannot be read ({reason}): check its name and place.",
            file=path.name,
            reason=cause_of(error),
        ) from error
    except UnicodeDecodeError as error:
        raise InvalidInput(
            "The instance {file} is no text: choose a week as JSON, or a Solomon or"
            " Li-Lim file.",
            file=path.name,
        ) from error
