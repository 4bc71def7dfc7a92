"""A plan as an open JSON file that other programs can read.

The top object says ``"format": "molin-plan"`` and a ``format_version``, which grows
whenever a key changes its meaning. Moments are ISO 8601 with their offset from UTC,
days ``YYYY-MM-DD``, lengths minutes, roads kilometres. Words for people (``place``,
``activity``, ``reason_text``) are in the language asked for; ``kind``, ``reason`` and
``stage`` are codes that never change with it. A confidential stop is named by its
kecamatan alone and has no ``at``.

``shifts`` holds one object for each route of the plan, ``tray`` one for each request
that the plan leaves out, ``score`` the terms in weighted minutes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from molin.domain.book import WeekBook
from molin.domain.plan import Displacement, Plan, Route, Stop, TrayItem
from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId
from molin.files import write_whole
from molin.labels import place_name
from molin.words import Words

FORMAT = "molin-plan"
FORMAT_VERSION = 1

Json = dict[str, object]


def write_plan(
    book: WeekBook, plan: Plan, words: Words, path: Path, *, estimated: bool = True
) -> None:
    """Write ``plan`` to ``path``, whole or not at all.

    ``estimated`` says that no road network was asked for the travel times.
    """
    content = _plan(book, plan, words) | {"travel_estimated": estimated}
    text = json.dumps(content, ensure_ascii=False, indent=2)
    write_whole(path, f"{text}\n".encode())


def _plan(book: WeekBook, plan: Plan, words: Words) -> Json:
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "week": {"monday": plan.week.monday.isoformat(), "zone": plan.week.zone},
        "stage": plan.stage.value,
        "plan_version": plan.version,
        "shifts": [_shift(book, route, words) for route in plan.routes],
        "tray": [_tray_item(book, item, words) for item in plan.tray],
        "score": asdict(plan.score) | {"total": plan.score.total},
    }


def _shift(book: WeekBook, route: Route, words: Words) -> Json:
    shift = book.shifts[route.shift]
    return _unit_and_day(book, route.shift) | {
        "kind": shift.kind.value,
        "starts": _moment(book, shift.starts),
        "ends": _moment(book, shift.ends),
        "from": book.places[shift.start_place].name,
        "to": book.places[shift.end_place].name,
        "leaves": _moment(book, route.leaves),
        "returns": _moment(book, route.returns),
        "driving_minutes": _minutes(route.driving),
        "km": round(route.road_m / 1000, 1),
        "break": _break(book, route),
        "stops": [_stop(book, stop, words) for stop in route.stops],
    }


def _break(book: WeekBook, route: Route) -> Json | None:
    if route.pause is None:
        return None
    return {
        "starts": _moment(book, route.pause.starts),
        "ends": _moment(book, route.pause.ends),
    }


def _stop(book: WeekBook, stop: Stop, words: Words) -> Json:
    return _request(book, stop.request, words) | {
        "kind": stop.kind.value,
        "arrives": _moment(book, stop.arrives),
        "starts": _moment(book, stop.starts),
        "ends": _moment(book, stop.ends),
        "locks": sorted(lock.value for lock in stop.locks),
    }


def _request(book: WeekBook, request: RequestId, words: Words) -> Json:
    wanted = book.requests[request]
    described: Json = {
        "request": request,
        "place": place_name(book, request, words),
        "area": book.area_of(request),
        "confidential": wanted.place is None,
        "activity": book.activity_of(request).name,
    }
    if wanted.place is not None:
        at = book.places[wanted.place].at
        described["at"] = {"lat": at.lat, "lon": at.lon}
    return described


def _tray_item(book: WeekBook, item: TrayItem, words: Words) -> Json:
    return _request(book, item.request, words) | {
        "priority": book.requests[item.request].priority.name.lower(),
        "reason": item.reason.value,
        "reason_text": words.rule(item.reason),
        "refusals": [
            _unit_and_day(book, refusal.shift)
            | {"reason": refusal.rule.value, "reason_text": words.rule(refusal.rule)}
            for refusal in item.refusals
        ],
        "displacement": _displacement(book, item.displacement),
    }


def _displacement(book: WeekBook, swap: Displacement | None) -> Json | None:
    if swap is None:
        return None
    return _unit_and_day(book, swap.shift) | {
        "drops": list(swap.drops),
        "extra_minutes": swap.extra_minutes,
        "overtime_minutes": _minutes(swap.overtime),
    }


def _unit_and_day(book: WeekBook, shift: ShiftId) -> Json:
    return {
        "unit": book.unit_of(shift).letter,
        "day": book.shifts[shift].day.isoformat(),
    }


def _moment(book: WeekBook, moment: datetime) -> str:
    return book.week.local(moment).isoformat()


def _minutes(length: timedelta) -> int:
    return round(length / timedelta(minutes=1))
