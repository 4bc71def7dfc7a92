"""Random weeks encoded, solved, decoded and audited: plans keep every rule."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.fleet import Equipment, Skill
from molin.domain.places import AccessClass
from molin.domain.plan import Lock, Stage, Weights
from molin.domain.requests import Priority
from molin.domain.rules import Rule
from molin.domain.shifts import ShiftKind, Tour
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.decode import decode
from molin.scheduler.encoding.encode import encode
from molin.scheduler.problem import NONE, RULES, Solution
from molin.scheduler.solve import solve
from tests.scheduler.small_books import (
    absence,
    activity,
    at,
    book,
    hours,
    member,
    minutes,
    place,
    request,
    rest,
    ride,
    series,
    shift,
    travel,
    unit,
    window,
)

ACCESS = st.sampled_from([AccessClass.CAR, AccessClass.CAR, AccessClass.BOAT])
HOURS = [("08:00", "12:00"), ("08:00", "16:00"), ("13:00", "22:00")]
CLOCK = st.sampled_from(["07:00", "08:00", "09:30", "10:00", "11:45", "13:00", "15:00"])
LATER = {"07:00": "10:00", "08:00": "12:00", "09:30": "10:10", "10:00": "16:00"}
LATER |= {"11:45": "13:15", "13:00": "15:30", "15:00": "17:00"}


@st.composite
def sites(draw, id):
    opened = draw(
        st.lists(st.tuples(st.integers(0, 2), CLOCK), max_size=3, unique=True)
    )
    return place(
        id,
        draw(st.integers(-90, 90)),
        access=draw(ACCESS),
        hours=[hours(day, opens, LATER[opens]) for day, opens in opened],
    )


@st.composite
def requests(draw, id):
    days = st.tuples(st.integers(0, 2), CLOCK)
    asked = draw(st.lists(days, min_size=1, max_size=3, unique=True))
    liked = draw(st.sampled_from([None, window(0, "09:00", "10:00")]))
    return request(
        id,
        length=minutes(draw(st.sampled_from([15, 30, 90]))),
        windows=tuple(window(day, opens, LATER[opens]) for day, opens in asked),
        activity=draw(st.integers(1, 3)),
        priority=draw(st.sampled_from(Priority)),
        need=draw(st.sampled_from([0.5, 1.0, 1.7])),
        preferred=liked,
    )


@st.composite
def duties(draw, id, day):
    starts, ends = draw(st.sampled_from(HOURS))
    return shift(
        id,
        day=day,
        unit=draw(st.integers(1, 2)),
        starts=at(day, starts),
        ends=at(day, ends),
        crew=frozenset(draw(st.sets(st.integers(1, 3), min_size=1))),
        rest=draw(st.sampled_from([None, rest(day), rest(day, "11:30", "11:30", 90)])),
        longest_span=draw(st.sampled_from([None, minutes(240)])),
        kind=draw(st.sampled_from([ShiftKind.DUTY] * 4 + [ShiftKind.ON_CALL])),
    )


@st.composite
def absences(draw, id):
    first = draw(st.integers(0, 2))
    return absence(draw(st.integers(1, 3)), first, draw(st.integers(first, 2)), id=id)


@st.composite
def weeks(draw):
    count = draw(st.integers(1, 7))
    ids = range(1, count + 1)
    rides = [ride(n, n + 1, draw(st.integers(20, 150))) for n in (1, 3) if n < count]
    rides = tuple(draw(st.lists(st.sampled_from(rides), unique=True))) if rides else ()
    shifts = [draw(duties(n, day=(n - 1) // 2)) for n in range(1, 6)]
    tour = draw(st.booleans())
    if tour:
        shifts[3:] = [
            shift(4, day=1, unit=2, end_place=1, tour=1),
            shift(5, day=2, unit=2, start_place=1, tour=1),
        ]
    return book(
        [draw(requests(n)) for n in ids],
        shifts,
        places=[draw(sites(n)) for n in ids],
        units=[
            unit(1, seats=draw(st.integers(0, 2)), access=frozenset(AccessClass)),
            unit(2, equipment=frozenset({Equipment.PROJECTOR})),
        ],
        crew=[
            member(2, Skill.MIDWIFE, weekly_hours=timedelta(hours=12)),
            member(3, Skill.COUNSELLOR),
        ],
        activities=[
            activity(2, skills=frozenset({Skill.MIDWIFE})),
            activity(3, equipment=frozenset({Equipment.PROJECTOR})),
        ],
        rides=rides,
        series=(series(*ids[4:], min_days=1),) if count > 5 else (),
        tours=(Tour(id=1, name="Tour", unit=2),) if tour else (),
        absences=[draw(absences(n)) for n in range(draw(st.integers(0, 2)))],
        weights=Weights(
            unevenness=draw(st.integers(0, 1)), reserve=draw(st.integers(0, 1))
        ),
    )


@st.composite
def locked(draw, plan):
    """The same plan with locks on some of its stops and routes."""

    def bolted(stop):
        return replace(stop, locks=frozenset(draw(st.sets(st.sampled_from(Lock)))))

    routes = [
        replace(
            route,
            stops=tuple(bolted(stop) for stop in route.stops),
            locked=draw(st.booleans()),
        )
        for route in plan.routes
    ]
    return replace(plan, routes=tuple(routes), stage=draw(st.sampled_from(Stage)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_plans_and_plans_made_from_them_pass_the_audit(data):
    week = data.draw(weeks())
    table = travel(week)
    encoding = encode(week, table)
    first = decode(encoding, solve(encoding.problem, seconds=0, iterations=5))
    assert audit(week, table, first.routes) == ()

    before = data.draw(locked(first))
    again = encode(week, table, baseline=before)
    second = decode(again, solve(again.problem, seconds=0, iterations=5, seed=1))
    assert audit(week, table, second.routes, baseline=before) == ()
    assert _locked_stops(before) <= _stops(second)


def _stops(plan):
    return {stop.request for route in plan.routes for stop in route.stops}


def _locked_stops(plan):
    return {
        stop.request
        for route in plan.routes
        for stop in route.stops
        if route.locked or stop.locks
    }


@settings(max_examples=40, deadline=None)
@given(weeks())
def test_what_the_book_refuses_the_audit_refuses_too(week):
    table = travel(week)
    encoding = encode(week, table)
    for visit, shift_index in np.argwhere(~encoding.problem.allowed).tolist():
        rule = RULES[encoding.problem.refusal[visit, shift_index]]
        # Whose crew is busy elsewhere could go alone; halves are refused as pairs.
        if rule is not Rule.CREW and encoding.problem.mate[visit] == NONE:
            plan = forced(encoding, visit, shift_index)
            assert plan is None or audit(week, table, plan.routes) != ()


def forced(encoding, visit, shift_index):
    """The visit alone on a shift that refuses it; None where no times can be told."""
    problem = encoding.problem
    free = replace(problem, refusal=np.full_like(problem.refusal, NONE))
    routes = [()] * problem.shift_count
    routes[shift_index] = (visit,)
    try:
        return decode(replace(encoding, problem=free), Solution(tuple(routes)))
    except ValueError:
        return None
