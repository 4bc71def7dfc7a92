"""Several solvers side by side, each with a seed of its own."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.connection import wait
from time import perf_counter

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Problem, Solution
from molin.scheduler.processes.child import Child
from molin.scheduler.processes.worker import Kind, Message, Task, search


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
    children = [Child(task) for _ in range(processes)]
    try:
        _answers(children)  # each is ready, or has failed and will say so again
        until = seconds + (began if start_counts else perf_counter())
        for number, child in enumerate(children):
            left = max(0.0, until - perf_counter())
            options = {"seconds": left, "seed": seed + number, "iterations": iterations}
            child.send((problem, options))
        return _best(problem, _answers(children))
    finally:
        for child in children:
            child.kill()


def _answers(children: Sequence[Child]) -> list[Message]:
    """The next word of each child but progress, in the order of the children.

    All lines are read in turn, so that no child waits for somebody to listen.
    """
    said: dict[Child, Message] = {}
    while len(said) < len(children):
        silent = [child for child in children if child not in said]
        heard = wait([child.line for child in silent])
        for child in silent:
            message = child.find_message() if child.line in heard else None
            if message and message.kind is not Kind.PROGRESSED:
                said[child] = message
    return [said[child] for child in children]


def _best(problem: Problem, answers: Sequence[Message]) -> Solution:
    found: list[Solution] = [
        answer.value for answer in answers if answer.kind is Kind.FINISHED
    ]
    if not found:
        raise answers[0].value
    judge = RouteJudge(problem)
    return min(found, key=lambda solution: _cost(problem, judge, solution))


def _cost(problem: Problem, judge: RouteJudge, solution: Solution) -> float:
    cost = plan_cost(problem, judge, solution)
    return float("inf") if cost is None else cost.total
