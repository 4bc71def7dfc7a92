"""What is said of crews: what is missing, why, and what a proposal comes to."""

from __future__ import annotations

from molin.domain.book import WeekBook
from molin.domain.fleet import Skill
from molin.domain.roster import Gap, Hindrance, Obstacle
from molin.domain.shifts import Shift, ShiftId
from molin.services.rostering import CrewProposal
from molin.words import Words


def summary(proposal: CrewProposal, words: Words) -> str:
    """One line: how many crews change, and how many shifts nobody can drive."""
    shifts = proposal.book.shifts
    home = sum(not proposal.roster.crews[shift] for shift in shifts)
    parts = [
        words.text("Crews that change: {n}", n=words.number(len(proposal.changes)))
        if proposal.changes
        else words.text("Every crew stays as it is")
    ]
    if home:
        parts.append(words.text("Stays at home: {n}", n=words.number(home)))
    return " · ".join(parts)


def gap_title(book: WeekBook, gap: Gap, words: Words) -> str:
    """Which shift lacks what; a tour is named by its first and last day."""
    shift = book.shifts[gap.shift]
    unit, days = book.unit_of(shift.id).letter, _days(book, shift, words)
    if gap.skill is Skill.DRIVER:
        return words.text(
            "{unit}, {days}: nobody can drive, it stays at home", unit=unit, days=days
        )
    return words.text(
        "{unit}, {days}: no {skill} for visits that want one ({n})",
        unit=unit,
        days=days,
        skill=words.name(gap.skill),
        n=words.number(gap.visits),
    )


def gap_reasons(book: WeekBook, gap: Gap, words: Words) -> str:
    """What keeps each who has the skill, or that nobody has it."""
    if not gap.hindrances:
        return words.text(
            "Nobody in the crew has this skill: {skill}", skill=words.name(gap.skill)
        )
    told = (hindrance_text(book, one, words) for one in gap.hindrances)
    return " · ".join(told)


def hindrance_text(book: WeekBook, hindrance: Hindrance, words: Words) -> str:
    """Like "Jamhari Idris: absent"."""
    return f"{book.crew[hindrance.member].name}: {_why(book, hindrance, words)}"


def _why(book: WeekBook, hindrance: Hindrance, words: Words) -> str:
    other = "" if hindrance.shift is None else _short(book, hindrance.shift, words)
    match hindrance.obstacle:
        case Obstacle.ABSENT:
            return words.text("absent")
        case Obstacle.BUSY:
            return words.text("goes with {shift}", shift=other)
        case Obstacle.REST:
            return words.text("too little rest beside {shift}", shift=other)
        case Obstacle.HOURS:
            limit = book.crew[hindrance.member].weekly_hours
            return words.text(
                "{hours} of {limit} already",
                hours=words.hours(hindrance.hours),
                limit=words.hours(limit),
            )
        case Obstacle.SEATS:
            return words.text("no seat left")


def _short(book: WeekBook, shift: ShiftId, words: Words) -> str:
    """Like "A (Sen)"."""
    return f"{book.unit_of(shift).letter} ({words.weekday(book.shifts[shift].day)})"


def _days(book: WeekBook, shift: Shift, words: Words) -> str:
    if shift.tour is None:
        return words.day(shift.day)
    of_tour = [one.day for one in book.shifts.values() if one.tour == shift.tour]
    return f"{words.day(min(of_tour))} – {words.day(max(of_tour))}"
