"""When crew members are away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import select

from molin.domain.absences import Absence, AbsenceId
from molin.domain.fleet import CrewMemberId
from molin.domain.time import Week
from molin.store.schema import AbsenceRow
from molin.store.transactions import Transaction, Writing


def add_absences(tx: Writing, absences: Iterable[Absence]) -> None:
    """Their crew members must be there."""
    tx.add(_row(absence) for absence in absences)


def absences(tx: Transaction, week: Week) -> list[Absence]:
    """Those that touch the week or the day after it, on which a night shift ends.

    In the order of their ids.
    """
    after = week.days[-1] + timedelta(days=1)
    query = (
        select(AbsenceRow)
        .where(AbsenceRow.first <= after, AbsenceRow.last >= week.monday)
        .order_by(AbsenceRow.id)
    )
    return [_absence(row) for row in tx.session.scalars(query)]


def _row(absence: Absence) -> AbsenceRow:
    return AbsenceRow(
        id=absence.id,
        crew_member_id=absence.member,
        first=absence.first,
        last=absence.last,
        kind=absence.kind,
    )


def _absence(row: AbsenceRow) -> Absence:
    return Absence(
        id=AbsenceId(row.id),
        member=CrewMemberId(row.crew_member_id),
        first=row.first,
        last=row.last,
        kind=row.kind,
    )
