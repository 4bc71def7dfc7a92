"""Every place between two stops where a visit might go, judged all at once.

A slot is the leg from one node of a route to the next. With the clocks of both its ends
at hand, numpy tells in one sweep which slots of which shifts a visit fits and what
detour it means there. The answer is exact for routes without rides and with span to
spare; for the others it is a bound, and the judge decides.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from molin.domain.rules import Rule
from molin.scheduler.judging.course import NEVER
from molin.scheduler.judging.course_maker import CourseMaker
from molin.scheduler.judging.two_clocks import backward, forward
from molin.scheduler.problem import UNREACHABLE, Ints, Problem, ints, rows

FAR = 2**29
"""A drive where no road leads: longer than every shift; three fit into 32 bits."""

FIELDS = 8
BEFORE, AFTER, DIRECT, DUE, TAKEN, LAST_DUE, LAST_TAKEN, OPEN = range(FIELDS)
"""What is known of a slot: the locations at its ends, the drive between them, when the
service before it ends by each clock, when the one behind it must start by each clock,
and whether a break may fall into it."""


class Slots:
    """The slots of all shifts in one array, (shifts, fields, most slots of a shift)."""

    def __init__(self, problem: Problem, maker: CourseMaker) -> None:
        shifts = problem.shifts
        self.travel = np.where(problem.travel == UNREACHABLE, FAR, problem.travel)
        self._maker = maker
        self._location = problem.visits.location
        self._service = problem.visits.service
        self._ends = rows(shifts.start_location, shifts.end_location)
        self._driven: list[bool] = shifts.driven.tolist()
        self._heads = problem.locks.heads
        days, self._day_of = np.unique(shifts.day, return_inverse=True)
        self._windows = _padded(maker, days)
        self._rests = np.stack(
            [shifts.rest_earliest, shifts.rest_latest, shifts.rest_length], axis=1
        )
        self._counts = np.ones(problem.shift_count, dtype=np.int64)
        self._table = _blank(problem.shift_count, 8)
        for shift in range(problem.shift_count):
            self.update(shift, ())

    def update(self, shift: int, visits: Sequence[int]) -> None:
        """Take note of a shift's new route, which must be drivable."""
        count = len(visits) + 1
        if count > self._table.shape[2]:
            wider = _blank(len(self._table), 2 * count)
            wider[:, :, : self._table.shape[2]] = self._table
            self._table = wider
        self._table[shift, (LAST_DUE, LAST_TAKEN), :] = -NEVER
        self._table[shift, :, :count] = self._row(shift, visits)
        self._table[shift, (LAST_DUE, LAST_TAKEN), : self._fixed(shift)] = -NEVER
        self._counts[shift] = count

    def detours(self, visits: Ints, shifts: Ints) -> Ints:
        """(visits, shifts, slots): added driving, ``FAR`` where a visit cannot go."""
        table = self._table[shifts, :, : self._counts[shifts].max(initial=1)]
        place = self._location[visits][:, None, None]
        service = self._service[visits][:, None, None]
        there = self.travel[table[:, BEFORE], place]
        onward = self.travel[place, table[:, AFTER]]
        windows = self._windows[self._day_of[shifts], visits[:, None]]
        earliest, latest, length = self._rests[shifts].T[:, :, None]
        last, is_open = table[:, LAST_TAKEN], table[:, OPEN] == 1

        taken = _start(windows, table[:, TAKEN] + there) + service
        fits = taken + onward <= last
        due = _start(windows, table[:, DUE] + there) + service
        fits |= due + onward <= table[:, LAST_DUE]
        rested = np.maximum(due + onward, earliest) + length
        fits |= is_open & (due <= latest) & (rested <= last)
        rested = np.maximum(table[:, DUE] + there, earliest) + length
        rested = _start(windows, rested) + service + onward
        fits |= is_open & (table[:, DUE] <= latest) & (rested <= last)
        detours = np.asarray(there + onward - table[:, DIRECT], dtype=np.int64)
        detours[~fits] = FAR
        return detours

    def pair_detours(self, pickup: int, drop_off: int, shifts: Ints) -> Ints:
        """(shifts, slots, slots): the same for a pair, by the slots of its halves."""
        first, second = self.detours(ints([pickup, drop_off]), shifts)
        both: Ints = first[:, :, None] + second[:, None, :]
        width = first.shape[1]
        both[:, *np.tril_indices(width)] = FAR
        table = self._table[shifts, :, :width]
        start, goal = self._location[pickup], self._location[drop_off]
        there = self.travel[table[:, BEFORE], start] + self.travel[start, goal]
        onward = self.travel[goal, table[:, AFTER]]
        fits = (first < FAR) & (second < FAR)
        single = np.arange(width)
        alone = np.where(fits, there + onward - table[:, DIRECT], FAR)
        both[:, single, single] = alone
        return both

    def _fixed(self, shift: int) -> int:
        """How many slots lie before the last visit of a locked beginning."""
        return len(self._heads.get(shift, ()))

    def _row(self, shift: int, visits: Sequence[int]) -> list[list[int]]:
        start, end = self._ends[shift]
        if not visits and not self._driven[shift]:
            return self._idle_row(shift)
        course = self._maker.make(shift, visits)
        ahead = None if isinstance(course, Rule) else forward(course)
        if isinstance(course, Rule) or ahead is None:
            raise ValueError(f"Shift {shift} cannot be driven as {visits}.")
        behind = backward(course)
        stops = self._location[list(visits)].tolist()
        legs = range(len(course.drives))
        return [
            [start, *stops],
            [*stops, end],
            list(course.drives),
            [ahead.due[node] + course.service[node] for node in legs],
            [ahead.taken[node] + course.service[node] for node in legs],
            behind.due[1:],
            behind.taken[1:],
            [int(not occupied) for occupied in course.occupied()],
        ]

    def _idle_row(self, shift: int) -> list[list[int]]:
        """One slot, between leaving and return; no drive is saved by filling it."""
        start, end = self._ends[shift]
        (first, last), rest = self._maker.hours(shift), self._maker.rest(shift)
        due, taken = (NEVER, first) if rest is None else (first, NEVER)
        return [[value] for value in (start, end, 0, due, taken, -NEVER, last, 1)]


def _blank(shifts: int, width: int) -> Ints:
    """Slots that take nothing."""
    table = np.zeros((shifts, FIELDS, width), dtype=np.int64)
    table[:, (LAST_DUE, LAST_TAKEN)] = -NEVER
    return table


def _padded(maker: CourseMaker, days: Ints) -> Ints:
    """(days, visits, windows, ends) of starts; short lists are filled up with windows
    that nothing meets."""
    by_day = [maker.windows(day) for day in days.tolist()]
    most = max((len(spans) for visits in by_day for spans in visits), default=1)
    padded = np.empty((len(by_day), len(by_day[0]) if by_day else 0, most, 2), np.int64)
    padded[...] = NEVER, -NEVER
    for day, visits in enumerate(by_day):
        for visit, spans in enumerate(visits):
            padded[day, visit, : len(spans)] = np.array(spans).reshape(-1, 2)
    return padded


def _start(windows: Ints, ready: Ints) -> Ints:
    """First allowed start at or after ``ready``, (visits, shifts, slots)."""
    start = np.full(ready.shape, NEVER)
    for window in reversed(range(windows.shape[2])):
        first, last = windows[:, :, window, :1], windows[:, :, window, 1:]
        start = np.where(ready <= last, np.maximum(ready, first), start)
    return start
