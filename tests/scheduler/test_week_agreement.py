"""Our cost of a route against the judge of the benchmark weeks, who never saw us."""

import importlib.util
import json
import random
from pathlib import Path

import pytest

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.instances.read import read_instance
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Solution
from molin.scheduler.solve import solve

BENCH = Path(__file__).parents[3] / "shared" / "bench"
SMALL, MIDDLE = "week-3x5-80", "week-20x5-500"


@pytest.fixture(scope="module")
def score_week():
    path = BENCH / "score_week.py"
    if not path.exists():
        pytest.skip(f"no benchmark weeks at {BENCH.name}: their judge is not asked")
    spec = importlib.util.spec_from_file_location("score_week", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def week(name):
    path = BENCH / "weeks" / f"{name}.json"
    return json.loads(path.read_text()), read_instance(path).problem


def random_route(rng, instance, shift, length):
    """Visits that may come together, early windows first now and then, pairs whole."""
    day = instance["shifts"][shift]["day"]
    apart = {half for p in instance["pairs"] for half in (p["pickup"], p["dropoff"])}
    apart |= {spaced["second"] for spaced in instance["spaced"]}
    visits = [v["id"] for v in instance["visits"] if day in v["days"]]
    route = rng.sample([v for v in visits if v not in apart], length)
    if rng.random() < 0.6:
        route.sort(key=lambda v: instance["visits"][v]["closes"])
    if rng.random() < 0.5:
        pair = rng.choice(instance["pairs"])
        place = rng.randrange(len(route) + 1)
        route.insert(place, pair["pickup"])
        after = min(len(route), place + rng.choice([1, 1, 1, 2]))
        route.insert(after, pair["dropoff"])
    return route


@pytest.mark.parametrize("name", [SMALL, MIDDLE])
def test_thousands_of_random_routes_cost_the_same(score_week, name):
    rng, (instance, problem) = random.Random(7), week(name)
    judge, drivable = RouteJudge(problem), 0
    for _ in range(3000):
        shift = rng.randrange(problem.shift_count)
        route = random_route(rng, instance, shift, rng.randrange(1, 6))
        if all(problem.allowed[visit, shift] for visit in route):
            cost = score_week.route_cost(instance, instance["shifts"][shift], route)
            assert judge.cost(shift, route) == cost
            assert _audited(problem, shift, route) == cost
            drivable += cost is not None
    assert drivable > 100


def _audited(problem, shift, route):
    routes = [()] * problem.shift_count
    routes[shift] = tuple(route)
    cost = audit_routes(problem, Solution(tuple(routes))).cost
    left_out = problem.visits.worth.sum() - problem.visits.worth[route].sum()
    return None if cost is None else cost - left_out


def test_a_solved_week_scores_what_we_say(score_week):
    instance, problem = week(SMALL)
    told = []
    plan = solve(problem, seconds=0, iterations=20, report=told.append)
    verdict = score_week.score(instance, [list(route) for route in plan.routes])
    assert verdict["ok"], verdict["broken"]
    assert verdict["cost"] == told[-1].cost == audit_routes(problem, plan).cost
