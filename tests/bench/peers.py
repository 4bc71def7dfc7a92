"""Solvers beside one another: each run in a fresh process, timed when it is warm.

A solver is a module with ``solve``; see ``Solver``. Every run gets a process of its
own, since several routing models in one process have crashed, and since memory and
caches of one solver must not help or hinder the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from time import perf_counter
from typing import Any, Protocol

SOLVERS = {
    "molin": "tests.bench.peers_molin",
    "pyvrp": "tests.bench.peers_pyvrp",
    "vroom": "tests.bench.peers_vroom",
    "ortools": "tests.bench.peers_ortools",
}


class Solver(Protocol):
    """``told``: what must be said beside its figures. ``seeded``: chance has a part.

    ``prepare`` imports, compiles and warms up; it is not timed.
    """

    told: str
    seeded: bool

    def prepare(self) -> None: ...

    def solve(self, question: Any, seconds: float, seed: int) -> list[list[int]]: ...


@dataclass(frozen=True, slots=True)
class Run:
    """A solver's name, what it is asked, for how long, and with what chance."""

    solver: str
    question: Any
    seconds: float
    seed: int


@dataclass(frozen=True, slots=True)
class Answer:
    run: Run
    routes: list[list[int]]
    took_s: float


def solver(name: str) -> Any:
    """The module of that name: a ``Solver``."""
    return import_module(SOLVERS[name])


def present(names: Sequence[str]) -> list[str]:
    """Those whose library is installed; the development extra brings them all."""
    return [name for name in names if find_spec(name) is not None]


def runs(
    names: Sequence[str], questions: Sequence[Any], seconds: float, seeds: int
) -> list[Run]:
    """Whose search knows no chance runs once."""
    return [
        Run(name, question, seconds, seed)
        for name in names
        for question in questions
        for seed in range(1, (seeds if solver(name).seeded else 1) + 1)
    ]


def answers(asked: Sequence[Run], jobs: int = 1) -> Iterator[Answer]:
    """In the order asked, ``jobs`` at a time."""
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), max_tasks_per_child=1
    ) as pool:
        yield from pool.map(_answer, asked)


def _answer(run: Run) -> Answer:
    chosen = solver(run.solver)
    chosen.prepare()
    began = perf_counter()
    routes = chosen.solve(run.question, run.seconds, run.seed)
    return Answer(run, routes, perf_counter() - began)
