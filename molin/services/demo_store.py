"""Puts the demo's weeks into a database."""

from __future__ import annotations

from datetime import datetime

from molin.domain.book import WeekBook
from molin.domain.time import Week
from molin.services.areas import load_areas
from molin.services.demo import demo_book
from molin.services.demo_places import demo_places
from molin.store.absences import add_absences
from molin.store.activities import add_activities
from molin.store.areas import add_areas
from molin.store.fleet import add_crew_members, add_units, units
from molin.store.places import add_places
from molin.store.requests import add_requests, add_rides, add_series
from molin.store.shifts import add_shifts, add_tours, shifts
from molin.store.transactions import Store, Writing


def fill_demo(store: Store, week: Week, *, actor: str, now: datetime) -> None:
    """Add the demo of ``week`` where it is missing; what is there stays as it is."""
    with store.reading() as tx:
        if shifts(tx, week):
            return
    book = demo_book(week, load_areas())
    with store.writing(actor=actor, now=now) as tx:
        if not units(tx):
            _add_registers(tx, book)
        _add_week(tx, book)


def _add_registers(tx: Writing, book: WeekBook) -> None:
    """What all weeks share."""
    add_areas(tx, book.areas.values())
    add_places(tx, demo_places())
    add_units(tx, book.units.values())
    add_crew_members(tx, book.crew.values())
    add_activities(tx, book.activities.values())


def _add_week(tx: Writing, book: WeekBook) -> None:
    add_tours(tx, book.tours)
    add_shifts(tx, book.shifts.values())
    add_absences(tx, book.absences)
    add_requests(tx, book.requests.values())
    add_rides(tx, book.rides)
    add_series(tx, book.series)
