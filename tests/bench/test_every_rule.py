"""The invented week in which every rule occurs: what plans of it must keep."""

from dataclasses import fields, replace

import pytest

from molin.domain.plan import Score
from molin.domain.replanning import FREE
from molin.domain.rules import Rule
from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.encode import encode
from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Crowds, Prices
from molin.scheduler.solve import solve
from tests.bench.every_rule import outcomes
from tests.bench.instances.every_rule import every_rule_week, travel

pytestmark = pytest.mark.skipif(
    not is_compiled(), reason="the search is not compiled: start.py does it"
)
PLAN_ONLY = {Rule.TIMES, Rule.TWICE}
"""What no search does, and only a plan as written can do."""


def searched(problem, start=None):
    """What a short search finds, and the cost that it told last."""
    told = []
    steps = {"seconds": 0, "iterations": 1000, "seed": 1}
    plan = solve(problem, **steps, start=start, report=told.append)
    return plan, told[-1].cost


@pytest.fixture(scope="module")
def found():
    return outcomes(lambda problem, start: searched(problem, start)[0])


@pytest.fixture(scope="module")
def week():
    return every_rule_week()


def test_no_plan_of_it_breaks_a_rule_of_the_audit(found):
    assert [outcome.broken for outcome in found] == [(), ()]


def test_every_rule_keeps_something_out(found):
    first, changed = found
    assert first.rules | changed.rules == set(Rule) - PLAN_ONLY


def test_what_only_a_written_plan_can_break_is_found(found, week):
    routes = found[0].plan.routes
    busy = next(route for route in routes if len(route.stops) > 1)
    turned = replace(busy, stops=busy.stops[::-1])
    broken = audit(week, travel(week), [*routes, turned], baseline=None)
    assert {violation.rule for violation in broken} >= PLAN_ONLY


def test_a_count_from_the_written_times_comes_to_the_same(found):
    first, changed = found
    assert first.plan.score.total == pytest.approx(first.recounted.total, abs=0.1)
    # The judge lets what has left before Tuesday leave anew; the plan says when it did.
    judged = replace(changed.plan.score, unevenness=changed.recounted.unevenness)
    assert judged.total == pytest.approx(changed.recounted.total, abs=0.1)


def test_every_soft_rule_costs_something(found):
    costs = [outcome.plan.score for outcome in found]
    for term in fields(Score):
        assert any(getattr(score, term.name) for score in costs), term.name


def test_engine_judge_and_audit_agree_on_the_cost(week):
    problem = encode(week, travel(week), replanning=FREE).problem
    plan, cost = searched(problem)
    assert plan_cost(problem, RouteJudge(problem), plan).total == cost
    # The audit knows of driving, overtime and what is left out, and of no wishes.
    prices = Prices(travel=1, overtime=3)
    plain = replace(problem, prices=prices, crowds=Crowds())
    judged = plan_cost(plain, RouteJudge(plain), plan)
    assert audit_routes(plain, plan).cost == judged.total
