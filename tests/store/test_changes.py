"""Each command leaves a record of what it did, on every backend."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DBAPIError

from molin.domain.changes import ChangeKind
from molin.domain.plan import Stage
from molin.store.history import history
from molin.store.places import add_places
from molin.store.plans import save_plan
from molin.store.schema import PlaceRow
from tests.store.builders import (
    NOW,
    SECRET_ADDRESS,
    full_plan,
    office,
    place,
    plan,
    route,
    stop,
)


def changes(store, table, row, *, reveal=False):
    with store.reading() as tx:
        return history(tx, table, row, reveal=reveal)


def saved(store, plan, actor="Ana"):
    with store.writing(actor, NOW) as tx:
        return save_plan(tx, plan)


def test_a_new_row_is_recorded_with_all_its_columns(store):
    office().save(store)
    (change,) = changes(store, "units", "2")
    assert (change.kind, change.actor, change.at) == (ChangeKind.INSERT, "Ana", NOW)
    assert (change.before, change.after["letter"]) == ({}, "A")
    assert change.after["access"] == ["4x4", "boat", "car"]


def test_a_changed_row_is_recorded_with_what_differs(store):
    office().save(store)
    first = saved(store, plan())
    saved(store, replace(first, stage=Stage.PUBLISHED), actor="Budi")
    change = changes(store, "plans", str(first.id))[-1]
    assert (change.kind, change.actor) == (ChangeKind.UPDATE, "Budi")
    assert change.before == {"stage": "draft", "saved_by": "Ana"}
    assert change.after == {"stage": "published", "saved_by": "Budi"}


def test_a_stop_that_leaves_the_plan_is_recorded(store):
    office().save(store)
    first = saved(store, plan(route(1, stop(1), stop(4, 10))))
    saved(store, replace(first, routes=(route(1, stop(1)),)))
    change = changes(store, "stops", f"{first.id}/1/1")[-1]
    assert (change.kind, change.before["request_id"]) == (ChangeKind.DELETE, 4)
    assert change.after == {}


def test_a_stop_that_stays_is_not_recorded_again(store):
    office().save(store)
    first = saved(store, plan(route(1, stop(1), stop(4, 10))))
    saved(store, replace(first, routes=(route(1, stop(1)),)))
    assert len(changes(store, "stops", f"{first.id}/1/0")) == 1


def test_saving_an_unchanged_plan_records_no_parts(store):
    office().save(store)
    first = saved(store, full_plan())
    saved(store, first)
    assert len(changes(store, "routes", f"{first.id}/1")) == 1
    assert len(changes(store, "tray_items", f"{first.id}/3")) == 1


def test_changes_of_one_command_belong_together(store):
    office().save(store)
    kept = saved(store, plan(route(1, stop(1))))
    of_plan, of_stop = (
        changes(store, table, row)[0]
        for table, row in (("plans", str(kept.id)), ("stops", f"{kept.id}/1/0"))
    )
    (of_office,) = changes(store, "units", "1")
    assert of_plan.transaction == of_stop.transaction != of_office.transaction


def test_a_command_that_fails_leaves_no_record(store):
    office().save(store)
    with suppress(ZeroDivisionError), store.writing("Ana", NOW) as tx:
        add_places(tx, [place(9)])
        raise ZeroDivisionError
    assert changes(store, "places", "9") == []


def test_a_confidential_value_is_masked_until_revealed(store):
    office().save(store)
    (masked,) = changes(store, "requests", "3")
    (revealed,) = changes(store, "requests", "3", reveal=True)
    assert masked.after["spot"] == "<sealed>"
    assert revealed.after["spot"]["address"] == SECRET_ADDRESS


def test_moments_are_recorded_in_utc(store):
    office().save(store)
    (change,) = changes(store, "request_windows", "1/0")
    assert change.after["opens"] == "2026-11-23T00:00:00+00:00"  # 08:00 WITA
    assert change.at.tzinfo is UTC


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM change_records", "UPDATE change_records SET actor = 'Nobody'"],
)
def test_records_cannot_be_rewritten(store, statement):
    office().save(store)
    with store.writing("Ana", NOW) as tx:
        nested = tx.session.begin_nested()
        with pytest.raises(DBAPIError, match="append-only"):
            tx.session.connection().execute(text(statement))
        nested.rollback()
    assert changes(store, "units", "1")[0].actor == "Ana"


def test_a_statement_that_would_leave_no_record_is_refused(store):
    with (
        store.writing("Ana", NOW) as tx,
        pytest.raises(AssertionError, match="no record"),
    ):
        tx.session.execute(delete(PlaceRow))
