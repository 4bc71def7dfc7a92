"""The demo's units, crews and shifts; every name and number plate is invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta

from molin.domain.absences import Absence, AbsenceId, AbsenceKind
from molin.domain.fleet import (
    CrewMember,
    CrewMemberId,
    Equipment,
    Skill,
    Unit,
    UnitId,
)
from molin.domain.places import AccessClass, PlaceId
from molin.domain.shifts import BreakRule, Shift, ShiftId, ShiftKind, Tour, TourId
from molin.domain.time import Week

EVERY_UNIT = {
    Equipment.STRETCHER,
    Equipment.MEDICAL_BOX,
    Equipment.PROJECTOR,
    Equipment.SOUND_SYSTEM,
}
CREW = (
    ("Rahmadi Anwar", {Skill.DRIVER, Skill.FACILITATOR}),
    ("Norhayati Salim", {Skill.COUNSELLOR, Skill.FACILITATOR}),
    ("Siti Mahrita", {Skill.LAWYER}),
    ("Jamhari Idris", {Skill.DRIVER}),
    ("Rusmalina Yusuf", {Skill.PSYCHOLOGIST, Skill.COUNSELLOR}),
    ("Maulida Hasanah", {Skill.MIDWIFE, Skill.FACILITATOR}),
    ("Syahrani Basri", {Skill.DRIVER, Skill.FACILITATOR}),
    ("Halimah Saberi", {Skill.MIDWIFE, Skill.COUNSELLOR}),
    ("Fitria Noor", {Skill.FACILITATOR}),
)
"""Three a unit, in the order of the units."""

BATULICIN, KOTABARU = PlaceId(4), PlaceId(5)
TOUR_NIGHTS = (BATULICIN, KOTABARU, BATULICIN)
"""Where the unit on tour sleeps on Monday, Tuesday and Wednesday."""
ON_TOUR, ON_CALL = UnitId(1), UnitId(2)
WEDNESDAY, FRIDAY, SATURDAY = 2, 4, 5
AWAY = (
    (CrewMemberId(9), WEDNESDAY, AbsenceKind.TRAINING),
    (CrewMemberId(4), SATURDAY, AbsenceKind.LEAVE),
)
"""On Wednesday somebody else has her skill, on Saturday nobody is left to drive."""
SHIFTS_A_DAY = 3


def demo_units() -> list[Unit]:
    """A goes on tour, only B has a play kit, only C has a boat."""
    return [
        _unit(1, "Banjarbaru", {AccessClass.CAR, AccessClass.FOUR_BY_FOUR}),
        _unit(2, "Banjarmasin", {AccessClass.CAR}, Equipment.PLAY_KIT),
        _unit(3, "Barabai", set(AccessClass), Equipment.WHEELCHAIR),
    ]


def demo_crew() -> list[CrewMember]:
    return [
        CrewMember(id=CrewMemberId(number), name=name, skills=frozenset(skills))
        for number, (name, skills) in enumerate(CREW, 1)
    ]


def demo_tour(week: Week, first_id: int) -> Tour:
    starts, ends = week.days[0], week.days[len(TOUR_NIGHTS)]
    name = f"Kotabaru {starts:%d}–{ends:%d}"
    return Tour(id=TourId(first_id), name=name, unit=ON_TOUR)


def demo_absences(week: Week, first_id: int) -> list[Absence]:
    """Of one day each; neither keeps a planned visit from being made."""
    return [
        Absence(
            id=AbsenceId(first_id + number),
            member=member,
            first=week.days[day],
            last=week.days[day],
            kind=kind,
        )
        for number, (member, day, kind) in enumerate(AWAY)
    ]


def demo_shifts(week: Week, first_id: int) -> list[Shift]:
    """Monday to Friday every unit, on Saturday one on call; by day and unit."""
    shifts = [
        _duty(week, day, unit, first_id)
        for day in range(FRIDAY + 1)
        for unit in demo_units()
    ]
    return [*shifts, _on_call(week, first_id)]


def _unit(number: int, town: str, access: set[AccessClass], *extra: Equipment) -> Unit:
    return Unit(
        id=UnitId(number),
        letter="ABC"[number - 1],
        name=f"Molin {town}",
        plate=f"DA 90{number}1 XX",
        base=PlaceId(number),
        access=frozenset(access),
        equipment=frozenset({*EVERY_UNIT, *extra}),
    )


def _duty(week: Week, day: int, unit: Unit, first_id: int) -> Shift:
    """Hours and breaks after Perpres 21/2023."""
    friday = day == FRIDAY
    on_tour = unit.id == ON_TOUR and not friday
    beds = (unit.base, *TOUR_NIGHTS, unit.base) if on_tour else [unit.base] * 6
    return Shift(
        id=ShiftId(first_id + SHIFTS_A_DAY * day + unit.id - 1),
        unit=unit.id,
        day=week.days[day],
        starts=week.at(day, time(7, 30)),
        ends=week.at(day, time(16, 30) if friday else time(16)),
        start_place=beds[day],
        end_place=beds[day + 1],
        rest=BreakRule(
            length=timedelta(minutes=90 if friday else 60),
            earliest=week.at(day, time(11, 30)),
            latest=week.at(day, time(11, 45) if friday else time(13)),
        ),
        crew=frozenset(_crew_of(unit.id)),
        tour=TourId(first_id) if on_tour else None,
    )


def _on_call(week: Week, first_id: int) -> Shift:
    base = demo_units()[ON_CALL - 1].base
    return Shift(
        id=ShiftId(first_id + SHIFTS_A_DAY * SATURDAY),
        unit=ON_CALL,
        day=week.days[SATURDAY],
        starts=week.at(SATURDAY, time(8)),
        ends=week.at(SATURDAY, time(14)),
        start_place=base,
        end_place=base,
        crew=frozenset(_crew_of(ON_CALL)),
        kind=ShiftKind.ON_CALL,
    )


def _crew_of(unit: UnitId) -> Iterator[CrewMemberId]:
    """Members 1 to 3 go with unit 1, 4 to 6 with unit 2 and so on."""
    yield from (CrewMemberId(3 * (unit - 1) + seat) for seat in (1, 2, 3))
