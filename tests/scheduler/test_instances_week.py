"""Reading the week form."""

import json
import random
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from molin.domain.rules import Rule
from molin.errors import InvalidInput
from molin.scheduler.instances.week import read_week_form
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import NONE, RULES, Problem, Solution

BENCH = Path(__file__).parents[3] / "shared" / "bench"


def week(**changes):
    """One unit on two days, three visits 10 min apart on a road from the base."""
    rest = {"earliest": 690, "latest": 750, "length": 45}
    shift = {"unit": 0, "base": 0, "start": 480, "end": 960, "overtime": 60}
    shift |= {"max_span": 500, "skills": ["A"], "break": rest}
    visit = {"service": 30, "days": [0, 1], "opens": 480, "closes": 900}
    visit |= {"skill": None, "priority": 2}
    content = {
        "travel": [[10 * abs(a - b) for b in range(4)] for a in range(4)],
        "shifts": [shift | {"day": day} for day in (0, 1)],
        "visits": [visit | {"id": n, "location": n + 1} for n in range(3)],
        "pairs": [{"pickup": 0, "dropoff": 1, "max_ride": 90}],
        "spaced": [{"first": 0, "second": 2, "min_days": 1}],
        "weights": {"travel": 1, "overtime": 3, "unserved": 100},
    }
    return json.dumps(content | changes)


def changed(key, number, **values):
    """The week with one item of one of its lists changed."""
    items = json.loads(week())[key]
    items[number] |= values
    return week(**{key: items})


def test_times_become_absolute_minutes():
    problem = read_week_form(week())
    assert problem.visits.opens.tolist() == [480, 1920] * 3
    assert problem.shifts.starts.tolist() == [480, 1920]
    assert problem.shifts.latest.tolist() == [1020, 2460]
    assert problem.shifts.rest_earliest.tolist() == [690, 2130]


def test_leaving_out_costs_weight_times_priority():
    assert read_week_form(week()).visits.worth.tolist() == [200, 200, 200]


def test_shifts_of_other_days_and_skills_are_refused():
    text = changed("visits", 0, days=[1], skill="B")
    codes = read_week_form(text).refusal[0].tolist()
    assert [RULES[code] for code in codes] == [Rule.DAY, Rule.SKILL]
    assert read_week_form(week()).refusal.max() == NONE


def test_days_that_run_past_midnight_stay_apart():
    problem = read_week_form(changed("visits", 0, closes=2000))
    assert problem.visits.closes[0] < problem.visits.opens[1]
    assert problem.shifts.starts[1] == 480 + 2001


def test_a_visit_without_days_can_never_be_served():
    problem = read_week_form(changed("visits", 0, days=[]))
    assert not problem.allowed[0].any()


def test_a_week_of_nothing_is_a_problem_of_nothing():
    empty = {"travel": [], "shifts": [], "visits": [], "pairs": [], "spaced": []}
    problem = read_week_form(week(**empty))
    assert (problem.visit_count, problem.shift_count) == (0, 0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1"),
        ("[]", "travel is missing"),
        ("[" * 100_000, "too deep"),
        (json.dumps({"travel": [[0]]}), "shifts is missing"),
        (week(travel=[[0, 1], [1]]), r"travel\[1\] is a row of 1"),
        (week(travel=[[0, -1], [1, 0]]), r"travel\[0\]\[1\] is -1"),
        (week(travel=7), "travel is no list"),
        (week(visits={}), "visits is no list"),
        (changed("visits", 1, location=4), r"visits\[1\].location is 4"),
        (changed("visits", 1, location=True), r"visits\[1\].location is True"),
        (changed("visits", 1, id=7), r"visits\[1\].id is 7"),
        (changed("visits", 1, opens=-5), r"visits\[1\].opens is -5"),
        (changed("visits", 1, service=1.5), r"visits\[1\].service is 1.5"),
        (changed("visits", 1, priority=10**30), r"visits\[1\].priority"),
        (changed("visits", 1, skill=3), r"visits\[1\].skill is 3"),
        (changed("shifts", 1, **{"break": None}), r"missing in shifts\[1\].break"),
        (changed("pairs", 0, pickup=3), r"pairs\[0\].pickup is 3"),
        (changed("pairs", 0, dropoff=0), "twice in pairs"),
        (changed("spaced", 0, first="x"), r"spaced\[0\].first is 'x'"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text, said):
    with pytest.raises(InvalidInput, match=said):
        read_week_form(text)


@pytest.fixture(scope="module")
def judge_of_weeks():
    path = BENCH / "score_week.py"
    if not path.exists():
        pytest.skip("needs ../shared/bench/score_week.py")
    spec = spec_from_file_location("score_week", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_costs_agree_with_the_judge_of_weeks(judge_of_weeks):
    text = (BENCH / "weeks" / "week-3x5-80.json").read_text("utf-8")
    week, problem = json.loads(text), read_week_form(text)
    chance, judge, drivable = random.Random(5), RouteJudge(problem), 0
    for _ in range(200):
        routes = random_routes(problem, chance)
        cost = plan_cost(problem, judge, Solution(routes))
        verdict = judge_of_weeks.score(week, [list(route) for route in routes])
        undrivable = any("driven" in broken for broken in verdict["broken"])
        assert (cost is None) == undrivable
        if cost is not None:
            drivable += 1
            assert cost.total == verdict["cost"]
    assert drivable > 20


def random_routes(problem: Problem, chance):
    """One or two allowed visits on a few shifts, each visit once."""
    routes, free = [()] * problem.shift_count, set(range(problem.visit_count))
    for shift in chance.sample(range(problem.shift_count), 3):
        may = sorted(visit for visit in free if problem.allowed[visit, shift])
        may = [visit for visit in may if problem.mate[visit] == NONE]
        routes[shift] = tuple(chance.sample(may, chance.randint(1, 4)))
        free -= set(routes[shift])
    return tuple(routes)
