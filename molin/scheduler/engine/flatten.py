"""Makes the flat arrays of a problem."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from molin.scheduler.engine.week import (
    SHIFT,
    VISIT,
    Records,
    Tariff,
    Week,
)
from molin.scheduler.judging.course import NEVER
from molin.scheduler.judging.course_maker import CourseMaker
from molin.scheduler.problem import (
    NONE,
    UNREACHABLE,
    Bools,
    Ints,
    Problem,
    Solution,
    ints,
    rows,
)

NEIGHBOURS = 300
"""Visits looked at around one; those behind lie too far to matter."""
FAR = 2**29
"""For sorting: farther than any drive; two fit into 32 bits."""


def flatten(problem: Problem, solution: Solution) -> Week:
    """The problem for a search from ``solution``, whose locked beginnings stay."""
    held = _held(problem, solution)
    windows, spans = _windows(problem)
    is_open = _open(problem)
    visits, open_shifts = np.nonzero(is_open)
    row_of = np.full(is_open.shape, NONE, dtype=np.int32)
    row_of[visits, open_shifts] = np.arange(len(visits))
    apart_index, apart = _table(_apart(problem), 3)
    order_index, order = _table(_order(problem), 2)
    return Week(
        travel=np.array(problem.travel, dtype=np.int32, order="C"),
        reverse=np.array(problem.travel.T, dtype=np.int32, order="C"),
        visits=_visits(problem, held),
        shifts=_shifts(problem, held),
        windows=windows,
        spans=spans,
        allowed=np.array(problem.allowed, order="C"),
        open_index=np.append(0, np.cumsum(is_open.sum(axis=1))),
        open_shifts=np.ascontiguousarray(open_shifts),
        row_of=row_of,
        near=_nearest(problem),
        apart_index=apart_index,
        apart=apart,
        crowds=_crowds(problem)[1],
        order_index=order_index,
        order=order,
        ranks=_ranks(problem),
        tariff=_tariff(problem),
        is_shared=bool(problem.prices.unevenness or problem.prices.reserve),
    )


def _tariff(problem: Problem) -> Tariff:
    prices = problem.prices
    return Tariff(
        travel=prices.travel,
        overtime=prices.overtime,
        unevenness=prices.unevenness,
        moved=prices.moved,
        shifted=prices.shifted,
        grace=prices.shift_grace,
        preferred=prices.preferred,
        reserve=prices.reserve,
        reserve_wanted=prices.reserve_wanted,
    )


def _held(problem: Problem, solution: Solution) -> dict[int, list[int]]:
    """Per shift the visits of its locked beginning that the solution has there."""
    return {
        shift: [visit for visit in head if visit in solution.routes[shift]]
        for shift, head in problem.locks.heads.items()
    }


def _visits(problem: Problem, held: dict[int, list[int]]) -> Records:
    visits, prices, shifts = problem.visits, problem.prices, problem.shifts
    table = np.zeros(problem.visit_count, dtype=VISIT)
    for name in ("location", "service", "load"):
        table[name] = getattr(visits, name)
    table["absence"], table["mate"] = problem.absence, problem.mate
    table["longest"] = NONE
    table["longest"][problem.pairs.pickup] = problem.pairs.longest
    published = visits.baseline_shift != NONE
    published &= bool(prices.moved or prices.shifted)
    where = visits.baseline_shift[published]
    for name, values in (
        ("unit", np.unique(shifts.unit, return_inverse=True)[1][where]),
        ("day", shifts.day[where]),
        ("start", visits.baseline_start[published]),
    ):
        table[name] = NONE
        table[name][published] = values
    liked = (visits.preferred_opens != NONE) & bool(prices.preferred)
    table["liked_from"] = np.where(liked, visits.preferred_opens, NONE)
    table["liked_to"] = np.where(liked, visits.preferred_closes, NONE)
    rising = _crowds(problem)[0]
    table["crowd_first"], table["crowd_after"] = rising[:-1], rising[1:]
    np.maximum.at(table["most_gain"], problem.crowds.visit, problem.crowds.gain)
    table["wishes"] = published | liked | (table["most_gain"] > 0)
    for head in held.values():
        table["held"][head] = 1
    mates = problem.mate[table["held"] == 1]
    table["held"][mates[mates != NONE]] = 1
    return table


def _shifts(problem: Problem, held: dict[int, list[int]]) -> Records:
    shifts = problem.shifts
    table = np.zeros(problem.shift_count, dtype=SHIFT)
    for name in (
        "start_location",
        "end_location",
        "starts",
        "ends",
        "latest",
        "rest_earliest",
        "rest_latest",
        "rest_length",
        "capacity",
        "day",
        "driven",
    ):
        table[name] = getattr(shifts, name)
    table["span"] = shifts.longest_span
    table["unit"] = np.unique(shifts.unit, return_inverse=True)[1]
    table["date"] = np.unique(shifts.day, return_inverse=True)[1]
    for shift, head in held.items():
        table["held"][shift] = len(head)
    table["tight"] = shifts.longest_span < shifts.latest - shifts.starts
    return table


def _windows(problem: Problem) -> tuple[Ints, Ints]:
    maker, found = CourseMaker(problem), [(-NEVER, NEVER)]
    days = np.unique(problem.shifts.day).tolist()
    spans = np.zeros((problem.visit_count, len(days), 2), dtype=np.int64)
    for date, day in enumerate(days):
        for visit, windows in enumerate(maker.windows(day)):
            spans[visit, date] = len(found), len(found) + len(windows)
            found.extend(windows)
    return ints(np.array(found)), spans


def _open(problem: Problem) -> Bools:
    """(visits, shifts): whether the search may put the visit, and its mate, there.

    A locked beginning that has lost a visit does not get it back behind others.
    """
    free: Bools = problem.allowed.copy()
    for shift, head in problem.locks.heads.items():
        free[list(head), shift] = False
    paired = np.flatnonzero(problem.mate != NONE)
    free[paired] &= free[problem.mate[paired]]
    return free


def _apart(problem: Problem) -> list[list[tuple[int, ...]]]:
    spacing = problem.spacing
    lists: list[list[tuple[int, ...]]] = [[] for _ in range(problem.visit_count)]
    for first, second, days in rows(spacing.first, spacing.second, spacing.min_days):
        lists[first].append((second, days, 1))
        lists[second].append((first, days, 0))
    return lists


def _crowds(problem: Problem) -> tuple[Ints, Ints]:
    crowds = problem.crowds
    lists: list[list[tuple[int, ...]]] = [[] for _ in range(problem.visit_count)]
    for visit, *span in rows(crowds.visit, crowds.opens, crowds.closes, crowds.gain):
        lists[visit].append(tuple(span))
    return _table(lists, 3)


def _order(problem: Problem) -> list[list[tuple[int, ...]]]:
    lists: list[list[tuple[int, ...]]] = [[] for _ in range(problem.visit_count)]
    for earlier, later in problem.locks.order:
        lists[earlier].append((later, 1))
        lists[later].append((earlier, 0))
    return lists


def _table(lists: Sequence[Sequence[tuple[int, ...]]], width: int) -> tuple[Ints, Ints]:
    """``index`` and the entries of all lists behind one another."""
    counts = [0, *(len(one) for one in lists)]
    flat = [entry for one in lists for entry in one]
    index = np.cumsum(counts, dtype=np.int64)
    return index, np.array(flat, dtype=np.int64).reshape(len(flat), width)


def _nearest(problem: Problem) -> Ints:
    """By the drive there and back."""
    known = np.where(problem.travel == UNREACHABLE, FAR, problem.travel)
    places = problem.visits.location
    count = min(NEIGHBOURS, problem.visit_count)
    near = np.zeros((problem.visit_count, count), dtype=np.int64)
    for visit, place in enumerate(places):
        drives = known[place, places] + known[places, place]
        drives[visit] = NONE
        near[visit] = np.argsort(drives, kind="stable")[:count]
    return near


def _ranks(problem: Problem) -> NDArray[np.float64]:
    """Worth for the time it takes, far, close, few starts, heavy."""
    home, visits = problem.shifts.start_location, problem.visits
    known = np.where(problem.travel == UNREACHABLE, FAR, problem.travel)
    far = known[home][:, visits.location].min(axis=0, initial=FAR)
    spans = np.append(visits.closes - visits.opens + 1, 0)
    freedom = np.add.reduceat(spans, visits.window_index[:-1])
    freedom[np.diff(visits.window_index) == 0] = 0
    worth = problem.absence / (1 + visits.service)
    ranks = np.array([-worth, -far, far, freedom, -visits.load], dtype=np.float64)
    paired = np.flatnonzero(problem.mate != NONE)
    other = ranks[:, problem.mate[paired]]
    ranks[:, paired] = np.minimum(ranks[:, paired], other)
    return ranks
