"""Plans: saved whole, with a version check, and read back whole."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import zip_longest
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from molin.domain.plan import Plan, PlanId, Route, Score, Stage, Stop, TrayItem
from molin.domain.time import Week
from molin.errors import Conflict
from molin.store.plan_values import displacement_json, plan_of
from molin.store.schema import PlanRow, RouteRow, StopRow, TrayItemRow
from molin.store.transactions import Transaction, Writing


def save_plan(tx: Writing, plan: Plan) -> Plan:
    """The plan as saved: with its id, its version one higher, and the time.

    Conflict, saying who saved when, unless ``plan.version`` is the stored one. A plan
    without an id becomes a new one.
    """
    row = PlanRow(version=0) if plan.id is None else _row_to_replace(tx, plan, plan.id)
    row.version += 1
    row.saved_by, row.saved_at = tx.actor, tx.now
    _fill(row, plan)
    tx.add([row])
    return replace(plan, id=PlanId(row.id), version=row.version, saved_at=tx.now)


def find_latest_plan(
    tx: Transaction, week: Week, stage: Stage | None = None
) -> Plan | None:
    """The plan of the week that was saved last, in ``stage`` if that is given."""
    query = _of_week(week).limit(1)
    if stage is not None:
        query = query.where(PlanRow.stage == stage)
    row = tx.session.scalars(query).one_or_none()
    return None if row is None else plan_of(row)


def plans(tx: Transaction, week: Week) -> list[Plan]:
    """All plans of the week, the one saved last first."""
    return [plan_of(row) for row in tx.session.scalars(_of_week(week))]


def _of_week(week: Week) -> Select[PlanRow]:
    return (
        _whole(select(PlanRow))
        .where(PlanRow.monday == week.monday)
        .order_by(PlanRow.saved_at.desc(), PlanRow.id.desc())
    )


def _whole(query: Select[PlanRow]) -> Select[PlanRow]:
    stops = selectinload(PlanRow.routes).selectinload(RouteRow.stops)
    return query.options(stops, selectinload(PlanRow.tray))


def _row_to_replace(tx: Writing, plan: Plan, id: PlanId) -> PlanRow:
    query = _whole(select(PlanRow)).where(PlanRow.id == id)
    row = tx.session.scalars(query).one_or_none()
    if row is None:
        raise Conflict(
            "This plan has been deleted since you opened it: nothing of yours was"
            " saved. Open the week anew, then plan again; yours stays on the screen"
            " until you do."
        )
    if row.version != plan.version:
        raise Conflict(
            "{who} saved this plan on {when}, after you had opened it: nothing of yours"
            " was saved. Open the saved plan, then plan again; yours stays on the"
            " screen until you do.",
            who=row.saved_by or "?",  # signed on a computer without user names
            when=f"{plan.week.local(row.saved_at):%d/%m/%Y %H:%M}",
        )
    return row


def _fill(row: PlanRow, plan: Plan) -> None:
    """Children that stay keep their rows, so that only what moved is written."""
    row.monday, row.zone, row.stage = plan.week.monday, plan.week.zone, plan.stage
    for term in fields(Score):
        setattr(row, term.name, float(getattr(plan.score, term.name)))
    routes = {route.shift_id: route for route in row.routes}
    row.routes = [
        _filled_route(routes.get(route.shift), route, position)
        for position, route in enumerate(plan.routes)
    ]
    tray = {item.request_id: item for item in row.tray}
    row.tray = [
        _filled_tray_item(tray.get(item.request), item, position)
        for position, item in enumerate(plan.tray)
    ]


def _filled_route(row: RouteRow | None, route: Route, position: int) -> RouteRow:
    row = row or RouteRow(shift_id=route.shift)
    row.position = position
    row.leaves, row.returns = route.leaves, route.returns
    row.pause_starts = route.pause.starts if route.pause else None
    row.pause_ends = route.pause.ends if route.pause else None
    row.driving, row.road_m = route.driving, route.road_m
    row.locked = route.locked
    pairs = zip_longest(row.stops[: len(route.stops)], route.stops)
    row.stops = [_filled_stop(old, stop, n) for n, (old, stop) in enumerate(pairs)]
    return row


def _filled_stop(row: StopRow | None, stop: Stop, position: int) -> StopRow:
    row = row or StopRow(position=position)
    row.request_id, row.kind, row.locks = stop.request, stop.kind, stop.locks
    row.arrives, row.starts, row.ends = stop.arrives, stop.starts, stop.ends
    return row


def _filled_tray_item(
    row: TrayItemRow | None, item: TrayItem, position: int
) -> TrayItemRow:
    row = row or TrayItemRow(request_id=item.request)
    row.position, row.reason = position, item.reason
    refusals: list[Any] = [[entry.shift, entry.rule.value] for entry in item.refusals]
    row.refusals = refusals
    row.displacement = displacement_json(item.displacement)
    return row
