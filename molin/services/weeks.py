"""What a coordinator does with a week: open it, draw its roads, keep its plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from molin.domain.book import WeekBook
from molin.domain.geography import Coordinate
from molin.domain.plan import Plan, Route
from molin.domain.shifts import ShiftId
from molin.domain.time import Week
from molin.domain.travel import Leg, TravelTable
from molin.errors import Conflict, InvalidInput
from molin.roads.protocol import Roads
from molin.scheduler.audit.week import audit
from molin.services.office import Office
from molin.store.plans import find_latest_plan, save_plan
from molin.store.rosters import is_roster_of
from molin.store.weeks import week_book


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWeek:
    """A week as one looks at it.

    ``stored`` is the plan as last saved, ``plan`` the one looked at: the same one, a
    proposal that nobody saved yet, or None where none was ever made. ``legs`` are the
    drives of each shift that goes anywhere.
    """

    book: WeekBook
    plan: Plan | None = None
    stored: Plan | None = None
    legs: Mapping[ShiftId, tuple[Leg, ...]] = field(default_factory=dict, repr=False)

    @property
    def unsaved(self) -> bool:
        return self.plan is not self.stored


def open_week(office: Office, week: Week) -> OpenWeek:
    """Read everything that one week is made from, and its latest plan."""
    with office.store.reading() as tx:
        book = week_book(tx, week, office.weights)
        stored = find_latest_plan(tx, week)
    legs = drives(book, stored, office.roads) if stored else {}
    return OpenWeek(book=book, plan=stored, stored=stored, legs=legs)


def keep_plan(office: Office, book: WeekBook, plan: Plan, *, now: datetime) -> Plan:
    """Save ``plan`` as the next version of its week's draft.

    Raises InvalidInput when the audit refuses it and Conflict when the stored plan or
    the crews are no longer those that this was made from; nothing is saved then.
    """
    broken = audit(book, travel_table(book, office.roads), plan.routes)
    if broken:
        raise InvalidInput(
            "The plan breaks rules ({count}) and was not saved: plan the week again.",
            count=len(broken),
        )
    with office.store.writing(actor=office.actor, now=now) as tx:
        if plan.id is None and find_latest_plan(tx, plan.week) is not None:
            raise Conflict(
                "Somebody else has planned this week since you opened it: nothing of"
                " yours was saved. Open the saved plan, and plan again if need be."
            )
        if not is_roster_of(tx, book):
            raise Conflict(
                "Somebody has changed shifts, crews or absences of this week since you"
                " opened it: nothing of yours was saved. Open the week anew, and plan"
                " it again."
            )
        return save_plan(tx, plan)


def travel_table(book: WeekBook, roads: Roads) -> TravelTable:
    """Travel between all points of a week, rows and columns as ``book.points()``."""
    points = book.points()
    return roads.matrix(points, points)


def drives(
    book: WeekBook, plan: Plan, roads: Roads, *, before: OpenWeek | None = None
) -> Mapping[ShiftId, tuple[Leg, ...]]:
    """The drawn legs of each shift that drives, from its start to its end place.

    A shift on tour drives from bed to bed even when it visits nobody. ``before`` is the
    same book with another plan: routes that both share are not looked up again.
    """
    known = {}
    if before is not None and before.plan is not None:
        routes = before.plan.routes
        known = {_way(route): before.legs.get(route.shift) for route in routes}
    return {
        route.shift: known.get(_way(route)) or tuple(roads.route(_points(book, route)))
        for route in plan.routes
    }


def _way(route: Route) -> tuple[int, ...]:
    """What two routes have in common that are driven alike."""
    return (route.shift, *(stop.request for stop in route.stops))


def _points(book: WeekBook, route: Route) -> list[Coordinate]:
    shift = book.shifts[route.shift]
    stops = (book.site(stop.request).at for stop in route.stops)
    start, end = book.places[shift.start_place], book.places[shift.end_place]
    return [start.at, *stops, end.at]
