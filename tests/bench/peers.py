"""Solvers beside one another: each run in a fresh process, timed when it is warm.

A solver is a module with ``solve``; see ``Solver``. Every run gets a process of its
own, since several routing models in one process have crashed, and since memory and
caches of one solver must not help or hinder the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from time import perf_counter
from typing import Any, NamedTuple, Protocol


class Plan(NamedTuple):
    """Routes, and after how many seconds there was a first plan, where that is told."""

    routes: list[list[int]]
    first_s: float | None = None


class Solver(Protocol):
    """``told``: what must be said beside its figures. ``seeded``: chance has a part.

    ``prepare`` imports, compiles and warms up; it is not timed.
    """

    told: str
    seeded: bool

    def prepare(self) -> None: ...

    def solve(self, question: Any, seconds: float, seed: int) -> Plan: ...


@dataclass(frozen=True, slots=True)
class Run:
    """A solver and its module, what it is asked, for how long, and with what chance."""

    solver: str
    module: str
    question: Any
    seconds: float
    seed: int


@dataclass(frozen=True, slots=True)
class Answer:
    run: Run
    plan: Plan
    took_s: float


def present(solvers: Mapping[str, str], wanted: Sequence[str]) -> dict[str, str]:
    """The wanted ones of ``solvers``, modules by names that begin with their library's.

    Ours is always wanted; a library that is not installed is left out, and that said.
    """
    chosen = {name: solvers[name] for name in solvers if name in ("molin", *wanted)}
    missing = {name for name in chosen if find_spec(name.partition("-")[0]) is None}
    for name in missing:
        print(f"{name} is not installed: see the extra dev in pyproject.toml.")
    return {name: module for name, module in chosen.items() if name not in missing}


def told(modules: Iterable[str]) -> str:
    """What must be said beside the figures, a line each."""
    return "\n".join(f"- {import_module(module).told}" for module in modules)


def runs(
    solvers: Mapping[str, str], questions: Sequence[Any], seconds: float, seeds: int
) -> list[Run]:
    """Question by question, so that a busy moment hits all solvers alike.

    Whose search knows no chance runs once.
    """
    last = {
        name: seeds if import_module(module).seeded else 1
        for name, module in solvers.items()
    }
    return [
        Run(name, module, question, seconds, seed)
        for question in questions
        for name, module in solvers.items()
        for seed in range(1, last[name] + 1)
    ]


def answers(asked: Sequence[Run], jobs: int = 1) -> Iterator[Answer]:
    """In the order asked, ``jobs`` at a time."""
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), max_tasks_per_child=1
    ) as pool:
        yield from pool.map(_answer, asked)


def _answer(run: Run) -> Answer:
    solver: Any = import_module(run.module)
    solver.prepare()
    began = perf_counter()
    plan = solver.solve(run.question, run.seconds, run.seed)
    return Answer(run, plan, perf_counter() - began)
