"""Plans a benchmark instance from a file into a file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from molin.errors import InvalidInput
from molin.files import ensure_place
from molin.scheduler.instances.read import Instance, read_instance, write_solution
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Solution
from molin.scheduler.processes.several import solve_in_processes
from molin.scheduler.solve import load, solve


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """What a search came to; ``cost`` in the instance's own units."""

    cost: int
    unserved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How to search. With ``iterations`` the same seed gives the same plan, and
    ``seconds`` does not matter. ``processes`` above 1 search from as many seeds."""

    seconds: float
    seed: int = 0
    iterations: int | None = None
    processes: int = 1


def solve_instance(path: Path, search: Search, *, out: Path | None = None) -> Solved:
    """Read an instance, plan it, and write routes and cost to ``out`` if given.

    The seconds count from the moment the file has been read, and nothing is searched
    for that could not be written.
    """
    _refuse_too_many(search.processes)
    load()
    instance = read_instance(path)
    if out is not None:
        ensure_place(out)
    solution = _solve(instance, search)
    judge = RouteJudge(instance.problem)
    cost = plan_cost(instance.problem, judge, solution)
    if cost is None:
        raise AssertionError("The search returned a plan that cannot be driven.")
    if out is not None:
        write_solution(out, instance.routes(solution), cost.total)
    left = solution.left_out(instance.problem)
    return Solved(cost=cost.total, unserved=len(left))


def _refuse_too_many(processes: int) -> None:
    """More than the cores would only take time from each other, and all the memory."""
    cores = os.cpu_count() or 1
    if processes > cores:
        raise InvalidInput(
            "This computer has {cores} cores and cannot run {processes} processes at"
            " once: ask for {cores} at most.",
            cores=cores,
            processes=processes,
        )


def _solve(instance: Instance, search: Search) -> Solution:
    if search.processes > 1:
        return solve_in_processes(
            instance.problem,
            seconds=search.seconds,
            seed=search.seed,
            iterations=search.iterations,
            processes=search.processes,
        )
    return solve(
        instance.problem,
        seconds=search.seconds,
        seed=search.seed,
        iterations=search.iterations,
    )
