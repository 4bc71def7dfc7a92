"""The search against every plan there is, on problems small enough to try them all."""

from itertools import chain, permutations

from hypothesis import given, settings

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Solution
from molin.scheduler.solve import solve
from tests.scheduler.random_problems import problems


def every_plan(visits, shifts):
    """All ways to spread some of the visits over the shifts, in all orders."""
    if not shifts:
        yield ()
        return
    chosen = chain.from_iterable(
        permutations(visits, count) for count in range(len(visits) + 1)
    )
    for route in chosen:
        others = [visit for visit in visits if visit not in route]
        for rest in every_plan(others, shifts - 1):
            yield route, *rest


def least_cost(asked):
    plans = every_plan(list(range(asked.visit_count)), asked.shift_count)
    costs = (audit_routes(asked, Solution(plan)).cost for plan in plans)
    return min(cost for cost in costs if cost is not None)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(problems(most_visits=4, most_shifts=2))
def test_small_problems_are_solved_to_the_optimum(asked):
    found = solve(asked, seconds=0, iterations=300)
    assert audit_routes(asked, found).cost == least_cost(asked)


@settings(max_examples=60, deadline=None)
@given(problems(most_visits=7, most_shifts=3))
def test_every_plan_reported_passes_the_audit_at_its_cost(asked):
    told = []
    best = solve(asked, seconds=0, iterations=10, report=told.append)
    assert told[-1].solution == best
    for progress in told:
        assert audit_routes(asked, progress.solution).cost == progress.cost


@settings(max_examples=40, deadline=None)
@given(problems(most_visits=6, most_shifts=2))
def test_the_score_of_a_plan_is_what_the_audit_finds(asked):
    found = solve(asked, seconds=0, iterations=5)
    cost = plan_cost(asked, RouteJudge(asked), found)
    assert cost.total == audit_routes(asked, found).cost
