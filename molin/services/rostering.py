"""Crews of a week: proposed, kept, and the plan looked at with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from molin.domain.book import WeekBook
from molin.domain.fleet import CrewMemberId
from molin.domain.plan import Plan
from molin.domain.roster import FAIR_OVER_WEEKS, Roster, with_crews
from molin.domain.rules import Violation
from molin.domain.shifts import ShiftId
from molin.domain.time import Week
from molin.errors import Conflict
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.crew_question import (
    CrewQuestion,
    Crews,
    ask_for_crews,
    blocks_of,
)
from molin.scheduler.explaining.crew_gaps import crew_gaps
from molin.scheduler.processes.crews import find_crews_apart
from molin.services.office import Office
from molin.services.weeks import OpenWeek, open_week, travel_table
from molin.store.rosters import hours_before, is_roster_of, save_crews
from molin.store.weeks import week_book


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewProposal:
    """New crews for the week of ``book``, which has the present ones.

    ``worked`` are the hours on duty in the weeks before, of those who had any.
    """

    book: WeekBook
    roster: Roster
    worked: Mapping[CrewMemberId, timedelta]

    @property
    def changes(self) -> Mapping[ShiftId, frozenset[CrewMemberId]]:
        """The shifts whose crew becomes another, with the new one."""
        return {
            shift: crew
            for shift, crew in self.roster.crews.items()
            if crew != self.book.shifts[shift].crew
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """A week read again, with the plan it had and what that breaks now."""

    week: OpenWeek
    broken: tuple[Violation, ...]


def propose_crew(
    office: Office,
    week: Week,
    plan: Plan | None,
    *,
    now: datetime,
    find: Callable[[CrewQuestion], Crews] = find_crews_apart,
) -> CrewProposal:
    """The best crews for a week as it is stored now; ``plan`` says what they serve.

    Shifts that have begun by ``now`` keep their crews. It takes seconds, and in a large
    office some more. Nothing is saved.
    """
    with office.store.reading() as tx:
        book = week_book(tx, week, office.weights)
        worked = hours_before(tx, week, FAIR_OVER_WEEKS)
    members = tuple(book.crew)
    found = find(ask_for_crews(book, plan, worked, now))
    crews = {shift.id: shift.crew for shift in book.shifts.values()}
    for group, numbers in zip(blocks_of(book, now), found, strict=True):
        crew = frozenset(members[number] for number in numbers)
        crews.update(dict.fromkeys(group, crew))
    gaps = tuple(crew_gaps(with_crews(book, crews), plan, now))
    return CrewProposal(book=book, roster=Roster(crews=crews, gaps=gaps), worked=worked)


def keep_crew(office: Office, proposal: CrewProposal, *, now: datetime) -> None:
    """Save the crews that change, all or none.

    Conflict when shifts, crews or absences of the week are no longer those that the
    proposal was made from.
    """
    with office.store.writing(actor=office.actor, now=now) as tx:
        if not is_roster_of(tx, proposal.book):
            raise Conflict(
                "Somebody has changed shifts, crews or absences of this week in the"
                " meantime: no crew was saved. Ask for crews again."
            )
        save_crews(tx, proposal.changes)


def renew(office: Office, shown: OpenWeek) -> Renewed:
    """Read the week anew; an unsaved plan stays, and is audited with the new crews."""
    week = open_week(office, shown.book.week)
    if shown.unsaved:
        week = replace(week, plan=shown.plan, legs=shown.legs)
    if week.plan is None:
        return Renewed(week=week, broken=())
    travel = travel_table(week.book, office.roads)
    return Renewed(week=week, broken=audit(week.book, travel, week.plan.routes))
