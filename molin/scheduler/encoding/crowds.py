"""When a crowd makes a visit worth more, in seconds and cost units."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from molin.domain.book import WeekBook
from molin.domain.crowds import crowded_hours, gain
from molin.domain.requests import RequestId
from molin.scheduler.encoding.start_windows import start_windows
from molin.scheduler.encoding.week_clock import WeekClock
from molin.scheduler.problem import Crowds, Ints, ints

Rising = tuple[int, int, int, int]
"""Visit, first and last start, and what its worth gains by starting there."""


def crowds_of(book: WeekBook, clock: WeekClock, worth: Ints) -> Crowds:
    """The crowded part of the starts that the book allows, whatever else does not.

    ``worth`` is what the visits are worth without anybody there.
    """
    found = [
        one
        for visit, request in enumerate(book.requests)
        for one in _rising(book, clock, visit, request, int(worth[visit]))
    ]
    visit, opens, closes, gains = (ints([one[n] for one in found]) for n in range(4))
    return Crowds(visit=visit, opens=opens, closes=closes, gain=gains)


def with_crowds(worth: Ints, crowds: Crowds) -> Ints:
    """What visits are worth at the time of the largest crowd that they can meet."""
    most = np.zeros_like(worth)
    np.maximum.at(most, crowds.visit, crowds.gain)
    return worth + most


def _rising(
    book: WeekBook, clock: WeekClock, visit: int, request: RequestId, worth: int
) -> Iterator[Rising]:
    crowded = sorted(crowded_hours(book, request))
    allowed = start_windows(book, clock, request) if crowded else []
    for hours in crowded:
        opens = clock.seconds(book.week.at(hours.weekday, hours.opens))
        closes = clock.seconds(book.week.at(hours.weekday, hours.closes)) - 1
        gains = round(worth * gain(hours.crowd))
        for first, last in allowed:
            if opens <= last and first <= closes:
                yield visit, max(first, opens), min(last, closes), gains
