"""The sweep over all places at once, against the judge of single routes."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import NO_LIMIT, ints
from molin.scheduler.search.slots import FAR, Slots
from tests.scheduler.random_problems import problems


@st.composite
def insertions(draw):
    """A problem, a route of its only shift that can be driven, and one more visit."""
    asked = draw(problems(most_visits=6))
    judge, route = RouteJudge(asked), ()
    alone = asked.mate < 0
    order = draw(st.permutations(np.flatnonzero(alone).tolist()))
    for visit in order[:-1]:
        if judge.cost(0, (*route, visit)) is not None:
            route = (*route, visit)
    newcomers = [visit for visit in order if visit not in route]
    return asked, route, newcomers[-1] if newcomers else None


@settings(max_examples=200, deadline=None)
@given(insertions())
def test_a_visit_fits_where_the_judge_says_and_nowhere_else(insertion):
    asked, route, visit = insertion
    if visit is None or (route and asked.shifts.longest_span[0] != NO_LIMIT):
        return
    judge = RouteJudge(asked)
    slots = Slots(asked, judge.maker)
    slots.update(0, route)
    detours = slots.detours(ints([visit]), ints([0]))[0, 0]
    for place in range(len(route) + 1):
        longer = (*route[:place], visit, *route[place:])
        schedule = judge.judge(0, longer)
        if schedule is None and judge.refusal(0, longer).value not in ("span", "seats"):
            assert detours[place] >= FAR
        if schedule is not None:
            before = judge.judge(0, route).travel
            assert detours[place] == schedule.travel - before


@settings(max_examples=100, deadline=None)
@given(problems(most_visits=6))
def test_a_pair_that_fits_an_idle_shift_is_found_there(asked):
    judge = RouteJudge(asked)
    slots = Slots(asked, judge.maker)
    for pickup, drop_off in zip(asked.pairs.pickup, asked.pairs.drop_off, strict=True):
        found = slots.pair_detours(int(pickup), int(drop_off), ints([0]))[0, 0, 0]
        schedule = judge.judge(0, (int(pickup), int(drop_off)))
        if schedule is not None:
            assert found == schedule.travel
