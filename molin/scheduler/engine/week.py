"""A problem in flat arrays, as compiled code reads it; never changed in a search."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from molin.scheduler.problem import Bools, Ints

Records: TypeAlias = NDArray[np.void]


def record(*names: str) -> np.dtype[np.void]:
    """A record of whole numbers; flags are 0 or 1."""
    return np.dtype([(name, np.int64) for name in names], align=True)


VISIT = record(
    "location",
    "service",
    "load",
    "absence",  # what leaving it out costs
    "mate",
    "longest",  # of a pickup; NONE elsewhere
    "unit",  # these three as published, NONE if not or for nothing
    "day",
    "start",
    "liked_from",  # both NONE where all starts are liked alike
    "liked_to",
    "crowd_first",  # rows of the crowds, from and to, and the most that one gains
    "crowd_after",
    "most_gain",
    "wishes",  # whether anything from the unit on is there
    "held",  # stays where it is: part of a locked beginning, or its mate
)
SHIFT = record(
    "start_location",
    "end_location",
    "starts",
    "ends",
    "latest",
    "span",
    "rest_earliest",
    "rest_latest",
    "rest_length",
    "capacity",
    "unit",  # counted from 0 without gaps
    "date",  # days counted from 0 without gaps
    "day",
    "driven",
    "held",  # how many visits its locked beginning has
    "tight",  # whether its hours are longer than its span
)


class Tariff(NamedTuple):
    """``Prices`` for compiled code."""

    travel: int
    overtime: int
    unevenness: int
    moved: int
    shifted: int
    grace: int
    preferred: int
    reserve: int
    reserve_wanted: int


class Week(NamedTuple):
    """Lists of lists are one flat array each, entry ``i`` of which goes from

    ``index[i]`` up to but without ``index[i + 1]``.
    """

    travel: NDArray[np.int32]
    reverse: NDArray[np.int32]
    """The same from column to row: all drives to one location lie side by side."""
    visits: Records
    shifts: Records
    windows: Ints
    """(windows, 2) closed intervals; the first one never closes."""
    spans: Ints
    """(visits, dates, 2): which rows of ``windows`` count on a date, from and to."""
    allowed: Bools
    """(visits, shifts)."""
    open_index: Ints
    open_shifts: Ints
    """Per visit the shifts that may serve it and its mate."""
    row_of: NDArray[np.int32]
    """(visits, shifts) where in ``open_shifts`` the shift is for the visit, or NONE."""
    near: Ints
    """(visits, neighbours), nearest first, itself in front."""
    apart_index: Ints
    apart: Ints
    """Per visit (other visit, least days between, 1 if the other is the second)."""
    crowds: Ints
    """(crowds, 3): first and last start, and what they gain."""
    order_index: Ints
    order: Ints
    """Per visit (other visit, 1 if the other is the later)."""
    ranks: NDArray[np.float64]
    """(orders, visits): who comes back first, the least; see ``recreate``."""
    tariff: Tariff
    is_shared: bool
    """Whether terms that look at all routes at once have a price."""
