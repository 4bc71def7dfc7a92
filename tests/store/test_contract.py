"""What the store promises on every backend."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.plan import PlanId, Stage
from molin.domain.time import TimeWindow
from molin.errors import Conflict, StoreUnavailable
from molin.store import Writing, open_store
from molin.store.areas import add_areas
from molin.store.fleet import add_units
from molin.store.places import add_places, places
from molin.store.plans import find_latest_plan, plans, save_plan
from molin.store.weeks import week_book
from tests.store.builders import (
    NOW,
    WEEK,
    absence,
    full_plan,
    office,
    place,
    plan,
    request,
    route,
    shift,
    stop,
    unit,
    window,
)


def book_of(store, week=WEEK):
    with store.reading() as tx:
        return week_book(tx, week)


def saved(store, *plans, actor="Ana", now=NOW):
    with store.writing(actor, now) as tx:
        return [save_plan(tx, plan) for plan in plans]


def test_a_week_comes_back_as_it_was_saved(store):
    given = office()
    given.save(store)

    book = book_of(store)

    assert tuple(book.requests.values()) == given.requests
    assert set(book.shifts.values()) == set(given.shifts)
    assert set(book.units.values()) == set(given.units)
    assert tuple(book.places.values()) == given.places
    assert tuple(book.areas.values()) == given.areas
    assert tuple(book.activities.values()) == given.activities
    assert (book.rides, book.tours) == (given.rides, given.tours)
    assert (book.series, tuple(book.crew.values())) == (given.series, given.crew)
    assert book.absences == given.absences


def test_times_come_back_on_the_clock_of_the_office(store):
    office().save(store)
    starts = book_of(store).requests[1].windows[0].opens
    assert (f"{starts:%H:%M}", starts.utcoffset()) == ("08:00", timedelta(hours=8))


def test_an_empty_database_gives_an_empty_week(store):
    book = book_of(store)
    assert (book.shifts, book.requests, book.points()) == ({}, {}, ())


def test_shifts_are_in_the_order_of_day_and_unit_letter(store):
    shifts = (shift(1), shift(2, day=1), shift(3, unit=2), shift(4, unit=2, day=1))
    office(shifts=shifts, tours=()).save(store)  # unit 1 is B, unit 2 is A
    assert list(book_of(store).shifts) == [3, 1, 4, 2]


def test_requests_of_other_weeks_stay_out(store):
    requests = (request(1), request(2, windows=(window(day=7),)))
    office(requests=requests, rides=(), series=()).save(store)
    assert list(book_of(store).requests) == [1]


def test_a_window_that_closes_as_the_week_begins_does_not_touch_it(store):
    begins = WEEK.window.opens
    closing = TimeWindow(begins - timedelta(hours=1), begins)
    office(requests=(request(1, windows=(closing,)),), rides=(), series=()).save(store)
    assert book_of(store).requests == {}


def test_absences_of_the_week_and_of_the_night_after_it_are_in_it(store):
    touching = (
        absence(1, -3, 0),
        absence(2, 6, 6),
        absence(3, -2, 9),
        absence(4, 7, 7),
    )
    office(absences=(*touching, absence(5, -2, -1), absence(6, 8, 8))).save(store)
    assert book_of(store).absences == touching


def test_a_ride_brings_its_other_end_from_another_week(store):
    requests = (request(1), request(2, windows=(window(day=14),)))
    office(requests=requests, series=()).save(store)
    book = book_of(store)
    assert (list(book.requests), len(book.rides)) == ([1, 2], 1)


def test_a_plan_comes_back_as_it_was_saved(store):
    office().save(store)
    (kept,) = saved(store, full_plan())
    with store.reading() as tx:
        assert find_latest_plan(tx, WEEK) == kept
    assert replace(kept, id=None, version=0, saved_at=None) == full_plan()


def test_each_save_counts_one_version(store):
    office().save(store)
    (first,) = saved(store, plan())
    (second,) = saved(store, first)
    assert (first.version, second.version, second.id) == (1, 2, first.id)


def test_a_changed_plan_replaces_its_routes_stops_and_tray(store):
    office().save(store)
    (first,) = saved(store, full_plan())
    changed = replace(
        first, routes=(route(1, stop(4)), route(2, stop(1, day=1), day=1)), tray=()
    )
    (second,) = saved(store, changed)
    with store.reading() as tx:
        assert plans(tx, WEEK) == [second]
    assert (second.routes, second.tray) == (changed.routes, ())


def test_a_stale_plan_is_refused_and_says_who_saved_when(store):
    office().save(store)
    (first,) = saved(store, plan())
    (second,) = saved(store, first, actor="Budi")

    with pytest.raises(Conflict, match="Budi saved this plan on 20/11/2026 10:00"):
        saved(store, replace(first, routes=(route(1),)))

    with store.reading() as tx:
        assert plans(tx, WEEK) == [second]


def test_the_latest_plan_is_the_one_saved_last_in_its_stage(store):
    office().save(store)
    draft, published = plan(), plan(stage=Stage.PUBLISHED)
    saved(store, draft)
    (public,) = saved(store, published, now=NOW + timedelta(hours=1))
    (newest,) = saved(store, draft, now=NOW + timedelta(hours=2))
    with store.reading() as tx:
        assert find_latest_plan(tx, WEEK) == newest
        assert find_latest_plan(tx, WEEK, Stage.PUBLISHED) == public
        assert find_latest_plan(tx, WEEK.later(1)) is None


def test_a_command_that_fails_saves_nothing(store):
    office().save(store)
    with suppress(ZeroDivisionError), store.writing("Ana", NOW) as tx:
        add_places(tx, [place(9)])
        save_plan(tx, plan())
        raise ZeroDivisionError
    with store.reading() as tx:
        assert (len(places(tx)), plans(tx, WEEK)) == (2, [])


def test_a_letter_already_taken_is_a_conflict(store):
    office().save(store)
    with pytest.raises(Conflict, match="letter"), store.writing("Ana", NOW) as tx:
        add_units(tx, [unit(3, "A")])


def test_a_reader_keeps_its_view_while_others_save(store):
    office().save(store)
    with store.reading() as tx:
        before = len(places(tx))
        with store.writing("Budi", NOW) as other:
            add_places(other, [place(9)])
        assert len(places(tx)) == before
    with store.reading() as tx:
        assert len(places(tx)) == before + 1


def test_a_reading_transaction_cannot_write(store):
    with store.reading() as tx, pytest.raises(AssertionError, match="reading"):
        add_places(Writing(tx.session, tx.sealer, "Ana", NOW), [place(9)])


def test_one_writes_at_a_time_also_from_another_desktop(store, url, sealer):
    other = open_store(url, sealer, busy_timeout=timedelta(milliseconds=50))
    with store.writing("Ana", NOW) as tx:
        with pytest.raises(StoreUnavailable, match="in use"):
            office().save(other)
        add_areas(tx, office().areas)
    other.close()


def test_a_writer_waits_for_the_one_before(store, url, sealer):
    office().save(store)
    other = open_store(url, sealer)
    with ThreadPoolExecutor() as desktop, store.writing("Ana", NOW) as tx:
        waiting = desktop.submit(saved, other, plan(), actor="Budi")
        save_plan(tx, plan())
    assert [one.version for one in waiting.result()] == [1]
    with store.reading() as tx:
        assert len(plans(tx, WEEK)) == 2
    other.close()


def test_a_plan_deleted_meanwhile_is_a_conflict(store):
    office().save(store)
    with pytest.raises(Conflict, match="deleted since you opened it"):
        saved(store, plan(id=PlanId(7), version=1))


def test_a_plan_saved_as_a_new_one_begins_to_count_anew(store):
    office().save(store)
    (first,) = saved(store, full_plan())
    (copy,) = saved(store, replace(first, id=None))
    assert (copy.version, copy.routes) == (1, first.routes)
    assert copy.id != first.id
