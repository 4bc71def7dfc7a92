"""The day that belongs to a shift, and what of it has not passed yet."""

from __future__ import annotations

from datetime import time

import numpy as np

from molin.domain.book import WeekBook
from molin.domain.shifts import Shift
from molin.scheduler.encoding.baseline import Baseline
from molin.scheduler.encoding.start_windows import Span, start_windows
from molin.scheduler.encoding.week_clock import WeekClock
from molin.scheduler.problem import Bools, ints

DAY_S = 86_400


def whole_day(book: WeekBook, clock: WeekClock, shift: Shift) -> Span:
    """The shift's date from midnight to midnight, and its hours if they run over."""
    midnight = clock.seconds(book.week.at((shift.day - book.week.monday).days, time()))
    starts, ends = clock.seconds(shift.starts), clock.seconds(shift.ends)
    return min(midnight, starts), max(midnight + DAY_S - 1, ends)


def too_late(book: WeekBook, kept: Baseline) -> Bools:
    """(visits, shifts): whether nothing of the shift's day is left to begin it in.

    What has begun already is never too late.
    """
    late = np.zeros((len(book.requests), len(book.shifts)), dtype=np.bool_)
    if kept.since is None:
        return late
    clock = WeekClock(book.week)
    days = [whole_day(book, clock, shift) for shift in book.shifts.values()]
    first = np.maximum(ints([opens for opens, _ in days]), clock.seconds(kept.since))
    last = ints([closes for _, closes in days])
    last[list(kept.over)] = -1
    for visit, request in enumerate(book.requests):
        if visit not in kept.begun:
            windows = start_windows(book, clock, request)
            late[visit] = ~np.any(
                [(opens <= last) & (first <= closes) for opens, closes in windows]
                or [np.zeros(len(days), dtype=np.bool_)],
                axis=0,
            )
    return late
