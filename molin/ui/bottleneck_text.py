"""What would help a week, and how much, in words."""

from __future__ import annotations

from molin.domain.book import WeekBook
from molin.domain.bottleneck import Help, LongerDay, Outcome, SkillDay, UnitDay
from molin.labels import place_name
from molin.words import Words


def help_name(book: WeekBook, help: Help, words: Words) -> str:
    """Like "One more day of a unit like C (car, 4×4) on Tue 24 Nov"."""
    match help:
        case UnitDay():
            unit = book.units[help.like]
            access = ", ".join(words.name(one) for one in sorted(unit.access))
            return words.text(
                "One more unit like {letter} ({access}) on {day}",
                letter=unit.letter,
                access=access,
                day=words.day(help.day),
            )
        case SkillDay():
            shift = book.shifts[help.shift]
            return words.text(
                "One more {skill} with unit {letter} on {day}",
                skill=words.name(help.skill),
                letter=book.unit_of(shift.id).letter,
                day=words.day(shift.day),
            )
        case LongerDay():
            return words.text(
                "Every shift of {day} longer by {time}",
                day=words.day(help.day),
                time=words.minutes(help.by),
            )


def gain_text(outcome: Outcome, words: Words) -> str:
    """How many requests more are served, or fewer: it may pay to serve others."""
    if outcome.gained > 0:
        return words.text("serves {n} more", n=outcome.gained)
    if outcome.gained < 0:
        return words.text("serves {n} fewer", n=-outcome.gained)
    return words.text("serves as many")


def outcome_lines(book: WeekBook, outcome: Outcome, words: Words) -> list[str]:
    """Who is served with it, who is not, and whether it may be mere chance."""
    if outcome.is_chance:
        noise = words.number(outcome.noise_minutes)
        return [
            words.text("Within chance: two plans without it differ by {n} min", n=noise)
        ]
    lines = []
    if outcome.serves:
        names = (place_name(book, one, words) for one in outcome.serves)
        lines.append(words.text("Serves: {names}", names=", ".join(names)))
    if outcome.loses:
        names = (place_name(book, one, words) for one in outcome.loses)
        lines.append(words.text("Leaves out instead: {names}", names=", ".join(names)))
    return lines
