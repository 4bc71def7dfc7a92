"""Makes problems of the Solomon and the Li-Lim text form.

Distances are truncated to one decimal as the literature does, and all times and
distances are counted in tenths.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt, lcm

import numpy as np
from numpy.typing import NDArray

from molin.errors import InvalidInput
from molin.scheduler.instances.sites import SCALE, Site, Table, read_table
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    Pairs,
    Prices,
    Problem,
    Shifts,
    Spacing,
    Visits,
    ints,
    ragged,
)

LEAST_WORTH = 10**6


@dataclass(frozen=True, slots=True)
class TextForm:
    """A problem and its customers' numbers in the file; the depot is left out."""

    problem: Problem
    names: tuple[int, ...]


def read_text_form(text: str) -> TextForm:
    """The problem of a file in either form."""
    table = read_table(text)
    travel = _travel((table.depot, *table.customers))
    # Leaving somebody out must never pay: no detour is longer than four drives.
    worth = max(LEAST_WORTH, 4 * int(travel.max()))
    problem = Problem(
        travel=travel,
        visits=_visits(table.customers, worth),
        shifts=_shifts(table),
        pairs=_pairs(table.customers if table.paired else ()),
        spacing=Spacing(first=ints([]), second=ints([]), min_days=ints([])),
        refusal=np.full((len(table.customers), table.vehicles), NONE, dtype=np.int8),
        prices=Prices(travel=1),
    )
    return TextForm(problem, tuple(site.number for site in table.customers))


def _travel(sites: Sequence[Site]) -> NDArray[np.int32]:
    """Exact: the root of a whole number is cut, never that of a rounded product."""
    finest = lcm(*(value.denominator for site in sites for value in (site.x, site.y)))
    points = [(int(site.x * finest), int(site.y * finest)) for site in sites]
    tenths = [
        [
            isqrt(SCALE**2 * ((x - to_x) ** 2 + (y - to_y) ** 2) // finest**2)
            for to_x, to_y in points
        ]
        for x, y in points
    ]
    return np.array(tenths, dtype=np.int32)


def _visits(customers: Sequence[Site], worth: int) -> Visits:
    windows = [
        [(site.ready, site.due)] if site.ready <= site.due else [] for site in customers
    ]
    window_index, opens, closes = ragged(windows)
    nobody = np.full(len(customers), NONE)
    return Visits(
        location=np.arange(1, len(customers) + 1),
        service=ints([site.service for site in customers]),
        window_index=window_index,
        opens=opens,
        closes=closes,
        worth=np.full(len(customers), worth),
        must=np.zeros(len(customers), dtype=np.bool_),
        load=ints([site.demand for site in customers]),
        preferred_opens=nobody,
        preferred_closes=nobody,
        baseline_shift=nobody,
        baseline_start=nobody,
    )


def _shifts(table: Table) -> Shifts:
    def each(value: int) -> NDArray[np.int64]:
        return np.full(table.vehicles, value)

    return Shifts(
        start_location=each(0),
        end_location=each(0),
        starts=each(table.depot.ready),
        ends=each(table.depot.due),
        latest=each(table.depot.due),
        longest_span=each(NO_LIMIT),
        rest_earliest=each(NONE),
        rest_latest=each(NONE),
        rest_length=each(NONE),
        capacity=each(table.capacity),
        unit=np.arange(table.vehicles),
        day=each(0),
        driven=np.zeros(table.vehicles, dtype=np.bool_),
    )


def _pairs(customers: Sequence[Site]) -> Pairs:
    index = {site.number: n for n, site in enumerate(customers)}
    for site in customers:
        if not _is_paired(site, customers, index):
            raise InvalidInput(
                "Line {line}: customer {number} and its sibling do not match. A pickup"
                " and its drop-off name each other, and their demands cancel out.",
                line=site.line,
                number=site.number,
            )
    pickups = [site for site in customers if site.drop_off]
    return Pairs(
        pickup=ints([index[site.number] for site in pickups]),
        drop_off=ints([index[site.drop_off] for site in pickups]),
        longest=np.full(len(pickups), NO_LIMIT),
    )


def _is_paired(site: Site, customers: Sequence[Site], index: Mapping[int, int]) -> bool:
    sibling = index.get(site.pickup or site.drop_off)
    if sibling is None or (site.pickup and site.drop_off):
        return False
    mate = customers[sibling]
    return (
        (mate.drop_off if site.pickup else mate.pickup) == site.number
        and site.demand == -mate.demand
        and (site.demand < 0 if site.pickup else site.demand > 0)
    )
