"""Offices in a folder of the test, with the demo's week or a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from molin.domain.book import WeekBook
from molin.domain.geography import AreaCode, Coordinate
from molin.domain.places import AccessClass, ConfidentialSpot
from molin.domain.plan import Weights
from molin.domain.time import Week
from molin.protection.sealing import Sealer
from molin.roads.estimate import load_estimated_roads
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from molin.services.areas import load_areas
from molin.services.demo import demo_book
from molin.services.office import Office
from molin.services.planning import prepare, settled
from molin.services.weeks import OpenWeek
from molin.store.absences import add_absences
from molin.store.activities import add_activities
from molin.store.areas import add_areas
from molin.store.fleet import add_crew_members, add_units
from molin.store.opening import open_store
from molin.store.places import add_places
from molin.store.requests import add_requests, add_rides, add_series
from molin.store.shifts import add_shifts, add_tours
from molin.store.transactions import Store, Writing

WEEK = Week(date(2026, 11, 23))
NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
"""Monday, 09:30 in the office."""
KEY = bytes(range(32))
BUSY = timedelta(milliseconds=200)
SECRET = ConfidentialSpot(
    area=AreaCode("63.71.03"),
    at=Coordinate(-3.2873419, 114.6391728),
    address="Gang Rahasia 7",
    access=AccessClass.CAR,
)
SECRETS = ("3.28734", "114.63917", "Rahasia")
"""What of it would be found in a text, however that rounds."""


_roads = cache(load_estimated_roads)


@cache
def demo(week: Week = WEEK) -> WeekBook:
    return demo_book(week, load_areas())


def part_of_demo(*, requests: int, week: Week = WEEK) -> WeekBook:
    """The first so many requests, each by itself; shifts and places are all there."""
    book = demo(week)
    few = dict(islice(book.requests.items(), requests))
    return replace(book, requests=few, rides=(), series=())


def secret_week(*, requests: int = 4) -> WeekBook:
    """A few open requests, and one for a visit to ``SECRET``."""
    book = demo()
    one = next(wish for wish in book.requests.values() if wish.spot)
    few = part_of_demo(requests=requests).requests
    return replace(
        part_of_demo(requests=requests),
        requests={**few, one.id: replace(one, spot=SECRET)},
    )


@contextmanager
def office_in(
    folder: Path, *, actor: str = "Ana", requests: int | None = None
) -> Iterator[Office]:
    """The office whose database is in ``folder``.

    A new one is empty, or knows the first so many requests of the demo.
    """
    file = folder / "molin.sqlite"
    if not file.exists():
        file.write_bytes(_database(requests))
    store = open_store(f"sqlite:///{file}", Sealer(KEY), busy_timeout=BUSY)
    yield Office(
        store=store,
        roads=_roads(),
        weights=Weights(),
        zone=WEEK.zone,
        actor=actor,
    )
    store.close()


@cache
def _database(requests: int | None) -> bytes:
    """Made once and copied: migrating and filling take longer than most tests."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "molin.sqlite"
        store = open_store(f"sqlite:///{file}", Sealer(KEY))
        if requests is not None:
            add_all(store, part_of_demo(requests=requests))
        store.close()
        return file.read_bytes()


def add_book(office: Office, book: WeekBook) -> None:
    """Put all of it into an empty database."""
    add_all(office.store, book)


def add_all(store: Store, book: WeekBook) -> None:
    with store.writing(actor="Ana", now=NOW) as tx:
        add_areas(tx, book.areas.values())
        add_places(tx, book.places.values())
        add_units(tx, book.units.values())
        add_crew_members(tx, book.crew.values())
        add_activities(tx, book.activities.values())
        _add_week(tx, book)


def add_week(office: Office, book: WeekBook) -> None:
    """Put what is the week's own beside what all weeks share."""
    with office.store.writing(actor=office.actor, now=NOW) as tx:
        _add_week(tx, book)


def _add_week(tx: Writing, book: WeekBook) -> None:
    add_tours(tx, book.tours)
    add_shifts(tx, book.shifts.values())
    add_absences(tx, book.absences)
    add_requests(tx, book.requests.values())
    add_rides(tx, book.rides)
    add_series(tx, book.series)


def planned(week: OpenWeek, office: Office) -> OpenWeek:
    """With the search's first plan, for which no test has to wait."""
    encoding = prepare(week, office.roads)
    draft = Draft(encoding.problem, RouteJudge(encoding.problem))
    fill(draft, may_go_on=lambda: True)
    return settled(week, encoding, draft.solution, office.roads)


def emptied(week: OpenWeek, office: Office) -> OpenWeek:
    """With a plan that keeps every rule and serves nobody: another than before."""
    encoding = prepare(week, office.roads)
    return settled(week, encoding, Solution.empty(encoding.problem), office.roads)
