"""What the inspector shows, as rows of text that need no window to be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from molin.domain.book import WeekBook
from molin.domain.plan import Lock, Plan
from molin.domain.rules import Violation
from molin.domain.time import TimeWindow
from molin.words import Words


class Tone(Enum):
    """How a row speaks: as a fact, as a warning, as good news, or aside."""

    PLAIN = "plain"
    WARN = "warn"
    GOOD = "good"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row: what it is about, what is so, and a remark in small type."""

    about: str
    value: str
    remark: str = ""
    tone: Tone = Tone.PLAIN
    icon: str = ""
    unit_letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A sentence below the facts, with its sign."""

    icon: str
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSheet:
    """All of one selection, in the order of the screen.

    ``locks`` is None where nothing can be locked. ``reasons`` say what stands in the
    way of a request.
    """

    title: str
    aside: str
    icon: str = ""
    unit_letter: str = ""
    facts: tuple[Fact, ...]
    locks: frozenset[Lock] | None = None
    verdicts: tuple[Verdict, ...] = ()
    reasons: tuple[Verdict, ...] = ()
    details: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWeek:
    """A week as the window shows it; ``plan`` is None before the first one."""

    book: WeekBook
    plan: Plan | None
    words: Words
    violations: tuple[Violation, ...] = ()

    def span(self, opens: datetime, closes: datetime) -> str:
        """Like "08:30–11:30", as the office's clock shows it."""
        week, words = self.book.week, self.words
        return f"{words.clock(week.local(opens))}–{words.clock(week.local(closes))}"

    def clock(self, moment: datetime) -> str:
        return self.words.clock(self.book.week.local(moment))

    def zone(self, moment: datetime) -> str:
        """The short name of the office's zone, like "WITA"."""
        return self.book.week.local(moment).tzname() or ""

    def window_lines(self, windows: Iterable[TimeWindow]) -> str:
        """A line per day, like "Sel 24 Nov 08:30–11:30, 13:00–15:00"."""
        days: dict[str, list[str]] = {}
        for window in sorted(windows):
            day = self.words.day(self.book.week.day_of(window.opens))
            days.setdefault(day, []).append(self.span(window.opens, window.closes))
        return "\n".join(f"{day} {', '.join(spans)}" for day, spans in days.items())


def violation_verdict(week: ShownWeek, violation: Violation) -> Verdict:
    """A broken rule, with how much it is broken by if that is a time."""
    text = week.words.rule(violation.rule)
    if violation.by is not None:
        text = f"{text} (+{week.words.minutes(violation.by)})"
    return Verdict(icon="alert-outline", text=text, tone=Tone.WARN)
