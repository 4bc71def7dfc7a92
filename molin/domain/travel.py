"""Travel between points, as numbers that every layer can pass on."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from datetime import timedelta

from molin.domain.geography import Coordinate

UNREACHABLE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelTable:
    """Seconds and metres from every source (row) to every target (column).

    Flat row-major ``array("i")``s of ``rows * columns``; ``UNREACHABLE`` (-1) where no
    road or ferry leads. Not symmetric in general. ``estimated`` when no road network
    was asked; ``fingerprint`` changes whenever the same question could be answered
    otherwise.
    """

    rows: int
    columns: int
    seconds: array[int]
    metres: array[int]
    estimated: bool
    fingerprint: str = ""

    def time(self, source: int, target: int) -> timedelta | None:
        """Driving time, or None where nothing leads."""
        seconds = self.seconds[source * self.columns + target]
        return None if seconds == UNREACHABLE else timedelta(seconds=seconds)

    def road_m(self, source: int, target: int) -> int | None:
        metres = self.metres[source * self.columns + target]
        return None if metres == UNREACHABLE else metres


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One drive with its drawn line; ``ferry`` when part of it is on a boat.

    The line may lead to a confidential spot: it is never printed.
    """

    time: timedelta
    road_m: int
    line: tuple[Coordinate, ...] = field(repr=False)
    estimated: bool = True
    ferry: bool = False
