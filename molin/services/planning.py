"""Around the search: the question put to it, and its answers made a week again."""

from __future__ import annotations

from dataclasses import replace
from math import isclose

from molin.domain.plan import Plan
from molin.domain.replanning import FREE, Replanning
from molin.roads.protocol import Roads
from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.decode import decode
from molin.scheduler.encoding.drivable import drivable
from molin.scheduler.encoding.encode import Encoding, encode
from molin.scheduler.explaining.reasons import explain
from molin.scheduler.problem import Solution
from molin.services.weeks import OpenWeek, drives, travel_table


def prepare(week: OpenWeek, roads: Roads, replanning: Replanning = FREE) -> Encoding:
    """The planning question of a week; locks of the stored plan hold."""
    travel = travel_table(week.book, roads)
    return encode(week.book, travel, baseline=week.stored, replanning=replanning)


def beginning(week: OpenWeek, encoding: Encoding) -> Solution | None:
    """What a search begins with: the plan looked at if it is an answer to the question,
    else what still can be driven of the stored one."""
    if week.plan is not None:
        solution = encoding.solution(week.plan)
        if not audit_routes(encoding.problem, solution).broken:
            return solution
    return drivable(encoding, week.stored) if week.stored is not None else None


def proposed(
    week: OpenWeek, encoding: Encoding, solution: Solution, roads: Roads
) -> OpenWeek:
    """``week`` with a plan on its way: the tray has its reasons, but nobody has looked
    yet for what serving a request would displace."""
    tray = explain(encoding, solution, seconds=0)
    plan = replace(decode(encoding, solution), tray=tuple(tray))
    return _with_plan(week, plan, roads)


def settled(
    week: OpenWeek,
    encoding: Encoding,
    solution: Solution,
    roads: Roads,
) -> OpenWeek:
    """``week`` with the search's last word: audited, and with every reason.

    A plan that the audit refuses is a bug of the search, not of the person.
    """
    plan = decode(encoding, solution)
    broken = audit(
        week.book,
        encoding.travel,
        plan.routes,
        baseline=week.stored,
        replanning=encoding.replanning,
    )
    if broken:
        raise AssertionError(f"The search broke rules: {broken[:3]}")
    tray = explain(encoding, solution)
    return _with_plan(week, replace(plan, tray=tuple(tray)), roads)


def as_stored(week: OpenWeek, roads: Roads) -> OpenWeek:
    """``week`` without its proposal: with the plan as last saved, if there is one."""
    stored = week.stored
    legs = drives(week.book, stored, roads, before=week) if stored else {}
    return replace(week, plan=stored, legs=legs)


def _with_plan(week: OpenWeek, plan: Plan, roads: Roads) -> OpenWeek:
    """The proposal continues the stored plan: saving it makes its next version.

    A search that found nothing better leaves the plan as it was.
    """
    if week.plan is not None and _same(plan, week.plan):
        return week
    if week.stored is not None:
        plan = replace(plan, id=week.stored.id, version=week.stored.version)
    return replace(week, plan=plan, legs=drives(week.book, plan, roads, before=week))


def _same(one: Plan, other: Plan) -> bool:
    """Whether nobody would notice a difference; scores are sums of fractions."""
    return one.routes == other.routes and isclose(
        one.score.total, other.score.total, abs_tol=0.01
    )
