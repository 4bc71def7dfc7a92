"""From a shift and its visits to a course, or to the rule that no clock can save."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise

from molin.domain.rules import Rule
from molin.scheduler.judging.course import Course, Rest, Ride, Windows, clipped
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    UNREACHABLE,
    Problem,
    Shifts,
    rows,
)


class CourseMaker:
    """Holds a problem as lists, which plain Python reads far faster than arrays."""

    def __init__(self, problem: Problem) -> None:
        visits, shifts = problem.visits, problem.shifts
        self._travel = [array("i", row.tobytes()) for row in problem.travel]
        self._location: list[int] = visits.location.tolist()
        self._service: list[int] = visits.service.tolist()
        self._load: list[int] | None = (
            visits.load.tolist() if any(visits.load) else None
        )
        self._mate: list[int] = problem.mate.tolist()
        self._longest = _longest(problem)
        self._order = problem.locks.order
        self._ends = rows(shifts.start_location, shifts.end_location)
        self._hours: list[Windows] = [
            ((first, last),) for first, last in rows(shifts.starts, shifts.latest)
        ]
        self._capacity: list[int] = shifts.capacity.tolist()
        self._span: list[int] = shifts.longest_span.tolist()
        self._rest = _rests(shifts)
        self._windows = _windows_by_day(problem)
        self._day: list[int] = shifts.day.tolist()

    def make(self, shift: int, visits: Sequence[int]) -> Course | Rule:
        """The course, or the rule it breaks whatever the times are."""
        rides = self._rides(visits)
        if rides is None:
            return Rule.RIDE
        if self._load is not None and self._overloaded(shift, visits):
            return Rule.SEATS
        if self._order and self._disordered(visits):
            return Rule.LOCK
        drives = self._drives(shift, visits)
        if drives is None:
            return Rule.REACH
        windows, hours = self._windows[self._day[shift]], self._hours[shift]
        return Course(
            drives,
            [0, *[self._service[visit] for visit in visits], 0],
            [hours, *[windows[visit] for visit in visits], hours],
            rides,
            self._rest[shift],
            self._span[shift],
        )

    def hours(self, shift: int) -> tuple[int, int]:
        """When the shift may leave at the earliest and return at the latest."""
        return self._hours[shift][0]

    def rest(self, shift: int) -> Rest | None:
        return self._rest[shift]

    def windows(self, day: int) -> Sequence[Windows]:
        """Per visit the windows that some shift of the day could meet."""
        return self._windows[day]

    def _drives(self, shift: int, visits: Sequence[int]) -> list[int] | None:
        here, home = self._ends[shift]
        drives = []
        for visit in visits:
            there = self._location[visit]
            drives.append(self._travel[here][there])
            here = there
        drives.append(self._travel[here][home])
        return None if UNREACHABLE in drives else drives

    def _rides(self, visits: Sequence[int]) -> Sequence[Ride] | None:
        """The rides by node, or None when a pair is halved or turned round."""
        mate = self._mate
        if all(mate[visit] == NONE for visit in visits):
            return ()
        node = {visit: place for place, visit in enumerate(visits, 1)}
        rides = []
        for visit, place in node.items():
            if mate[visit] == NONE:
                continue
            other = node.get(mate[visit])
            if other is None or (other > place) != (visit in self._longest):
                return None
            if visit in self._longest:
                rides.append(Ride(place, other, self._longest[visit]))
        return rides

    def _overloaded(self, shift: int, visits: Sequence[int]) -> bool:
        load, capacity = 0, self._capacity[shift]
        for visit in visits:
            load += self._load[visit] if self._load else 0
            if load > capacity:
                return True
        return False

    def _disordered(self, visits: Sequence[int]) -> bool:
        node = {visit: place for place, visit in enumerate(visits)}
        return any(
            earlier in node and later in node and node[earlier] > node[later]
            for earlier, later in self._order
        )


def _longest(problem: Problem) -> dict[int, int]:
    """The longest ride of each pickup."""
    pairs = problem.pairs
    return dict(zip(pairs.pickup.tolist(), pairs.longest.tolist(), strict=True))


def _rests(shifts: Shifts) -> list[Rest | None]:
    columns = (shifts.rest_earliest, shifts.rest_latest, shifts.rest_length)
    return [
        None if length == NONE else Rest(earliest, latest, length)
        for earliest, latest, length in rows(*columns)
    ]


def _windows_by_day(problem: Problem) -> dict[int, list[Windows]]:
    """Per day and visit, the windows that some shift of the day could meet."""
    shifts, visits = problem.shifts, problem.visits
    bounds: list[int] = visits.window_index.tolist()
    windows = [(opens, closes) for opens, closes in rows(visits.opens, visits.closes)]
    every = [tuple(windows[first:after]) for first, after in pairwise(bounds)]
    days = {}
    for day in set(shifts.day.tolist()):
        today = shifts.day == day
        first = int(shifts.starts[today].min(initial=NO_LIMIT))
        last = int(shifts.latest[today].max(initial=-NO_LIMIT))
        days[day] = [clipped(one, first, last) for one in every]
    return days
