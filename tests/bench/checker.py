"""A checker of routes for the Solomon and the Li-Lim text form, sharing no code.

It reads the file itself and knows nothing of who made the routes. Distances are
Euclidean, cut to one decimal, and all times and distances count in tenths. A customer
is served within its closed window, everybody once, nobody leaves the fleet's hours or
its capacity, and who is picked up is brought to the end by the same vehicle.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, hypot
from pathlib import Path

SOLOMON_FIGURES, LI_LIM_FIGURES = 7, 9
A_HAIR = 1e-9
"""Whole distances must not be cut because the machine's root is a hair below them."""


@dataclass(frozen=True, slots=True)
class Site:
    """The depot, which is number 0, or a customer; ``partner`` is the other end."""

    x: float
    y: float
    demand: int
    opens: int
    closes: int
    service: int
    partner: int | None = None


@dataclass(frozen=True, slots=True)
class Instance:
    """What a file asks; customers are known by their place in ``sites``, from 1."""

    path: Path
    vehicles: int
    capacity: int
    sites: tuple[Site, ...]

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def paired(self) -> bool:
        return any(site.partner is not None for site in self.sites)

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """Pickups with their deliveries: the one with goods to load comes first."""
        return [
            (number, site.partner)
            for number, site in enumerate(self.sites)
            if site.partner is not None and site.demand > 0
        ]

    def distances(self) -> list[list[int]]:
        """Between all sites, in tenths."""
        return [
            [floor(10 * hypot(a.x - b.x, a.y - b.y) + A_HAIR) for b in self.sites]
            for a in self.sites
        ]


def read(path: Path) -> Instance:
    """Either form, told by how many figures a customer's line has."""
    lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    figures = [line for line in lines if line and line[0].lstrip("-").isdigit()]
    (vehicles, capacity, *_), *rows = [[float(word) for word in one] for one in figures]
    sites = tuple(_site(row) for row in rows)
    if [int(row[0]) for row in rows] != list(range(len(rows))):
        raise ValueError(f"{path.name} does not number its customers in their order.")
    return Instance(path, int(vehicles), int(capacity), sites)


def _site(row: Sequence[float]) -> Site:
    if len(row) not in (SOLOMON_FIGURES, LI_LIM_FIGURES):
        raise ValueError(f"A customer has {len(row)} figures.")
    _, x, y, demand, opens, closes, service, *ends = row
    partner = int(max(ends, default=0)) or None
    opens, closes, service = (round(10 * moment) for moment in (opens, closes, service))
    return Site(x, y, int(demand), opens, closes, service, partner)


@dataclass(frozen=True, slots=True)
class Verdict:
    """``distance`` in tenths; what is ``broken`` is empty when everything holds."""

    distance: int
    broken: tuple[str, ...]


def check(instance: Instance, routes: Sequence[Sequence[int]]) -> Verdict:
    """Judge routes of customers' numbers, each from the depot to the depot."""
    driven = [route for route in routes if route]
    strangers = {n for route in driven for n in route} - {
        *range(1, len(instance.sites))
    }
    if strangers:
        return Verdict(0, tuple(f"customer {one} does not exist" for one in strangers))
    broken, distances = [*_counted(instance, driven)], instance.distances()
    total = sum(
        distances[a][b] for route in driven for a, b in pairwise((0, *route, 0))
    )
    for number, route in enumerate(driven):
        wrong = (*_late(instance, distances, route), *_loaded(instance, route))
        broken += [
            f"route {number}: {what}" for what in (*wrong, *_split(instance, route))
        ]
    return Verdict(total, tuple(broken))


def _counted(instance: Instance, routes: Sequence[Sequence[int]]) -> Iterator[str]:
    if len(routes) > instance.vehicles:
        yield f"{len(routes)} vehicles are out and {instance.vehicles} there"
    times = Counter(customer for route in routes for customer in route)
    for customer in range(1, len(instance.sites)):
        if times[customer] != 1:
            yield f"customer {customer} is served {times[customer]} times"


def _late(
    instance: Instance, distances: Sequence[Sequence[int]], route: Sequence[int]
) -> Iterator[str]:
    clock = instance.sites[0].opens
    for here, there in pairwise((0, *route, 0)):
        service = instance.sites[here].service if here else 0
        clock = max(
            clock + service + distances[here][there], instance.sites[there].opens
        )
        if clock > instance.sites[there].closes:
            yield f"site {there} is reached at {clock}, too late"


def _loaded(instance: Instance, route: Sequence[int]) -> Iterator[str]:
    """Of a pair, goods are on board between its ends; Solomon's from or to the base."""
    load = 0
    for customer in route:
        load += instance.sites[customer].demand
        if not 0 <= load <= instance.capacity:
            yield f"{load} on board at customer {customer}"


def _split(instance: Instance, route: Sequence[int]) -> Iterator[str]:
    place = {customer: position for position, customer in enumerate(route)}
    for pickup, delivery in instance.pairs:
        one, other = place.get(pickup), place.get(delivery)
        if (one is None) != (other is None):
            yield f"the pair {pickup}-{delivery} is parted"
        elif one is not None and other is not None and one > other:
            yield f"the pair {pickup}-{delivery} is turned round"
