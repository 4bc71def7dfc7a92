"""VROOM on a classic instance: pairs are its shipments."""

from __future__ import annotations

from datetime import timedelta
from importlib.metadata import version

import numpy as np
import vroom

from tests.bench.checker import Instance, Site
from tests.bench.peers import Plan

EXPLORATION = 5
"""The most thorough there is."""
told = (
    f"VROOM {version('pyvroom')}: exploration {EXPLORATION}; knows no chance, and stops"
    " by itself, often before its time."
)
seeded = False


def prepare() -> None:
    """Importing was all."""


def solve(question: Instance, seconds: float, seed: int) -> Plan:
    asked = vroom.Input()
    asked.set_durations_matrix("car", np.array(question.distances(), dtype=np.uint32))
    hours = vroom.TimeWindow(question.sites[0].opens, question.sites[0].closes)
    for vehicle in range(question.vehicles):
        asked.add_vehicle(
            vroom.Vehicle(
                vehicle, 0, 0, capacity=[question.capacity], time_window=hours
            )
        )
    _add_customers(asked, question)
    found = asked.solve(EXPLORATION, 1, timedelta(seconds=seconds))
    return Plan(
        [
            [step["id"] for step in route["steps"] if "id" in step]
            for route in found.to_dict()["routes"]
        ]
    )


def _add_customers(asked: vroom.Input, question: Instance) -> None:
    sites = question.sites
    for pickup, delivery in question.pairs:
        ends = (_end(pickup, sites[pickup]), _end(delivery, sites[delivery]))
        asked.add_shipment(*ends, amount=vroom.Amount([sites[pickup].demand]))
    for number, site in enumerate(sites):
        if number and site.partner is None:
            asked.add_job(
                vroom.Job(
                    number,
                    number,
                    default_service=site.service,
                    delivery=[site.demand],
                    time_windows=[vroom.TimeWindow(site.opens, site.closes)],
                )
            )


def _end(number: int, site: Site) -> vroom.ShipmentStep:
    return vroom.ShipmentStep(
        number,
        number,
        default_service=site.service,
        time_windows=[vroom.TimeWindow(site.opens, site.closes)],
    )
