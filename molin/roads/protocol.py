"""What the rest of Molin asks of roads, whoever answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from molin.domain.geography import Coordinate
from molin.domain.travel import Leg, TravelTable


class Roads(Protocol):
    """Travel times and drawn lines between any two points."""

    def matrix(
        self, sources: Sequence[Coordinate], targets: Sequence[Coordinate]
    ) -> TravelTable:
        """Times and distances from every source to every target."""
        ...

    def route(self, points: Sequence[Coordinate]) -> list[Leg]:
        """The drives from each point to the next, one fewer than there are points.

        Their times and distances are those of ``matrix``. NotFound where no road or
        ferry leads on.
        """
        ...

    def fingerprint(self) -> str:
        """Changes whenever the same question could be answered otherwise."""
        ...
