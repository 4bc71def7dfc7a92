"""The price of drives: by a rule of thumb for short ones, along links for the others.

A price is one whole number, seconds times ``SCALE`` plus metres: prices add up, and the
lesser one is the faster way or, of two that are equally fast, the shorter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from molin.roads.network import Link, LinkKind, Network, trunk_ratios
from molin.roads.plane import Floats, Ints, as_array

Prices = NDArray[np.int64]

SCALE = 10**8
"""More metres than any way has."""
NOWHERE = 2**60
"""More than any price; four of them still fit in 64 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How far and how fast; resources/roads/SOURCES.md explains the defaults."""

    straight_km: tuple[float, ...] = (0, 1, 3.5, 7.5)
    road_km: tuple[float, ...] = (0, 2.06, 5.985, 11.25)
    """Kilometres by road for each straight line; between them in proportion."""
    beyond: float = 1.49
    """Road over straight line for what is longer than the last of these."""
    local_kmh: float = 32
    trunk_kmh: float = 40
    longest_direct_km: float = 25
    """Straight line up to which a drive may leave the known roads alone."""
    longest_access_km: float = 40
    """Straight line up to which a junction may be driven to."""
    junctions: int = 12
    """How many of the junctions round a point are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The best way between every two junctions.

    ``at`` has shape (junctions, 2); ``price`` and ``hop``, the junction that comes
    next, have shape (junctions, junctions). ``ferries`` are the pairs that a ferry
    joins.
    """

    at: Floats
    price: Prices
    hop: Ints
    ferries: frozenset[tuple[int, int]]

    def stations(self, start: int, end: int) -> list[int]:
        """All junctions on the way, both ends among them."""
        way = [start]
        while way[-1] != end:
            way.append(int(self.hop[way[-1], end]))
        return way


def local_price(straight_km: Floats, rates: Rates) -> Prices:
    """What a straight line costs on unknown roads."""
    last_straight, last_road = rates.straight_km[-1], rates.road_km[-1]
    rest = np.maximum(straight_km - last_straight, 0) * rates.beyond
    near = np.interp(straight_km, rates.straight_km, rates.road_km)
    return _price(
        np.where(straight_km > last_straight, last_road + rest, near), rates.local_kmh
    )


def find_ways(network: Network, rates: Rates, across: Prices) -> Ways:
    """The best ways along links (Floyd and Warshall's algorithm).

    ``across`` is the price of driving straight from junction to junction.
    """
    number = {name: index for index, name in enumerate(network.junctions)}
    price = _links(network, rates, number, across)
    hop = np.broadcast_to(np.arange(len(number)), price.shape)
    for middle in range(len(number)):
        through = price[:, [middle]] + price[[middle], :]
        better = through < price
        price = np.where(better, through, price)
        hop = np.where(better, hop[:, [middle]], hop)
    ferries = frozenset(
        pair
        for link in network.links
        if link.kind is LinkKind.FERRY
        for pair in _both_ways(number[link.start], number[link.end])
    )
    at = as_array(list(network.junctions.values()))
    return Ways(at=at, price=price, hop=hop, ferries=ferries)


def _links(
    network: Network, rates: Rates, number: Mapping[str, int], across: Prices
) -> Prices:
    price = across.copy()
    ratios = trunk_ratios(network)
    for link in network.links:
        cost = _link_price(link, network.straight_km(link), ratios.get(link, 1), rates)
        for pair in _both_ways(number[link.start], number[link.end]):
            price[pair] = min(price[pair], cost)
    return price


def _link_price(link: Link, straight_km: float, ratio: float, rates: Rates) -> int:
    if link.kind is LinkKind.FERRY:
        return round(60 * (link.wait_min + link.crossing_min)) * SCALE
    if link.kind is LinkKind.TRUNK:
        return int(_price(np.array(straight_km * ratio), rates.trunk_kmh))
    return int(local_price(np.array(straight_km), rates))


def _price(road_km: Floats, kmh: float) -> Prices:
    seconds = np.rint(road_km / kmh * 3600).astype(np.int64)
    return seconds * SCALE + np.rint(road_km * 1000).astype(np.int64)


def _both_ways(one: int, other: int) -> tuple[tuple[int, int], tuple[int, int]]:
    return (one, other), (other, one)
