"""The demo's requests: the same work every week, on days that chance decides."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from random import Random

from molin.assets import resource
from molin.domain.activities import ActivityId
from molin.domain.geography import Area, AreaCode, Coordinate
from molin.domain.places import AccessClass, ConfidentialSpot, PlaceId
from molin.domain.requests import Priority, Request, RequestId, Ride, Series, SeriesId
from molin.domain.time import TimeWindow, Week

TIMES = {
    "day": [(time(8), time(15, 30))],
    "morning": [(time(8), time(12))],
    "afternoon": [(time(13), time(15, 30))],
    "split": [(time(8), time(10)), (time(13), time(15, 30))],
}
OUTREACH, PSYCHOLOGY, TRANSPORT = ActivityId(4), ActivityId(5), ActivityId(8)
SPOTS = (
    (AreaCode("63.71.03"), PSYCHOLOGY),
    (AreaCode("63.03.07"), OUTREACH),
    (AreaCode("63.06.06"), OUTREACH),
)
"""The kecamatan of the confidential visits, and what is done there."""
PICKUP, HOSPITAL = PlaceId(53), PlaceId(52)
NEAR_DEG = 0.012  # 1.3 km
LIKED = timedelta(minutes=90)
NEEDS = (0.8, 1.0, 1.2, 1.5)
FRIDAY = 4
UNNUMBERED = RequestId(0)


@dataclass(frozen=True, slots=True)
class Wishes:
    """All that is asked for in one week."""

    requests: tuple[Request, ...]
    rides: tuple[Ride, ...]
    series: tuple[Series, ...]


def demo_requests(week: Week, areas: Sequence[Area], first_id: int) -> Wishes:
    """The table's requests, then the confidential ones, then both ends of the ride."""
    dice = Random(week.monday.toordinal())
    with resource("demo/requests.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    points = {area.code: area.point for area in areas}
    day = dice.randrange(FRIDAY)
    made = [
        *(_from_table(week, row, dice) for row in rows),
        *(_confidential(week, code, points[code], work, dice) for code, work in SPOTS),
        *(_ride_end(week, place, day) for place in (PICKUP, HOSPITAL)),
    ]
    requests = [
        replace(request, id=RequestId(first_id + number))
        for number, request in enumerate(made)
    ]
    pickup, drop_off = (request.id for request in requests[-2:])
    ride = Ride(pickup=pickup, drop_off=drop_off, longest=timedelta(minutes=60))
    return Wishes(tuple(requests), (ride,), tuple(_series(rows, first_id)))


def _from_table(week: Week, row: Mapping[str, str], dice: Random) -> Request:
    """On ``keep`` of its ``days``; on all of them where that is 0."""
    days = [int(day) for day in row["days"]]
    kept = sorted(dice.sample(days, int(row["keep"]) or len(days)))
    windows = _windows(week, kept, row["times"])
    first = windows[0]
    liked = TimeWindow(first.opens, min(first.opens + LIKED, first.closes))
    return Request(
        id=UNNUMBERED,
        place=PlaceId(int(row["place"])),
        activity=ActivityId(int(row["activity"])),
        length=timedelta(minutes=int(row["minutes"])),
        windows=windows,
        priority=Priority(int(row["priority"])),
        need=dice.choice(NEEDS),
        preferred=liked if row["preferred"] == "1" else None,
        due=week.monday + timedelta(days=dice.randint(6, 20)),
    )


def _confidential(
    week: Week, code: AreaCode, near: Coordinate, activity: ActivityId, dice: Random
) -> Request:
    spot = ConfidentialSpot(
        area=code,
        at=Coordinate(
            round(near.lat + dice.uniform(-NEAR_DEG, NEAR_DEG), 4),
            round(near.lon + dice.uniform(-NEAR_DEG, NEAR_DEG), 4),
        ),
        address=f"Alamat rekaan, RT {dice.randint(1, 9):02}",
        access=AccessClass.CAR,
    )
    return Request(
        id=UNNUMBERED,
        spot=spot,
        activity=activity,
        length=timedelta(minutes=60),
        windows=_windows(week, sorted(dice.sample(range(FRIDAY), 3)), "day"),
        priority=Priority.HIGH,
        need=max(NEEDS),
        due=week.days[-1],
    )


def _ride_end(week: Week, place: PlaceId, day: int) -> Request:
    return Request(
        id=UNNUMBERED,
        place=place,
        activity=TRANSPORT,
        length=timedelta(minutes=20),
        windows=_windows(week, [day], "day"),
        priority=Priority.HIGH,
        due=week.days[day],
    )


def _windows(week: Week, days: Sequence[int], times: str) -> tuple[TimeWindow, ...]:
    return tuple(
        TimeWindow(week.at(day, opens), week.at(day, closes))
        for day in days
        for opens, closes in TIMES[times]
    )


def _series(rows: Sequence[Mapping[str, str]], first_id: int) -> Iterator[Series]:
    """Rows that name the same series, in the order of the table."""
    members: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row["series"]:
            members[row["series"]].append(number)
    for number, (name, of_it) in enumerate(members.items()):
        yield Series(
            id=SeriesId(first_id + number),
            name=name,
            members=tuple(RequestId(first_id + one) for one in of_it),
            min_days=int(rows[of_it[0]]["min_days"]),
        )
