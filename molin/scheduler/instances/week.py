"""Reads the week form: a JSON document of visits, shifts and a travel matrix.

Its times are whole minutes of each shift's own day; windows are closed and bound the
start of a visit. In the problem a day begins where the one before has surely ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from molin.domain.rules import Rule
from molin.errors import InvalidInput
from molin.scheduler.instances.entries import Entry, parse
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    RULES,
    Pairs,
    Prices,
    Problem,
    Shifts,
    Spacing,
    Visits,
    ints,
    ragged,
)

DAY = 24 * 60
MOST_DAYS = 1000
MOST_MINUTES = 100 * DAY
MOST_WEIGHT = 10**6  # weight times priority, summed over all visits, fits in 64 bits


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    location: int
    service: int
    days: tuple[int, ...]
    opens: int
    closes: int
    skill: str | None
    priority: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shift:
    unit: int
    day: int
    base: int
    start: int
    end: int
    overtime: int
    max_span: int
    skills: frozenset[str]
    rest_earliest: int
    rest_latest: int
    rest_length: int


def read_week_form(text: str) -> Problem:
    """The problem of a week; visits are counted as their ids."""
    week = parse(text)
    travel = _travel(week["travel"])
    locations = len(travel)
    shifts = [_shift(entry, locations) for entry in week["shifts"].entries()]
    visits = [
        _visit(entry, number, locations)
        for number, entry in enumerate(week["visits"].entries())
    ]
    # Visits and shifts that run past midnight must not reach into the next day.
    last = max(
        [shift.end + shift.overtime for shift in shifts]
        + [visit.closes for visit in visits],
        default=0,
    )
    day_length = max(DAY, last + 1)
    weights = week["weights"]
    return Problem(
        travel=travel,
        visits=_visits(visits, day_length, weights["unserved"].whole(MOST_WEIGHT)),
        shifts=_shifts(shifts, day_length),
        pairs=_pairs(week["pairs"], len(visits)),
        spacing=_spacing(week["spaced"], len(visits)),
        refusal=_refusal(visits, shifts),
        prices=Prices(
            travel=weights["travel"].whole(MOST_WEIGHT),
            overtime=weights["overtime"].whole(MOST_WEIGHT),
        ),
    )


def _travel(entry: Entry) -> NDArray[np.int32]:
    rows = entry.entries()
    for row in rows:
        row.check_wholes(wanted=len(rows))
    return np.array(entry.value, dtype=np.int32).reshape(len(rows), len(rows))


def _visit(entry: Entry, number: int, locations: int) -> _Visit:
    if entry["id"].whole() != number:
        raise InvalidInput(
            "{where}.id is {found}: visits are numbered in their order, from 0.",
            where=entry.where,
            found=entry["id"].value,
        )
    skill = entry["skill"]
    return _Visit(
        location=entry["location"].whole(locations),
        service=entry["service"].whole(),
        days=tuple(day.whole(MOST_DAYS) for day in entry["days"].entries()),
        opens=entry["opens"].whole(MOST_MINUTES),
        closes=entry["closes"].whole(MOST_MINUTES),
        skill=None if skill.value is None else skill.text(),
        priority=entry["priority"].whole(MOST_WEIGHT),
    )


def _shift(entry: Entry, locations: int) -> _Shift:
    rest = entry["break"]
    return _Shift(
        unit=entry["unit"].whole(),
        day=entry["day"].whole(MOST_DAYS),
        base=entry["base"].whole(locations),
        start=entry["start"].whole(MOST_MINUTES),
        end=entry["end"].whole(MOST_MINUTES),
        overtime=entry["overtime"].whole(MOST_MINUTES),
        max_span=entry["max_span"].whole(MOST_MINUTES),
        skills=frozenset(skill.text() for skill in entry["skills"].entries()),
        rest_earliest=rest["earliest"].whole(MOST_MINUTES),
        rest_latest=rest["latest"].whole(MOST_MINUTES),
        rest_length=rest["length"].whole(MOST_MINUTES),
    )


def _visits(visits: Sequence[_Visit], day_length: int, unserved: int) -> Visits:
    windows = [
        [
            (day * day_length + visit.opens, day * day_length + visit.closes)
            for day in visit.days
            if visit.opens <= visit.closes
        ]
        for visit in visits
    ]
    window_index, opens, closes = ragged(windows)
    nobody = np.full(len(visits), NONE)
    return Visits(
        location=ints([visit.location for visit in visits]),
        service=ints([visit.service for visit in visits]),
        window_index=window_index,
        opens=opens,
        closes=closes,
        worth=ints([unserved * visit.priority for visit in visits]),
        must=np.zeros(len(visits), dtype=np.bool_),
        load=np.zeros(len(visits), dtype=np.int64),
        preferred_opens=nobody,
        preferred_closes=nobody,
        baseline_shift=nobody,
        baseline_start=nobody,
    )


def _shifts(shifts: Sequence[_Shift], day_length: int) -> Shifts:
    midnight = ints([shift.day * day_length for shift in shifts])
    base = ints([shift.base for shift in shifts])
    ends = midnight + ints([shift.end for shift in shifts])
    return Shifts(
        start_location=base,
        end_location=base,
        starts=midnight + ints([shift.start for shift in shifts]),
        ends=ends,
        latest=ends + ints([shift.overtime for shift in shifts]),
        longest_span=ints([shift.max_span for shift in shifts]),
        rest_earliest=midnight + ints([shift.rest_earliest for shift in shifts]),
        rest_latest=midnight + ints([shift.rest_latest for shift in shifts]),
        rest_length=ints([shift.rest_length for shift in shifts]),
        capacity=np.full(len(shifts), NO_LIMIT),
        unit=ints([shift.unit for shift in shifts]),
        day=ints([shift.day for shift in shifts]),
        driven=np.zeros(len(shifts), dtype=np.bool_),
    )


def _pairs(entry: Entry, visits: int) -> Pairs:
    pairs = [
        (
            pair["pickup"].whole(visits),
            pair["dropoff"].whole(visits),
            pair["max_ride"].whole(),
        )
        for pair in entry.entries()
    ]
    halves = [half for pair in pairs for half in pair[:2]]
    if len(set(halves)) < len(halves):
        raise InvalidInput(
            "A visit stands twice in pairs: each is half of one pair at most."
        )
    pickup, drop_off, longest = (ints([pair[n] for pair in pairs]) for n in range(3))
    return Pairs(pickup=pickup, drop_off=drop_off, longest=longest)


def _spacing(entry: Entry, visits: int) -> Spacing:
    spaced = entry.entries()
    return Spacing(
        first=ints([pair["first"].whole(visits) for pair in spaced]),
        second=ints([pair["second"].whole(visits) for pair in spaced]),
        min_days=ints([pair["min_days"].whole(MOST_DAYS) for pair in spaced]),
    )


def _refusal(visits: Sequence[_Visit], shifts: Sequence[_Shift]) -> NDArray[np.int8]:
    codes = [[_first_refusal(visit, shift) for shift in shifts] for visit in visits]
    return np.array(codes, dtype=np.int8).reshape(len(visits), len(shifts))


def _first_refusal(visit: _Visit, shift: _Shift) -> int:
    if shift.day not in visit.days:
        return RULES.index(Rule.DAY)
    if visit.skill is not None and visit.skill not in shift.skills:
        return RULES.index(Rule.SKILL)
    return NONE
