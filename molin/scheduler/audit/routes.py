"""An independent judge of solutions on arrays: feasibility, and cost to the unit.

It shares no code with the evaluator. For each leg on which the break may fall the times
of a route are a system of difference constraints; raising them to their lower bounds
until nothing moves gives the earliest schedule, as bounds only push times later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from molin.domain.rules import Rule
from molin.scheduler.problem import (
    NONE,
    RULES,
    UNREACHABLE,
    Problem,
    Solution,
    rows,
)

Place: TypeAlias = tuple[int, int]
"""The shift that serves a visit, and the visit's place on its route."""
Lag: TypeAlias = tuple[int, int, int]
"""Two nodes, and the most time that may pass between their starts."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a solution breaks, on which shift, by which visit if by one."""

    rule: Rule
    shift: int | None = None
    visit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``cost`` counts travel, least overtime and what is left out; None if broken."""

    broken: tuple[Broken, ...]
    cost: int | None


def audit_routes(problem: Problem, solution: Solution) -> Finding:
    """Every rule that a solution breaks, and what it costs if it breaks none."""
    where = {
        visit: (shift, place)
        for shift, route in enumerate(solution.routes)
        for place, visit in enumerate(route)
    }
    broken = [
        *_misplaced(problem, solution),
        *_parted(problem, where),
        *_unlocked(problem, solution, where),
        *_too_close(problem, where),
    ]
    prices, cost = problem.prices, 0
    for shift, route in enumerate(solution.routes):
        if not route and not problem.shifts.driven[shift]:
            continue
        back = _back(problem, shift, route)
        if back is None:
            broken.append(Broken(Rule.TIMES, shift))
            continue
        late = max(0, back - int(problem.shifts.ends[shift]))
        drives = _drives(problem, shift, route)
        cost += prices.travel * sum(drives) + prices.overtime * late
    worth: list[int] = problem.visits.worth.tolist()
    cost += sum(price for visit, price in enumerate(worth) if visit not in where)
    return Finding(broken=tuple(broken), cost=None if broken else cost)


def _misplaced(problem: Problem, solution: Solution) -> Iterator[Broken]:
    """Who is served twice, by the wrong shift, or with too many on board."""
    seen: set[int] = set()
    for shift, route in enumerate(solution.routes):
        load = 0
        for visit in route:
            if visit in seen:
                yield Broken(Rule.TWICE, shift, visit)
            seen.add(visit)
            if problem.refusal[visit, shift] != NONE:
                yield Broken(RULES[problem.refusal[visit, shift]], shift, visit)
            load += int(problem.visits.load[visit])
            if load > problem.shifts.capacity[shift]:
                yield Broken(Rule.SEATS, shift, visit)


def _parted(problem: Problem, where: Mapping[int, Place]) -> Iterator[Broken]:
    """Pairs that are halved, split or turned round."""
    pairs = problem.pairs
    for pickup, drop_off in rows(pairs.pickup, pairs.drop_off):
        one, other = where.get(pickup), where.get(drop_off)
        if one is None and other is None:
            continue
        if one is None or other is None or one[0] != other[0] or one[1] > other[1]:
            yield Broken(Rule.RIDE, visit=pickup)


def _unlocked(
    problem: Problem, solution: Solution, where: Mapping[int, Place]
) -> Iterator[Broken]:
    """Locked beginnings that do not begin, and locked orders turned round."""
    for shift, head in problem.locks.heads.items():
        route = solution.routes[shift]
        kept = [visit for visit in head if visit in route]
        if list(route[: len(kept)]) != kept:
            yield Broken(Rule.LOCK, shift)
    for earlier, later in problem.locks.order:
        one, other = where.get(earlier), where.get(later)
        if one and other and one[0] == other[0] and one[1] > other[1]:
            yield Broken(Rule.LOCK, one[0], later)


def _too_close(problem: Problem, where: Mapping[int, Place]) -> Iterator[Broken]:
    """Second visits that come too soon after the first."""
    spacing, day = problem.spacing, problem.shifts.day
    for first, second, days in rows(spacing.first, spacing.second, spacing.min_days):
        one, other = where.get(first), where.get(second)
        if one and other and day[other[0]] - day[one[0]] < days:
            yield Broken(Rule.SPACING, other[0], second)


def _drives(problem: Problem, shift: int, route: Sequence[int]) -> list[int]:
    shifts = problem.shifts
    stops = [int(problem.visits.location[visit]) for visit in route]
    stops = [int(shifts.start_location[shift]), *stops, int(shifts.end_location[shift])]
    return [int(problem.travel[a, b]) for a, b in pairwise(stops)]


def _back(problem: Problem, shift: int, route: Sequence[int]) -> int | None:
    """The earliest return over all legs that may hold the break."""
    if UNREACHABLE in _drives(problem, shift, route):
        return None
    shifts, rides = problem.shifts, _rides(problem, route)
    length = int(shifts.rest_length[shift])
    if length == NONE:
        return _Times(problem, shift, route, rides).settle()
    earliest, latest = int(shifts.rest_earliest[shift]), int(shifts.rest_latest[shift])
    returns = []
    for leg in range(len(route) + 1):
        if not any(pickup <= leg < drop_off for pickup, drop_off, _ in rides):
            times = _Times(problem, shift, route, rides)
            times.rest_on(leg, earliest, latest, length)
            returns.append(times.settle())
    return min((back for back in returns if back is not None), default=None)


def _rides(problem: Problem, route: Sequence[int]) -> list[Lag]:
    """(pickup's node, drop-off's node, most time from start to start)."""
    node = {visit: place for place, visit in enumerate(route, 1)}
    pairs, service = problem.pairs, problem.visits.service
    return [
        (node[pickup], node[drop_off], int(service[pickup]) + longest)
        for pickup, drop_off, longest in rows(
            pairs.pickup, pairs.drop_off, pairs.longest
        )
        if pickup in node and drop_off in node
    ]


class _Times:
    """The bounds of one route's times, with its break on one leg if it has one."""

    def __init__(
        self, problem: Problem, shift: int, route: Sequence[int], rides: Sequence[Lag]
    ) -> None:
        shifts, visits = problem.shifts, problem.visits
        hours = [(int(shifts.starts[shift]), int(shifts.latest[shift]))]
        drives = _drives(problem, shift, route)
        self._service = [0, *(int(visits.service[visit]) for visit in route)]
        self._windows = [hours, *(_windows(problem, visit) for visit in route), hours]
        self._gaps = [
            wait + leg for wait, leg in zip(self._service, drives, strict=True)
        ]
        self._lags = [*rides, (0, len(drives), int(shifts.longest_span[shift]))]
        self._low = [-(2**60)] * (len(drives) + 1)
        self._high = [2**60] * (len(drives) + 1)

    def rest_on(self, leg: int, earliest: int, latest: int, length: int) -> None:
        """Put the break between the services at both ends of ``leg``."""
        self._gaps[leg] += length
        self._high[leg] = latest - self._service[leg]
        self._low[leg + 1] = earliest + length

    def settle(self) -> int | None:
        """The earliest return, or None when the bounds contradict each other."""
        if any(sum(self._gaps[a:b]) > most for a, b, most in self._lags):
            return None
        rules = [(k, k + 1, gap) for k, gap in enumerate(self._gaps)]
        rules += [(b, a, -most) for a, b, most in self._lags]
        times = [self._allowed(node, low) for node, low in enumerate(self._low)]
        moved = True
        while moved and None not in times:
            moved = False
            for a, b, weight in rules:
                start, now = times[a], times[b]
                if start is not None and now is not None and start + weight > now:
                    times[b], moved = self._allowed(b, start + weight), True
        return None if None in times else times[-1]

    def _allowed(self, node: int, moment: int) -> int | None:
        """The first moment from ``moment`` on at which the node may start."""
        starts = (
            max(moment, opens)
            for opens, closes in self._windows[node]
            if closes >= moment
        )
        first = next(starts, None)
        return None if first is None or first > self._high[node] else first


def _windows(problem: Problem, visit: int) -> list[tuple[int, int]]:
    index = problem.visits.window_index
    return [
        (int(problem.visits.opens[window]), int(problem.visits.closes[window]))
        for window in range(int(index[visit]), int(index[visit + 1]))
    ]
