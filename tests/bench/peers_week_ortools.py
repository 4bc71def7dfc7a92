"""OR-Tools routing alone on a benchmark week, in the model that Molin makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from molin.scheduler.instances.read import read_instance
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.models.routing_model import RoutingModel
from molin.scheduler.problem import NO_LIMIT, NONE, Problem
from tests.bench.peers import Plan
from tests.bench.peers_ortools import parameters

told = (
    f"OR-Tools {version('ortools')} routing: parallel cheapest insertion, then guided"
    " local search; knows no chance. Its model lets a break fall on a ride; rides that"
    " no schedule can keep are taken out afterwards."
)
seeded = False


def prepare() -> None:
    """Importing was all."""


def solve(question: tuple[Path, int], seconds: float, seed: int) -> Plan:
    """A week; the routes are empty where time was up before there was a plan."""
    problem, began = read_instance(question[0]).problem, perf_counter()
    model, first, best = RoutingModel(problem, {}), [], [NO_LIMIT, ()]

    def at_solution() -> None:
        first.append(perf_counter() - began)
        cost = model.routing.CostVar().Value()
        if cost < best[0]:
            best[:] = cost, model.solution().routes

    model.routing.AddAtSolutionCallback(at_solution)
    model.routing.CloseModelWithParameters(parameters(seconds))
    left = max(0.01, seconds - (perf_counter() - began))
    model.routing.SolveWithParameters(parameters(left))
    judge = RouteJudge(problem)
    routes = best[1] or ((),) * problem.shift_count
    kept = [drivable(problem, judge, *one) for one in enumerate(routes)]
    return Plan(kept, first[0] if first else None)


def drivable(
    problem: Problem, judge: RouteJudge, shift: int, route: Sequence[int]
) -> list[int]:
    """The route without the last rides that a break would fall on."""
    route = list(route)
    while judge.cost(shift, route) is None:
        rides = [visit for visit in route if problem.mate[visit] != NONE]
        out = {rides[-1], int(problem.mate[rides[-1]])}
        route = [visit for visit in route if visit not in out]
    return route
