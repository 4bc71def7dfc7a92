"""Kinds of work."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from molin.domain.activities import Activity, ActivityId
from molin.store.schema import ActivityRow
from molin.store.transactions import Transaction, Writing


def add_activities(tx: Writing, activities: Iterable[Activity]) -> None:
    tx.add(_row(activity) for activity in activities)


def activities(tx: Transaction) -> list[Activity]:
    """By id."""
    query = select(ActivityRow).order_by(ActivityRow.id)
    return [_activity(row) for row in tx.session.scalars(query)]


def _row(activity: Activity) -> ActivityRow:
    return ActivityRow(
        id=activity.id,
        name=activity.name,
        kind=activity.kind,
        usual_length=activity.usual_length,
        skills=activity.skills,
        equipment=activity.equipment,
        interruptible=activity.interruptible,
        publishable=activity.publishable,
        pack_up=activity.pack_up,
    )


def _activity(row: ActivityRow) -> Activity:
    return Activity(
        id=ActivityId(row.id),
        name=row.name,
        kind=row.kind,
        usual_length=row.usual_length,
        skills=row.skills,
        equipment=row.equipment,
        interruptible=row.interruptible,
        publishable=row.publishable,
        pack_up=row.pack_up,
    )
