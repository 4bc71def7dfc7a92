"""What might help a week, and the week as it would be with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from molin.domain.book import WeekBook
from molin.domain.bottleneck import Help, LongerDay, SkillDay, UnitDay
from molin.domain.fleet import CrewMember, CrewMemberId, Skill, UnitId
from molin.domain.plan import Plan, TrayItem
from molin.domain.replanning import Choice, Mode, replanning
from molin.domain.requests import RequestId
from molin.domain.rules import Rule
from molin.domain.shifts import Shift, ShiftId, ShiftKind
from molin.roads.protocol import Roads
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.problem import Solution
from molin.services.planning import beginning, prepare
from molin.services.weeks import OpenWeek

MOST_OF_A_KIND = 2
SHORT_OF_TIME = frozenset({Rule.HOURS, Rule.WINDOW, Rule.BREAK, Rule.SPAN, Rule.FULL})
"""Rules that a longer day might satisfy."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """A planning question, and the plan that a search for its answer begins with."""

    encoding: Encoding
    start: Solution | None


def possible_helps(book: WeekBook, plan: Plan, now: datetime) -> tuple[Help, ...]:
    """A few things that the tray of ``plan`` asks for most, by priority and need.

    Unit-days on the days when most could be served, skills where they alone are
    missing, longer days where time alone is; all on shifts that have not begun. None
    when nothing is left out.
    """
    coming = [shift for shift in _duties(book) if shift.starts > now]
    return (
        *_unit_days(book, plan, coming),
        *_skill_days(book, plan, coming),
        *_long_days(book, plan, coming),
    )


def book_with(book: WeekBook, help: Help) -> WeekBook:
    """The book as it would be with ``help``; nobody comes to work more than rules
    allow, but somebody new or longer."""
    match help:
        case UnitDay():
            return _with_unit_day(book, help)
        case SkillDay():
            return _with_skill(book, help)
        case LongerDay():
            return _with_longer_day(book, help)


def prepare_trial(
    week: OpenWeek, help: Help | None, roads: Roads, now: datetime
) -> Trial:
    """What planning the week with ``help`` begins with; as it is with None.

    Everything may change but what has begun in the plan that is looked at, saved or
    not, and what is locked in it.
    """
    book = book_with(week.book, help) if help else week.book
    helped = replace(week, book=book, stored=week.plan)
    freedom = replanning(Choice(Mode.EVERYTHING), book.week, now)
    encoding = prepare(helped, roads, freedom)
    return Trial(encoding, beginning(helped, encoding))


def _unit_days(
    book: WeekBook, plan: Plan, coming: Sequence[Shift]
) -> Iterator[UnitDay]:
    """Of each day the unit that could serve most of what is left out."""
    best: dict[date, tuple[float, UnitDay]] = {}
    for shift in coming:
        units = (unit for unit in book.units if _shift_of(book, unit) is not None)
        for unit in units:
            helped = (i.request for i in plan.tray if _could(book, unit, shift.day, i))
            worth = sum(_worth(book, request) for request in helped)
            if worth > best.get(shift.day, (0.0, None))[0]:
                best[shift.day] = worth, UnitDay(day=shift.day, like=unit)
    ranked = sorted(best.values(), key=lambda one: one[0], reverse=True)
    yield from (help for _, help in ranked[:MOST_OF_A_KIND])


def _could(book: WeekBook, unit: UnitId, day: date, item: TrayItem) -> bool:
    """Whether the unit with its usual crew could serve it that day, time apart."""
    request, means = book.requests[item.request], book.units[unit]
    usual, activity = _shift_of(book, unit), book.activity_of(item.request)
    return (
        usual is not None
        and any(book.week.day_of(window.opens) == day for window in request.windows)
        and book.site(item.request).access in means.access
        and activity.equipment <= means.equipment
        and activity.skills <= book.skills_of(usual.id)
    )


def _skill_days(
    book: WeekBook, plan: Plan, coming: Sequence[Shift]
) -> Iterator[SkillDay]:
    """Of each skill the shift on which it would open the way to most."""
    open_to_it = {shift.id for shift in coming}
    worth: dict[SkillDay, float] = defaultdict(float)
    for item in plan.tray:
        wanted = book.activity_of(item.request).skills
        for refusal in item.refusals:
            lacking = wanted - book.skills_of(refusal.shift)
            refused = refusal.rule is Rule.SKILL and refusal.shift in open_to_it
            if refused and len(lacking) == 1:
                help = SkillDay(shift=refusal.shift, skill=next(iter(lacking)))
                worth[help] += _worth(book, item.request)
    by_skill: dict[Skill, SkillDay] = {}
    for help in _ranked(worth):
        by_skill.setdefault(help.skill, help)
    yield from list(by_skill.values())[:MOST_OF_A_KIND]


def _long_days(
    book: WeekBook, plan: Plan, coming: Sequence[Shift]
) -> Iterator[LongerDay]:
    worth: dict[LongerDay, float] = defaultdict(float)
    for item in plan.tray:
        refused = {refusal.shift: refusal.rule for refusal in item.refusals}
        days = {
            shift.day
            for shift in coming
            if refused.get(shift.id, Rule.FULL) in SHORT_OF_TIME
        }
        for day in days:
            worth[LongerDay(day=day)] += _worth(book, item.request)
    yield from _ranked(worth)[:MOST_OF_A_KIND]


def _ranked(worth: Mapping[T, float]) -> list[T]:
    return sorted(worth, key=lambda one: worth[one], reverse=True)


def _worth(book: WeekBook, request: RequestId) -> float:
    return book.requests[request].priority * book.requests[request].need


def _duties(book: WeekBook) -> list[Shift]:
    return [one for one in book.shifts.values() if one.kind is ShiftKind.DUTY]


def _shift_of(book: WeekBook, unit: UnitId, day: date | None = None) -> Shift | None:
    """The unit's first duty shift, of ``day`` or of the week."""
    own = (shift for shift in _duties(book) if shift.unit == unit)
    return next((one for one in own if day in (None, one.day)), None)


def _with_unit_day(book: WeekBook, help: UnitDay) -> WeekBook:
    """A second unit of the same make, from the base and back, with the hours that the
    day has for others and a crew with the same skills."""
    model = book.units[help.like]
    crewed = _shift_of(book, help.like, help.day) or _shift_of(book, help.like)
    hours = _shift_of(book, help.like, help.day) or next(
        shift for shift in _duties(book) if shift.day == help.day
    )
    if crewed is None:
        raise AssertionError("A unit-day is like that of a unit which has a shift.")
    unit = replace(model, id=UnitId(_new(book.units)), letter=f"{model.letter}+")
    crew = _doubles(book, book.present(crewed.id))
    shift = replace(
        hours,
        id=ShiftId(_new(book.shifts)),
        unit=unit.id,
        start_place=model.base,
        end_place=model.base,
        crew=frozenset(crew),
        tour=None,
    )
    return _with_shifts(
        replace(
            book,
            units={**book.units, unit.id: unit},
            crew={**book.crew, **crew},
        ),
        {**book.shifts, shift.id: shift},
    )


def _doubles(
    book: WeekBook, members: Collection[CrewMemberId]
) -> dict[CrewMemberId, CrewMember]:
    """New people with the same skills."""
    first = _new(book.crew)
    ids = (CrewMemberId(first + number) for number in range(len(members)))
    return {
        id: replace(book.crew[member], id=id)
        for id, member in zip(ids, sorted(members), strict=True)
    }


def _with_skill(book: WeekBook, help: SkillDay) -> WeekBook:
    member = CrewMember(
        id=CrewMemberId(_new(book.crew)), name="", skills=frozenset({help.skill})
    )
    shift = book.shifts[help.shift]
    return replace(
        book,
        crew={**book.crew, member.id: member},
        shifts={**book.shifts, shift.id: replace(shift, crew=shift.crew | {member.id})},
    )


def _with_longer_day(book: WeekBook, help: LongerDay) -> WeekBook:
    """Whoever works on that day may work as much longer in the week."""
    longer = {
        shift.id: _lengthened(shift, help.by)
        for shift in _duties(book)
        if shift.day == help.day
    }
    working = {member for shift in longer.values() for member in shift.crew}
    crew = {
        member.id: replace(member, weekly_hours=member.weekly_hours + help.by)
        if member.id in working
        else member
        for member in book.crew.values()
    }
    return replace(book, crew=crew, shifts={**book.shifts, **longer})


def _lengthened(shift: Shift, by: timedelta) -> Shift:
    span = shift.longest_span
    return replace(
        shift,
        ends=shift.ends + by,
        longest_span=None if span is None else span + by,
    )


def _with_shifts(book: WeekBook, shifts: Mapping[ShiftId, Shift]) -> WeekBook:
    """In the order that a book keeps: day, then letter of the unit."""
    ordered = sorted(
        shifts.values(), key=lambda one: (one.day, book.units[one.unit].letter)
    )
    return replace(book, shifts={shift.id: shift for shift in ordered})


def _new(known: Collection[int]) -> int:
    """An id that nobody has."""
    return max(known, default=0) + 1
