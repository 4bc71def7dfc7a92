"""Several solvers side by side, for those who have time to wait."""

from __future__ import annotations

from multiprocessing.connection import wait
from time import perf_counter

from molin.scheduler.problem import Problem, Solution
from molin.scheduler.processes.group import SolverGroup
from molin.scheduler.processes.solver import SolverProcess
from molin.scheduler.processes.worker import Kind, Task, search


def solve_in_processes(
    problem: Problem,
    *,
    seconds: float,
    seed: int = 0,
    iterations: int | None = None,
    processes: int = 2,
    task: Task = search,
    start_counts: bool = True,
) -> Solution:
    """The best solution of so many solvers with the seeds ``seed``, ``seed + 1``, …

    Bringing the processes up counts towards ``seconds`` unless ``start_counts`` is
    False. One that fails is made up for by the others; only when none is left is the
    failure of the first one raised.
    """
    began = perf_counter()
    with SolverGroup([SolverProcess(task) for _ in range(processes)]) as group:
        group.warm()
        while group.lines and not group.ready:
            wait(group.lines)
            group.poll()
        until = seconds + (began if start_counts else perf_counter())
        left = max(0.0, until - perf_counter())
        group.start(problem, seed=seed, seconds=left, iterations=iterations)
        while True:
            wait(group.lines)
            for message in group.poll():
                if message.kind is Kind.FINISHED:
                    found: Solution = message.value
                    return found
                if message.kind is Kind.FAILED:
                    raise message.value
