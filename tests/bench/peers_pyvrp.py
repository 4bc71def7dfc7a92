"""PyVRP on a classic instance: pairs are its shipments."""

from __future__ import annotations

from importlib.metadata import version

import numpy as np
from pyvrp import Client, Depot, Location, ProblemData, Shipment, VehicleType
from pyvrp import solve as search
from pyvrp.stop import MaxRuntime

from tests.bench.checker import Instance, Site
from tests.bench.peers import Plan

told = f"PyVRP {version('pyvrp')}: its own settings."
seeded = True


def prepare() -> None:
    """Importing was all."""


def solve(question: Instance, seconds: float, seed: int) -> Plan:
    found = search(_problem(question), MaxRuntime(seconds), seed, collect_stats=False)
    ends = question.pairs
    numbers = [n for n, site in enumerate(question.sites) if n and site.partner is None]

    def number(step) -> int:
        if step.is_pickup():
            return ends[step.idx][0]
        return ends[step.idx][1] if step.is_delivery() else numbers[step.idx]

    return Plan(
        [
            [number(step) for step in route if not step.is_depot()]
            for route in found.best.routes()
        ]
    )


def _problem(question: Instance) -> ProblemData:
    depot, sites = question.sites[0], question.sites
    distances = np.array(question.distances(), dtype=np.int64)
    return ProblemData(
        locations=[Location(site.x, site.y) for site in sites],
        clients=[
            Client(
                location=number,
                delivery=[site.demand],
                service_duration=site.service,
                tw_early=site.opens,
                tw_late=site.closes,
            )
            for number, site in enumerate(sites)
            if number and site.partner is None
        ],
        depots=[Depot(0, depot.opens, depot.closes)],
        vehicle_types=[
            VehicleType(
                question.vehicles,
                [question.capacity],
                tw_early=depot.opens,
                tw_late=depot.closes,
            )
        ],
        distance_matrices=[distances],
        duration_matrices=[distances],
        shipments=[_shipment(sites, *pair) for pair in question.pairs],
    )


def _shipment(sites: tuple[Site, ...], pickup: int, delivery: int) -> Shipment:
    here, there = sites[pickup], sites[delivery]
    return Shipment(
        pickup,
        delivery,
        here.opens,
        here.closes,
        here.service,
        there.opens,
        there.closes,
        there.service,
        [here.demand],
    )
