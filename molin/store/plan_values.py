"""A plan's rows as the domain's values."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import Any

from molin.domain.plan import (
    Displacement,
    Pause,
    Plan,
    PlanId,
    Route,
    Score,
    Stop,
    TrayItem,
)
from molin.domain.requests import RequestId
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import ShiftId
from molin.domain.time import Week
from molin.store.schema import PlanRow, RouteRow, StopRow, TrayItemRow


def plan_of(row: PlanRow) -> Plan:
    """Times are in the zone that the plan was made in."""
    week = Week(row.monday, row.zone)
    return Plan(
        week=week,
        routes=tuple(_route(week, route) for route in row.routes),
        tray=tuple(_tray_item(item) for item in row.tray),
        score=Score(**{term.name: getattr(row, term.name) for term in fields(Score)}),
        id=PlanId(row.id),
        stage=row.stage,
        version=row.version,
        saved_at=week.local(row.saved_at),
    )


def displacement_json(displacement: Displacement | None) -> dict[str, Any] | None:
    if displacement is None:
        return None
    return {
        "shift": displacement.shift,
        "drops": list(displacement.drops),
        "extra_minutes": displacement.extra_minutes,
        "overtime_s": displacement.overtime // timedelta(seconds=1),
    }


def _route(week: Week, row: RouteRow) -> Route:
    return Route(
        shift=ShiftId(row.shift_id),
        leaves=week.local(row.leaves),
        returns=week.local(row.returns),
        stops=tuple(_stop(week, stop) for stop in row.stops),
        pause=_pause(week, row),
        driving=row.driving,
        road_m=row.road_m,
        locked=row.locked,
    )


def _pause(week: Week, row: RouteRow) -> Pause | None:
    if row.pause_starts is None or row.pause_ends is None:
        return None
    return Pause(starts=week.local(row.pause_starts), ends=week.local(row.pause_ends))


def _stop(week: Week, row: StopRow) -> Stop:
    return Stop(
        request=RequestId(row.request_id),
        kind=row.kind,
        arrives=week.local(row.arrives),
        starts=week.local(row.starts),
        ends=week.local(row.ends),
        locks=row.locks,
    )


def _tray_item(row: TrayItemRow) -> TrayItem:
    return TrayItem(
        request=RequestId(row.request_id),
        reason=row.reason,
        refusals=tuple(
            Refusal(shift=ShiftId(shift), rule=Rule(rule))
            for shift, rule in row.refusals
        ),
        displacement=_displacement(row.displacement),
    )


def _displacement(stored: dict[str, Any] | None) -> Displacement | None:
    if stored is None:
        return None
    return Displacement(
        shift=ShiftId(stored["shift"]),
        drops=tuple(RequestId(request) for request in stored["drops"]),
        extra_minutes=stored["extra_minutes"],
        overtime=timedelta(seconds=stored["overtime_s"]),
    )
