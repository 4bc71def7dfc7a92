"""How good the estimate is, judged by published distances it was not told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from molin.roads.estimate import EstimatedRoads
from molin.roads.network import Network, Published
from molin.roads.outlines import Outlines


@dataclass(frozen=True, slots=True)
class Check:
    """A published distance beside the estimate."""

    trip: Published
    estimated_km: float

    @property
    def error(self) -> float:
        """As a part of the published distance; negative when estimated too short."""
        return self.estimated_km / self.trip.road_km - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """Checks and the mean and median of their errors' sizes."""

    checks: tuple[Check, ...]

    @property
    def mean_error(self) -> float:
        return mean(abs(check.error) for check in self.checks)

    @property
    def median_error(self) -> float:
        return median(abs(check.error) for check in self.checks)


def leave_one_out(network: Network, outlines: Outlines) -> Accuracy:
    """Estimate each published distance from all the others."""
    checks = []
    for trip in network.published:
        others = tuple(other for other in network.published if other != trip)
        roads = EstimatedRoads(replace(network, published=others), outlines)
        checks.append(Check(trip, _road_km(roads, network, trip)))
    return Accuracy(checks=tuple(checks))


def all_known(network: Network, outlines: Outlines) -> Accuracy:
    """Estimate each published distance with the whole table known."""
    roads = EstimatedRoads(network, outlines)
    return Accuracy(
        checks=tuple(
            Check(trip, _road_km(roads, network, trip)) for trip in network.published
        )
    )


def _road_km(roads: EstimatedRoads, network: Network, trip: Published) -> float:
    ends: Sequence[str] = (trip.start, trip.end)
    start, end = ([network.junctions[name]] for name in ends)
    return roads.matrix(start, end).metres[0] / 1000
