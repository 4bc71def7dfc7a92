"""The main roads and ferries: junctions, links, and how long the links are.

A link's road kilometres are its straight line times a ratio that is set from published
distances between towns.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from molin.domain.geography import Coordinate
from molin.errors import InvalidInput

M_A_KM = 1000


class LinkKind(StrEnum):
    TRUNK = "trunk"
    LOCAL = "local"
    FERRY = "ferry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A road or ferry between two junctions, passable both ways.

    ``wait_min`` and ``crossing_min`` are for ferries.
    """

    start: str
    end: str
    kind: LinkKind
    wait_min: float = 0
    crossing_min: float = 0

    @property
    def ends(self) -> tuple[str, str]:
        return self.start, self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A distance by road between two junctions, as travel guides give it."""

    start: str
    end: str
    road_km: float

    @property
    def ends(self) -> tuple[str, str]:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Network:
    """Junctions by name, the links between them, and what is known of their length."""

    junctions: Mapping[str, Coordinate]
    links: tuple[Link, ...]
    published: tuple[Published, ...] = ()

    def straight_km(self, link: Link) -> float:
        one, other = (self.junctions[name] for name in link.ends)
        return one.metres_to(other) / M_A_KM


def read_network(folder: Path) -> Network:
    """From the tables junctions.csv, links.csv and published.csv of a folder."""
    junctions = {
        row["name"]: Coordinate(float(row["lat"]), float(row["lon"]))
        for row in _rows(folder / "junctions.csv")
    }
    links = tuple(_link(row) for row in _rows(folder / "links.csv"))
    published = tuple(
        Published(start=row["start"], end=row["end"], road_km=float(row["road_km"]))
        for row in _rows(folder / "published.csv")
    )
    edges: tuple[Link | Published, ...] = (*links, *published)
    for name in (name for edge in edges for name in edge.ends):
        if name not in junctions:
            raise InvalidInput(
                "The road tables speak of {name}, which is no junction: add it to"
                " junctions.csv or correct its name.",
                name=name,
            )
    return Network(junctions, links, published)


def trunk_ratios(network: Network) -> dict[Link, float]:
    """Road over straight line for each trunk link.

    Each published distance, the shortest first, is spread over the links of its way
    that have no ratio yet; no road is shorter than the straight line. Links that no
    published way goes over have the mean of the others.
    """
    ratios: dict[Link, float] = {}
    for trip in sorted(network.published, key=lambda trip: trip.road_km):
        way = _trunk_way(network, trip.start, trip.end)
        known = sum(ratios.get(link, 0) * network.straight_km(link) for link in way)
        fresh = [link for link in way if link not in ratios]
        straight = sum(network.straight_km(link) for link in fresh)
        for link in fresh:
            ratios[link] = max(1.0, (trip.road_km - known) / straight)
    return ratios | _mean_of_others(network, ratios)


def _mean_of_others(
    network: Network, ratios: Mapping[Link, float]
) -> dict[Link, float]:
    straight = sum(network.straight_km(link) for link in ratios)
    road = sum(ratio * network.straight_km(link) for link, ratio in ratios.items())
    mean = road / straight if straight else 1.0
    trunk = (link for link in network.links if link.kind is LinkKind.TRUNK)
    return {link: mean for link in trunk if link not in ratios}


def _trunk_way(network: Network, start: str, end: str) -> list[Link]:
    """The links of the shortest way along trunk roads, by straight lines (Dijkstra).

    Empty where trunk roads do not lead from one to the other.
    """
    beside: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for link in network.links:
        if link.kind is LinkKind.TRUNK:
            beside[link.start].append((link.end, link))
            beside[link.end].append((link.start, link))
    ways: dict[str, tuple[float, list[Link]]] = {start: (0.0, [])}
    done: set[str] = set()
    while end not in done and (open_ends := ways.keys() - done):
        here = min(open_ends, key=lambda name: (ways[name][0], name))
        done.add(here)
        for there, link in beside[here]:
            km = ways[here][0] + network.straight_km(link)
            if there not in ways or km < ways[there][0]:
                ways[there] = km, [*ways[here][1], link]
    return ways[end][1] if end in ways else []


def _link(row: Mapping[str, str]) -> Link:
    return Link(
        start=row["start"],
        end=row["end"],
        kind=LinkKind(row["kind"]),
        wait_min=float(row["wait_min"] or 0),
        crossing_min=float(row["crossing_min"] or 0),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
