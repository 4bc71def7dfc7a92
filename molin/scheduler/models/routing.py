"""OR-Tools routing: the reference, and where nothing is compiled the last touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

# OR-Tools ships no types for its routing library.
from ortools.constraint_solver import (  # type: ignore[import-untyped]
    pywrapcp,
    routing_enums_pb2,
)

from molin.scheduler.budget import Budget
from molin.scheduler.models.routing_model import RoutingModel
from molin.scheduler.problem import Solution
from molin.scheduler.search.draft import Draft

MOST_VISITS = 150
"""Beyond that its moves take too long (500 visits: 59 s for a first plan)."""
LEAST_S = 0.02
"""Below that not even its model is built in time."""


def route(draft: Draft, budget: Budget, found: Callable[[Solution, int], None]) -> None:
    """Improve a draft by a search that starts from it; it ends as the best plan seen.

    ``found`` hears of each better plan with its cost. By the clock it is a guided local
    search; with iterations a plain descent of as many solutions at most, which can be
    repeated.
    """
    if budget.iterations is None and budget.seconds < LEAST_S:
        return
    heads = {
        shift: draft.routes[shift][: len(head)]
        for shift, head in draft.problem.locks.heads.items()
        if draft.routes[shift][: len(head)] == head
    }
    model, raised = RoutingModel(draft.problem, heads), []
    best = draft.solution, list(draft.costs), draft.total()

    def at_solution() -> None:
        nonlocal best
        # OR-Tools swallows what a callback raises, so it is kept and raised below.
        try:
            _adopt(draft, model.solution())
            if draft.total() < best[2]:
                best = draft.solution, list(draft.costs), draft.total()
                found(best[0], best[2])
        except Exception as error:
            raised.append(error)

    model.routing.AddAtSolutionCallback(at_solution)
    _run(model, draft.solution, _parameters(budget))
    if raised:
        raise raised[0]
    draft.become(best[0], best[1])


def _adopt(draft: Draft, proposal: Solution) -> None:
    """Take over a proposal, without what the exact judge finds impossible in it."""
    costs, routes = [], []
    for shift, visits in enumerate(proposal.routes):
        if draft.routes[shift] == visits:
            costs.append(draft.costs[shift])
            routes.append(visits)
        else:
            kept, cost = _drivable(draft, shift, visits)
            costs.append(cost)
            routes.append(kept)
    draft.become(Solution(tuple(routes)), costs)


def _drivable(
    draft: Draft, shift: int, visits: Sequence[int]
) -> tuple[tuple[int, ...], int]:
    """The route, shortened until it can be driven: first by pairs, from the back.

    A pair is what the model may get wrong, as it lets a break fall on a ride.
    """
    parties = dict.fromkeys(draft.party_of[visit] for visit in reversed(visits))
    doubtful = sorted(parties, key=len, reverse=True)
    kept = tuple(visits)
    while (cost := draft.judge.cost(shift, kept)) is None:
        out = doubtful.pop(0)
        kept = tuple(visit for visit in kept if visit not in out)
    return kept, cost


def _run(
    model: RoutingModel,
    start: Solution,
    parameters: pywrapcp.RoutingSearchParameters,
) -> None:
    """Search from ``start``, or from scratch where the model does not accept it."""
    model.routing.CloseModelWithParameters(parameters)
    first = model.assignment(start)
    if first is None:
        model.routing.SolveWithParameters(parameters)
    else:
        model.routing.SolveFromAssignmentWithParameters(first, parameters)


def _parameters(budget: Budget) -> pywrapcp.RoutingSearchParameters:
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    strategies = routing_enums_pb2.FirstSolutionStrategy
    heuristics = routing_enums_pb2.LocalSearchMetaheuristic
    parameters.first_solution_strategy = strategies.PARALLEL_CHEAPEST_INSERTION
    if budget.iterations is None:
        parameters.local_search_metaheuristic = heuristics.GUIDED_LOCAL_SEARCH
        left_ms = round(1000 * (budget.seconds - budget.elapsed()))
        parameters.time_limit.FromMilliseconds(max(1, left_ms))
    else:
        parameters.local_search_metaheuristic = heuristics.GREEDY_DESCENT
        parameters.solution_limit = budget.iterations
    return parameters
