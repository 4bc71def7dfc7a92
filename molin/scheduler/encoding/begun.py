"""What has begun of a week, in the arrays of a problem: none of it may be put off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from molin.domain.book import WeekBook
from molin.domain.plan import Route
from molin.domain.replanning import begun_stops
from molin.domain.shifts import ShiftId
from molin.scheduler.encoding.baseline import Baseline
from molin.scheduler.encoding.start_windows import Span
from molin.scheduler.encoding.week_clock import WeekClock
from molin.scheduler.problem import NO_LIMIT, NONE, Shifts


def since_then(
    clock: WeekClock, kept: Baseline, windows: Sequence[Sequence[Span]]
) -> list[Sequence[Span]]:
    """The allowed starts of every visit: what has not begun begins later."""
    if kept.since is None:
        return list(windows)
    since = clock.seconds(kept.since)
    return [
        own
        if visit in kept.begun
        else [(max(first, since), last) for first, last in own if last >= since]
        for visit, own in enumerate(windows)
    ]


def with_begun(clock: WeekClock, shifts: Shifts, kept: Baseline) -> Shifts:
    """The shifts as they stand at ``kept.since``.

    Those still at their base leave later, breaks not taken begin later. A unit on the
    road left when it left, so that a longest span ends at one moment. Where nothing of
    a range is left it stays as it was: the late start rules the shift out by itself.
    """
    if kept.since is None:
        return shifts
    since = clock.seconds(kept.since)
    starts, latest = shifts.starts.copy(), shifts.latest.copy()
    spans = shifts.longest_span.copy()
    earliest, last = shifts.rest_earliest.copy(), shifts.rest_latest.copy()
    rests = shifts.rest_length
    for shift in range(len(starts)):
        if shift in kept.left:
            if spans[shift] != NO_LIMIT:
                back = clock.seconds(kept.left[shift]) + spans[shift]
                latest[shift] = max(starts[shift], min(latest[shift], back))
                spans[shift] = NO_LIMIT
        elif shift not in kept.over:
            starts[shift] = max(starts[shift], since)
        if last[shift] != NONE and shift in kept.pauses:
            taken = clock.seconds(kept.pauses[shift].starts)
            length = clock.seconds(kept.pauses[shift].ends) - taken
            if earliest[shift] <= taken <= last[shift] and length == rests[shift]:
                earliest[shift] = last[shift] = taken
    earliest = np.where(last >= since, np.maximum(earliest, since), earliest)
    return replace(
        shifts,
        starts=starts,
        latest=latest,
        longest_span=spans,
        rest_earliest=earliest,
        rest_latest=last,
    )


def begun_routes(
    book: WeekBook, routes: Sequence[Route], since: datetime | None
) -> dict[ShiftId, Route]:
    """The routes left before ``since``, with no more stops than have begun."""
    if since is None:
        return {}
    left = (route for route in routes if route.leaves < since)
    return {
        route.shift: replace(
            route, stops=route.stops[: begun_stops(book, route, since)]
        )
        for route in left
    }


def as_begun(planned: Route, begun: Route, opens: datetime) -> Route:
    """``planned`` with the past as it was: leaving and arrivals, and so its waits.

    Where drives or hours are others today, leaving and arrivals are such as they allow.
    """
    arrivals = {stop.request: stop.arrives for stop in begun.stops}
    stops = tuple(
        replace(
            stop, arrives=max(arrivals.get(stop.request, stop.arrives), stop.arrives)
        )
        for stop in planned.stops
    )
    leaves = max(opens, min(begun.leaves, planned.leaves))
    return replace(planned, leaves=leaves, stops=stops)
