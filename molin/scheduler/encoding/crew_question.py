"""The week's question for crews, as integers: blocks of shifts, members, wants.

A block is what one crew takes together: a shift, or all shifts of a tour. Members and
blocks are numbers; times are minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from typing import TypeAlias

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId, Skill
from molin.domain.plan import Plan
from molin.domain.punctuality import time_agreed
from molin.domain.requests import Request, RequestId
from molin.domain.roster import CREW_SEATS, REQUIRED_SKILLS
from molin.domain.rules import Rule
from molin.domain.shifts import Shift, ShiftId, ShiftKind
from molin.scheduler.encoding.roster import clash, overlap

Skills: TypeAlias = frozenset[Skill]
Crews: TypeAlias = tuple[frozenset[int], ...]
"""The members of each block."""

CURABLE = frozenset({Rule.SKILL, Rule.CREW})
"""Reasons for which a request is left out that another crew may remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """``rostered`` counts on how many of its shifts each member is now; ``duties`` are
    its shifts that are not on call, whose ``minutes`` count as working time."""

    shifts: int
    duties: int
    minutes: int
    seats: int
    barred: frozenset[int]
    rostered: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Want:
    """Visits worth so much, which any of ``blocks`` can make with all of ``skills``."""

    blocks: frozenset[int]
    skills: Skills
    worth: int


@dataclass(frozen=True, slots=True)
class Member:
    """``worked`` are the minutes of recent weeks, ``fair`` what would be this one's
    share by the end of the week of all that all have worked by then."""

    skills: Skills
    limit: int
    worked: int
    fair: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewQuestion:
    """Who shall go out with which block; ``clashes`` are pairs that exclude each other
    for one person."""

    blocks: tuple[Block, ...]
    members: tuple[Member, ...]
    clashes: frozenset[tuple[int, int]]
    wants: tuple[Want, ...]


Groups: TypeAlias = tuple[tuple[ShiftId, ...], ...]
Begun: TypeAlias = Mapping[CrewMemberId, list[Shift]]


def blocks_of(book: WeekBook, since: datetime | None = None) -> Groups:
    """The shifts of each block that begin after ``since``, in the order of the book."""
    groups: dict[object, list[ShiftId]] = defaultdict(list)
    for shift in book.shifts.values():
        if since is not None and shift.starts <= since:
            continue
        key = ("shift", shift.id) if shift.tour is None else ("tour", shift.tour)
        groups[key].append(shift.id)
    return tuple(map(tuple, groups.values()))


def ask_for_crews(
    book: WeekBook,
    plan: Plan | None,
    worked: Mapping[CrewMemberId, timedelta],
    since: datetime | None = None,
) -> CrewQuestion:
    """The question of a week; ``worked`` are the hours of the weeks before it.

    Wanted is what the plan's visits need, and what it leaves out for want of a crew;
    without a plan, what any request needs. Shifts that have begun by ``since`` keep
    their crews.
    """
    groups = blocks_of(book, since)
    begun = _begun(book, groups)
    blocks = tuple(_block(book, group, begun) for group in groups)
    return CrewQuestion(
        blocks=blocks,
        members=tuple(_members(book, blocks, worked, begun)),
        clashes=frozenset(_clashes(book, groups)),
        wants=tuple(_wants(book, plan, groups)),
    )


def _begun(book: WeekBook, groups: Groups) -> Begun:
    """Everybody's shifts that are no longer open."""
    still_open = {shift for group in groups for shift in group}
    begun: dict[CrewMemberId, list[Shift]] = defaultdict(list)
    for shift in book.shifts.values():
        if shift.id not in still_open:
            for member in book.present(shift.id):
                begun[member].append(shift)
    return begun


def _block(book: WeekBook, group: tuple[ShiftId, ...], begun: Begun) -> Block:
    number = {member: index for index, member in enumerate(book.crew)}
    shifts = [book.shifts[shift] for shift in group]
    duties = [shift for shift in shifts if shift.kind is ShiftKind.DUTY]
    rostered: dict[int, int] = defaultdict(int)
    for shift in shifts:
        for member in shift.crew:
            rostered[number[member]] += 1
    away = {member for shift in group for member in book.away(shift)}
    for member, others in begun.items():
        if any(exclude(book, one, other) for one in shifts for other in others):
            away.add(member)
    if any(exclude(book, one, other) for one, other in combinations(shifts, 2)):
        away = set(book.crew)  # nobody can drive such a tour to its end
    return Block(
        shifts=len(shifts),
        duties=len(duties),
        minutes=_work(shifts),
        seats=max(CREW_SEATS, *(len(shift.crew) for shift in shifts)),
        barred=frozenset(number[member] for member in away if member in number),
        rostered=dict(sorted(rostered.items())),
    )


def _members(
    book: WeekBook,
    blocks: tuple[Block, ...],
    worked: Mapping[CrewMemberId, timedelta],
    begun: Begun,
) -> Iterator[Member]:
    """Everybody's fair share is in proportion to the weekly hours."""
    done = [_work(begun.get(member, [])) for member in book.crew]
    before = [_minutes(worked.get(member, timedelta(0))) for member in book.crew]
    limits = [_minutes(member.weekly_hours) for member in book.crew.values()]
    manned = sum(
        block.minutes * max(1, sum(block.rostered.values())) // block.shifts
        for block in blocks
    )
    everything, capacity = sum(before) + sum(done) + manned, max(1, sum(limits))
    for number, member in enumerate(book.crew.values()):
        yield Member(
            skills=member.skills,
            limit=max(0, limits[number] - done[number]),
            worked=before[number] + done[number],
            fair=everything * limits[number] // capacity,
        )


def _clashes(book: WeekBook, groups: Groups) -> Iterator[tuple[int, int]]:
    for (one, first), (other, second) in combinations(enumerate(groups), 2):
        if any(
            exclude(book, book.shifts[a], book.shifts[b]) for a in first for b in second
        ):
            yield one, other


def exclude(book: WeekBook, one: Shift, other: Shift) -> bool:
    """Rest is due between duties; being on call is none."""
    on_call = ShiftKind.ON_CALL in (one.kind, other.kind)
    return overlap(one, other) if on_call else clash(book, one, other)


def _wants(book: WeekBook, plan: Plan | None, groups: Groups) -> Iterator[Want]:
    home = {shift: block for block, group in enumerate(groups) for shift in group}
    worth: dict[tuple[frozenset[int], Skills], float] = defaultdict(float)
    for request, shifts in _places(book, plan):
        skills = book.activity_of(request).skills - REQUIRED_SKILLS
        blocks = frozenset(home[shift] for shift in shifts if shift in home)
        if blocks:
            worth[blocks, skills] += _worth(book, book.requests[request])
    for (blocks, skills), sum_of_it in worth.items():
        yield Want(blocks, skills, round(sum_of_it))


def _places(
    book: WeekBook, plan: Plan | None
) -> Iterator[tuple[RequestId, frozenset[ShiftId]]]:
    """Each request that wants a crew, with the shifts on which it wants it."""
    if plan is None:
        open_ones = tuple(book.requests)
    else:
        open_ones = tuple(i.request for i in plan.tray if i.reason in CURABLE)
        for route in plan.routes:
            for stop in route.stops:
                yield stop.request, frozenset({route.shift})
    for request in open_ones:
        yield request, frozenset(_possible(book, book.requests[request]))


def _possible(book: WeekBook, request: Request) -> Iterator[ShiftId]:
    """Duties with the vehicle that it takes, at a time that it allows."""
    site, activity = book.site(request.id), book.activity_of(request.id)
    for shift in book.shifts.values():
        unit = book.units[shift.unit]
        fit = site.access in unit.access and activity.equipment <= unit.equipment
        if (
            shift.kind is ShiftKind.DUTY
            and fit
            and any(
                window.opens < shift.ends and shift.starts < window.closes
                for window in request.windows
            )
        ):
            yield shift.id


def _worth(book: WeekBook, request: Request) -> float:
    return book.weights.unserved * request.priority * request.need


def _work(shifts: Iterable[Shift]) -> int:
    """The minutes on duty, each shift's rounded up: nobody works beyond a limit."""
    duties = (shift for shift in shifts if shift.kind is ShiftKind.DUTY)
    return sum(-_minutes(-time_agreed(shift)) for shift in duties)


def _minutes(length: timedelta) -> int:
    """Rounded down; of a negative one, away from zero."""
    return length // timedelta(minutes=1)
