"""Domain values as words, figures and dates, in the user's language.

The window, the route sheets and the command line all speak through here, so that one
idea has one word everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from molin.domain.activities import ActivityKind
from molin.domain.fleet import Equipment, Skill
from molin.domain.geography import AreaLevel
from molin.domain.places import AccessClass, Capability, PlaceKind
from molin.domain.plan import Lock, Stage, StopKind
from molin.domain.requests import Priority
from molin.domain.rules import Rule
from molin.domain.shifts import ShiftKind
from molin.domain.time import Week
from molin.language import Language, translate

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)

NAMES: dict[Enum, str] = {
    ActivityKind.SOCIALISATION: "Socialisation",
    ActivityKind.EDUCATION: "Education",
    ActivityKind.OUTREACH: "Outreach",
    ActivityKind.ACCOMPANIMENT: "Accompaniment",
    ActivityKind.COORDINATION: "Coordination",
    ActivityKind.TRANSPORT: "Transport",
    Skill.DRIVER: "driver",
    Skill.COUNSELLOR: "counsellor",
    Skill.PSYCHOLOGIST: "psychologist",
    Skill.MIDWIFE: "midwife",
    Skill.LAWYER: "lawyer",
    Skill.FACILITATOR: "facilitator",
    Equipment.STRETCHER: "stretcher",
    Equipment.MEDICAL_BOX: "medical box",
    Equipment.WHEELCHAIR: "wheelchair",
    Equipment.PROJECTOR: "projector",
    Equipment.SOUND_SYSTEM: "sound system",
    Equipment.PLAY_KIT: "play kit",
    AccessClass.CAR: "car",
    AccessClass.FOUR_BY_FOUR: "4×4",
    AccessClass.BOAT: "boat",
    AreaLevel.PROVINCE: "Province",
    AreaLevel.REGENCY: "Regency",
    AreaLevel.DISTRICT: "District",
    AreaLevel.VILLAGE: "Village",
    PlaceKind.BASE: "Base",
    PlaceKind.LODGING: "Lodging",
    PlaceKind.SCHOOL: "School",
    PlaceKind.MARKET: "Market",
    PlaceKind.VILLAGE_HALL: "Village hall",
    PlaceKind.PUSKESMAS: "Puskesmas",
    PlaceKind.HOSPITAL: "Hospital",
    PlaceKind.SHELTER: "Shelter",
    PlaceKind.POLICE_DESK: "Police PPA desk",
    PlaceKind.COMPLAINT_POST: "Complaint post",
    PlaceKind.CONTACT: "Contact",
    Capability.DELIVERY_CARE: "delivery care",
    Capability.EMERGENCY: "emergency",
    Capability.SHELTER: "shelter",
    Capability.POLICE: "police",
    Priority.LOW: "Low",
    Priority.MEDIUM: "Medium",
    Priority.HIGH: "High",
    ShiftKind.DUTY: "Duty",
    ShiftKind.ON_CALL: "On call",
    Stage.DRAFT: "Draft",
    Stage.PUBLISHED: "Published",
    Stage.ARCHIVED: "Archived",
    Stage.SCENARIO: "Scenario",
    StopKind.VISIT: "Visit",
    StopKind.PICKUP: "Pickup",
    StopKind.DROP_OFF: "Drop-off",
    Lock.UNIT: "Unit",
    Lock.DAY: "Day",
    Lock.TIME: "Time",
    Lock.ORDER: "Order",
}

RULES: dict[Rule, str] = {
    Rule.KIND: "On call only",
    Rule.DAY: "Not on duty on the days allowed",
    Rule.OPENING: "Opening hours too short for the visit",
    Rule.PAST: "The days allowed have passed",
    Rule.ACCESS: "Needs another kind of vehicle",
    Rule.EQUIPMENT: "Equipment not on board",
    Rule.SKILL: "Skill not on duty on the days allowed",
    Rule.SEATS: "Not enough seats",
    Rule.REACH: "No road or ferry leads there",
    Rule.HOURS: "Too far for the shift's hours",
    Rule.WINDOW: "Windows clash with the visits planned",
    Rule.BREAK: "Leaves no room for the break",
    Rule.SPAN: "Shift would last too long",
    Rule.RIDE: "Ride too long or half of a pair",
    Rule.SPACING: "Too close to another visit of its series",
    Rule.LOCK: "Locks stand in the way",
    Rule.CREW: "Crew missing or needed twice",
    Rule.TIMES: "Times contradict each other",
    Rule.TWICE: "Planned twice",
    Rule.FULL: "Does not fit in the shift's hours",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words for values in one language."""

    language: Language = Language.INDONESIAN

    def text(self, source: str, **values: object) -> str:
        """An English source text of context "words", translated, then filled in."""
        return translate(self.language, "words", source).format(**values)

    def name(self, value: Enum) -> str:
        """The word for a value: a skill, an access class, a stage, …"""
        return self.text(NAMES[value])

    def names(self, values: frozenset[Skill] | frozenset[Equipment]) -> str:
        """Several words in alphabetical order, with commas."""
        return ", ".join(sorted(self.name(value) for value in values))

    def rule(self, rule: Rule) -> str:
        """Why a request could not be planned, or which rule a plan breaks."""
        return self.text(RULES[rule])

    def day(self, day: date) -> str:
        """Like "Sen 23 Nov"."""
        return f"{self.weekday(day)} {self.day_month(day)}"

    def weekday(self, day: date) -> str:
        """Like "Sen"."""
        return self.text(WEEKDAYS[day.weekday()])

    def day_month(self, day: date) -> str:
        """Like "23 Nov"."""
        return f"{day.day} {self.text(MONTHS[day.month - 1])}"

    def week(self, week: Week) -> str:
        """Like "23–29 Nov 2026" or "30 Nov – 6 Des 2026"."""
        first, last = week.days[0], week.days[-1]
        if first.month == last.month:
            return f"{first.day}–{self.day_month(last)} {last.year}"
        return f"{self.day_month(first)} – {self.day_month(last)} {last.year}"

    def clock(self, moment: datetime) -> str:
        """Like "09:30", as the clock of the moment's own zone shows it."""
        return f"{moment:%H:%M}"

    def minutes(self, length: timedelta) -> str:
        """Like "90 mnt"."""
        return self.text("{n} min", n=self.number(length / timedelta(minutes=1)))

    def hours(self, length: timedelta) -> str:
        """Like "6,6 j"."""
        return self.text("{n} h", n=self.number(length / timedelta(hours=1), 1))

    def kilometres(self, metres: float) -> str:
        """Like "41 km"."""
        return f"{self.number(metres / 1000)} km"

    def number(self, value: float, decimals: int = 0) -> str:
        """With the decimal and thousands signs of the language."""
        english = f"{value:,.{decimals}f}"
        if self.language is Language.ENGLISH:
            return english
        return english.translate(str.maketrans(",.", ".,"))
