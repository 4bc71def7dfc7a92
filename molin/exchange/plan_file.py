"""A plan as an open JSON file that other programs can read.

The top object says ``"format": "molin-plan"`` and a ``format_version``, which grows
whenever a key changes its meaning. Moments are ISO 8601 with their offset from UTC,
days ``YYYY-MM-DD``, lengths minutes, roads kilometres. Words for people (``place``,
``activity``, ``reason_text``) are in the language asked for; ``kind``, ``reason`` and
``stage`` are codes that never change with it. A confidential stop is named by its
kecamatan alone and has no ``at``.

A shift with such a stop is ``discreet``: all times of its route are rounded to quarter
hours, so is what a swap on it would cost, and with it the score; ``arrives``,
``driving_minutes`` and ``km`` are null, and none of its stops has an ``at``.

``shifts`` holds one object for each route of the plan, ``tray`` one for each request
that the plan leaves out, ``score`` the terms in weighted minutes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from molin.domain.book import WeekBook
from molin.domain.discretion import (
    is_discreet,
    is_hidden,
    told_in_file,
    told_score,
    told_swap,
)
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
    score = told_score(book, plan)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "week": {"monday": plan.week.monday.isoformat(), "zone": plan.week.zone},
        "stage": plan.stage.value,
        "plan_version": plan.version,
        "shifts": [_shift(book, route, words) for route in plan.routes],
        "tray": [_tray_item(book, plan, item, words) for item in plan.tray],
        "score": asdict(score) | {"total": score.total},
    }


def _shift(book: WeekBook, route: Route, words: Words) -> Json:
    shift, told = book.shifts[route.shift], told_in_file(book, route)
    discreet = is_discreet(book, route)
    return _unit_and_day(book, route.shift) | {
        "kind": shift.kind.value,
        "starts": _moment(book, shift.starts),
        "ends": _moment(book, shift.ends),
        "from": book.places[shift.start_place].name,
        "to": book.places[shift.end_place].name,
        "leaves": _moment(book, told.leaves),
        "returns": _moment(book, told.returns),
        "discreet": discreet,
        "driving_minutes": None if discreet else _minutes(told.driving),
        "km": None if discreet else round(told.road_m / 1000, 1),
        "break": _break(book, told),
        "stops": [_stop(book, stop, words, discreet=discreet) for stop in told.stops],
    }


def _break(book: WeekBook, route: Route) -> Json | None:
    if route.pause is None:
        return None
    return {
        "starts": _moment(book, route.pause.starts),
        "ends": _moment(book, route.pause.ends),
    }


def _stop(book: WeekBook, stop: Stop, words: Words, *, discreet: bool) -> Json:
    at = {} if discreet else _at(book, stop.request)
    return _request(book, stop.request, words) | {
        **at,
        "kind": stop.kind.value,
        "arrives": None if discreet else _moment(book, stop.arrives),
        "starts": _moment(book, stop.starts),
        "ends": _moment(book, stop.ends),
        "locks": sorted(lock.value for lock in stop.locks),
    }


def _request(book: WeekBook, request: RequestId, words: Words) -> Json:
    return {
        "request": request,
        "place": place_name(book, request, words),
        "area": book.area_of(request),
        "confidential": is_hidden(book, request),
        "activity": book.activity_of(request).name,
    }


def _at(book: WeekBook, request: RequestId) -> Json:
    """The point of an open place; nothing of a confidential one."""
    if is_hidden(book, request):
        return {}
    at = book.site(request).at
    return {"at": {"lat": at.lat, "lon": at.lon}}


def _tray_item(book: WeekBook, plan: Plan, item: TrayItem, words: Words) -> Json:
    swap = item.displacement
    told = swap and told_swap(book, plan, item.request, swap)
    return _request(book, item.request, words) | {
        **_at(book, item.request),
        "priority": book.requests[item.request].priority.name.lower(),
        "reason": item.reason.value,
        "reason_text": words.rule(item.reason),
        "refusals": [
            _unit_and_day(book, refusal.shift)
            | {"reason": refusal.rule.value, "reason_text": words.rule(refusal.rule)}
            for refusal in item.refusals
        ],
        "displacement": _displacement(book, told),
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
