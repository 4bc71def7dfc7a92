"""Travel estimated from straight lines, main roads and ferries; no road map is asked.

A drive is the faster of two kinds. A short one goes straight, over a detour that
depends on its length, where neither water nor hills nor the Barito lie between. Any
drive may go straight to a junction near by, along main roads and ferries, and straight
on. The figures are explained in resources/roads/SOURCES.md.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

import numpy as np

from molin.assets import resource
from molin.domain.geography import Coordinate
from molin.domain.travel import UNREACHABLE, Leg, TravelTable
from molin.errors import NotFound
from molin.roads.network import Network, read_network
from molin.roads.outlines import Outlines, read_outlines
from molin.roads.plane import Floats, Ints, as_array, straight_km
from molin.roads.ways import NOWHERE, SCALE, Prices, Rates, find_ways, local_price


@dataclass(frozen=True, slots=True)
class _Access:
    """Points, and the few junctions that each is best driven to straight.

    ``junction`` and ``price`` have shape (points, few); the price is ``NOWHERE`` where
    there are fewer.
    """

    at: Floats
    junction: Ints
    price: Prices

    def junctions_of(self, point: int) -> list[tuple[int, int]]:
        """Number and price of each junction of one point."""
        pairs = zip(self.junction[point], self.price[point], strict=True)
        return [(int(junction), int(price)) for junction, price in pairs]


class EstimatedRoads:
    """Roads by rule of thumb, for want of a map; both directions cost the same."""

    def __init__(
        self, network: Network, outlines: Outlines, rates: Rates | None = None
    ) -> None:
        self._rates = rates or Rates()
        self._outlines = outlines
        at = as_array(list(network.junctions.values()))
        self._ways = find_ways(network, self._rates, across=self._direct(at, at))
        self._fingerprint = _fingerprint(network, outlines, self._rates)

    def fingerprint(self) -> str:
        return self._fingerprint

    def matrix(
        self, sources: Sequence[Coordinate], targets: Sequence[Coordinate]
    ) -> TravelTable:
        """A ferry counts with its waiting and crossing time, and with no metres."""
        starts = self._access(as_array(sources))
        ends = starts if targets is sources else self._access(as_array(targets))
        price = np.minimum(
            self._direct(starts.at, ends.at), self._by_links(starts, ends)
        )
        lost = price >= NOWHERE
        return TravelTable(
            rows=len(sources),
            columns=len(targets),
            seconds=_flat(np.where(lost, UNREACHABLE, price // SCALE)),
            metres=_flat(np.where(lost, UNREACHABLE, price % SCALE)),
            estimated=True,
            fingerprint=self._fingerprint,
        )

    def route(self, points: Sequence[Coordinate]) -> list[Leg]:
        """Straight lines from junction to junction; only a ferry's is over water."""
        at = as_array(points)
        access, direct = self._access(at), self._direct(at, at)
        return [
            self._leg(points, access, int(direct[here, here + 1]), here)
            for here in range(len(points) - 1)
        ]

    def _leg(
        self, points: Sequence[Coordinate], access: _Access, direct: int, here: int
    ) -> Leg:
        start, end = points[here : here + 2]
        price, first, last = min(
            (int(self._ways.price[a, b]) + cost_a + cost_b, a, b)
            for a, cost_a in access.junctions_of(here)
            for b, cost_b in access.junctions_of(here + 1)
        )
        if min(direct, price) >= NOWHERE:
            raise NotFound(
                "No road or ferry is known from stop {number} to the next one: leave"
                " one of them out.",
                number=here + 1,
            )
        way = [] if direct <= price else self._ways.stations(first, last)
        stations = (Coordinate(*map(float, self._ways.at[index])) for index in way)
        return Leg(
            time=timedelta(seconds=min(direct, price) // SCALE),
            road_m=min(direct, price) % SCALE,
            line=(start, *stations, end),
            ferry=not self._ways.ferries.isdisjoint(pairwise(way)),
        )

    def _direct(self, sources: Floats, targets: Floats) -> Prices:
        """Prices straight across country, shape (sources, targets)."""
        longest = self._rates.longest_direct_km
        apart = straight_km(sources, targets)
        free = self._outlines.clear(sources, targets, longest) & (apart <= longest)
        return np.where(free | (apart == 0), local_price(apart, self._rates), NOWHERE)

    def _by_links(self, starts: _Access, ends: _Access) -> Prices:
        """Prices by way of two junctions, shape (starts, ends)."""
        to_junction = np.full((len(starts.at), len(self._ways.at)), NOWHERE, np.int64)
        for near, cost in zip(starts.junction.T, starts.price.T, strict=True):
            onward = cost[:, None] + self._ways.price[near]
            to_junction = np.minimum(to_junction, onward)
        price = np.full((len(starts.at), len(ends.at)), NOWHERE, np.int64)
        for near, cost in zip(ends.junction.T, ends.price.T, strict=True):
            price = np.minimum(price, to_junction[:, near] + cost)
        return price

    def _access(self, points: Floats) -> _Access:
        """Junctions that are reached better by way of another are left out."""
        longest = self._rates.longest_access_km
        apart = straight_km(points, self._ways.at)
        free = self._outlines.clear(points, self._ways.at, longest) & (apart <= longest)
        price = np.where(free, local_price(apart, self._rates), NOWHERE)
        best = price
        for junction, onward in enumerate(self._ways.price):
            best = np.minimum(best, price[:, [junction]] + onward)
        price = np.where(price <= best, price, NOWHERE)
        few = np.argsort(price, axis=1, kind="stable")[:, : self._rates.junctions]
        return _Access(points, few, np.take_along_axis(price, few, axis=1))


def load_estimated_roads() -> EstimatedRoads:
    """The estimate for South Kalimantan from the tables that come with Molin."""
    folder = resource("roads")
    return EstimatedRoads(read_network(folder), read_outlines(folder / "outlines.csv"))


def _flat(table: Prices) -> array[int]:
    flat = array("i")
    flat.frombytes(np.ascontiguousarray(table, dtype=np.intc).tobytes())
    return flat


def _fingerprint(network: Network, outlines: Outlines, rates: Rates) -> str:
    digest = hashlib.sha256(repr((network, rates)).encode())
    for line in (*outlines.land, *outlines.barriers):
        digest.update(line.tobytes())
    return f"estimate-{digest.hexdigest()[:16]}"
