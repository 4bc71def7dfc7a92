"""Problems small enough to reckon by hand: one straight road, a minute per km.

``problem([visit(20), visit(60)], [shift()])`` has visits 20 and 60 km from the base
at km 0, and one shift that may be out from 0 to 600, or to 660 with overtime.
"""

import numpy as np

from molin.domain.rules import Rule
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    RULES,
    Locks,
    Pairs,
    Prices,
    Problem,
    Shifts,
    Spacing,
    Visits,
    ints,
    ragged,
)

VISIT = {
    "service": 10,
    "windows": ((0, 600),),
    "worth": 1000,
    "must": False,
    "load": 0,
    "preferred": (NONE, NONE),
    "baseline": (NONE, NONE),
}
SHIFT = {
    "starts": 0,
    "ends": 600,
    "overtime": 60,
    "span": NO_LIMIT,
    "rest": (NONE, NONE, NONE),
    "capacity": NO_LIMIT,
    "unit": 0,
    "day": 0,
    "driven": False,
}
COST = Prices(travel=1, overtime=3, must=10**6)


def visit(km, **changed):
    return {"km": km, **VISIT, **changed}


def shift(km=0, **changed):
    """``rest`` is (earliest, latest, length); ``end_km`` is ``km`` unless told."""
    return {"km": km, "end_km": km, **SHIFT, **changed}


def problem(
    visits=(), shifts=(), *, pairs=(), spacing=(), refused=(), closed=(), **more
):
    """``closed`` names legs (km, km) that no road joins; ``refused`` (visit, shift)."""
    places = sorted(
        {one["km"] for one in (*visits, *shifts)} | {s["end_km"] for s in shifts}
    )
    where = {km: index for index, km in enumerate(places)}
    travel = abs(np.subtract.outer(places, places)).astype(np.int32)
    for here, there in closed:
        travel[where[here], where[there]] = -1
    refusal = np.full((len(visits), len(shifts)), NONE, dtype=np.int8)
    for one, other in refused:
        refusal[one, other] = RULES.index(Rule.SKILL)
    return Problem(
        travel=travel,
        visits=_visits(visits, where),
        shifts=_shifts(shifts, where),
        pairs=Pairs(**_columns(pairs, "pickup", "drop_off", "longest")),
        spacing=Spacing(**_columns(spacing, "first", "second", "min_days")),
        refusal=refusal,
        prices=more.pop("prices", COST),
        locks=Locks(**more),
    )


def _visits(visits, where):
    index, opens, closes = ragged([one["windows"] for one in visits])
    preferred = [one["preferred"] for one in visits]
    baseline = [one["baseline"] for one in visits]
    return Visits(
        location=ints([where[one["km"]] for one in visits]),
        service=_column(visits, "service"),
        window_index=index,
        opens=opens,
        closes=closes,
        worth=_column(visits, "worth"),
        must=np.array([one["must"] for one in visits], dtype=np.bool_),
        load=_column(visits, "load"),
        **_columns(preferred, "preferred_opens", "preferred_closes"),
        **_columns(baseline, "baseline_shift", "baseline_start"),
    )


def _shifts(shifts, where):
    return Shifts(
        start_location=ints([where[one["km"]] for one in shifts]),
        end_location=ints([where[one["end_km"]] for one in shifts]),
        starts=_column(shifts, "starts"),
        ends=_column(shifts, "ends"),
        latest=ints([one["ends"] + one["overtime"] for one in shifts]),
        longest_span=_column(shifts, "span"),
        capacity=_column(shifts, "capacity"),
        unit=_column(shifts, "unit"),
        day=_column(shifts, "day"),
        driven=np.array([one["driven"] for one in shifts], dtype=np.bool_),
        **_columns(
            [one["rest"] for one in shifts],
            "rest_earliest",
            "rest_latest",
            "rest_length",
        ),
    )


def _column(entries, name):
    return ints([one[name] for one in entries])


def _columns(tuples, *names):
    return {name: ints([one[i] for one in tuples]) for i, name in enumerate(names)}
