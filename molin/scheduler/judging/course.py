"""One shift with its visits in order, as the plain lists that clocks run over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from molin.scheduler.problem import NO_LIMIT

NEVER = 2 * NO_LIMIT
"""Later than everything; stays later than every window when times are added."""

Windows: TypeAlias = tuple[tuple[int, int], ...]
"""Closed intervals of start times, ascending and apart."""


@dataclass(frozen=True, slots=True)
class Rest:
    """A break due: it begins in ``[earliest, latest]``, both ends allowed."""

    earliest: int
    latest: int
    length: int


@dataclass(frozen=True, slots=True)
class Ride:
    """Nodes between which somebody is on board, for ``longest`` at most."""

    pickup: int
    drop_off: int
    longest: int


@dataclass(frozen=True, slots=True)
class Course:
    """Node 0 is leaving, the last node is being back, the visits lie between.

    Leg ``k`` leads from node ``k`` to ``k + 1`` and takes ``drives[k]``. ``windows``
    and ``service`` have one entry per node, the ends included.
    """

    drives: Sequence[int]
    service: Sequence[int]
    windows: Sequence[Windows]
    rides: Sequence[Ride]
    rest: Rest | None
    longest_span: int

    def occupied(self) -> list[bool]:
        """Per leg, whether somebody fetched is on board: no break there."""
        legs = [False] * len(self.drives)
        for ride in self.rides:
            for leg in range(ride.pickup, ride.drop_off):
                legs[leg] = True
        return legs

    def narrowed(self, node: int, opens: int, closes: int) -> Course:
        """The same with the starts of one node kept inside ``[opens, closes]``."""
        windows = list(self.windows)
        windows[node] = clipped(windows[node], opens, closes)
        return Course(
            self.drives,
            self.service,
            windows,
            self.rides,
            self.rest,
            self.longest_span,
        )


def clipped(windows: Windows, opens: int, closes: int) -> Windows:
    """What of the windows lies inside ``[opens, closes]``; maybe nothing."""
    return tuple(
        (max(first, opens), min(last, closes))
        for first, last in windows
        if last >= opens and first <= closes
    )


def soonest(windows: Windows, ready: int) -> int:
    """First allowed start at or after ``ready``, else ``NEVER``."""
    for opens, closes in windows:
        if ready <= closes:
            return ready if ready > opens else opens
    return NEVER


def last_before(windows: Windows, bound: int) -> int:
    """Last allowed start at or before ``bound``, else ``-NEVER``."""
    for opens, closes in reversed(windows):
        if bound >= opens:
            return bound if bound < closes else closes
    return -NEVER
