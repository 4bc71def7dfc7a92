"""Who goes out with which shift: kept together, and read over several weeks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId
from molin.domain.punctuality import time_agreed
from molin.domain.shifts import ShiftId, ShiftKind
from molin.domain.time import Week
from molin.store.absences import absences
from molin.store.fleet import crew_members
from molin.store.schema import ShiftCrewRow, ShiftRow
from molin.store.shifts import shifts
from molin.store.transactions import Transaction, Writing


def save_crews(tx: Writing, crews: Mapping[ShiftId, frozenset[CrewMemberId]]) -> None:
    """Give each shift its crew; the version of every one that changes goes up."""
    query = (
        select(ShiftRow)
        .where(ShiftRow.id.in_(crews))
        .options(selectinload(ShiftRow.crew))
        .order_by(ShiftRow.id)
    )
    for row in tx.session.scalars(query):
        wanted = crews[ShiftId(row.id)]
        if {link.crew_member_id for link in row.crew} == wanted:
            continue
        stay = [link for link in row.crew if link.crew_member_id in wanted]
        new = wanted - {link.crew_member_id for link in stay}
        joining = [ShiftCrewRow(crew_member_id=member) for member in sorted(new)]
        row.crew = [*stay, *joining]
        row.version += 1  # a change of children alone would count none
    tx.session.flush()


def is_roster_of(tx: Transaction, book: WeekBook) -> bool:
    """Whether shifts, crews and absences are stored as ``book`` has them."""
    stored = (
        {shift.id: shift for shift in shifts(tx, book.week)},
        {member.id: member for member in crew_members(tx)},
        tuple(absences(tx, book.week)),
    )
    return stored == (dict(book.shifts), dict(book.crew), book.absences)


def hours_before(
    tx: Transaction, week: Week, weeks: int
) -> Mapping[CrewMemberId, timedelta]:
    """What each crew member has worked on duty in so many weeks before ``week``.

    Days of absence do not count. Who has not worked is missing.
    """
    hours: dict[CrewMemberId, timedelta] = defaultdict(timedelta)
    for earlier in (week.later(-back) for back in range(1, weeks + 1)):
        gone = absences(tx, earlier)
        for shift in shifts(tx, earlier):
            if shift.kind is not ShiftKind.DUTY:
                continue
            away = {one.member for one in gone if one.touches(*shift.days)}
            for member in shift.crew - away:
                hours[member] += time_agreed(shift)
    return dict(hours)
