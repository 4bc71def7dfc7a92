"""Who goes out in the invented week: five units, ten people, eight kinds of work.

Unit A loses its only driver on Wednesday, C is out for six hours of a short day at most
and not at all on Monday, D is on tour from Tuesday to Thursday, E on call on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from molin.domain.absences import Absence
from molin.domain.activities import Activity, ActivityKind
from molin.domain.fleet import CrewMember, Equipment, Skill, Unit
from molin.domain.places import AccessClass
from molin.domain.shifts import BreakRule, Shift, ShiftKind, Tour
from tests.bench.instances.calendar_words import WEEK, at
from tests.bench.instances.places import BASES, LODGING

CAR, BOAT, FOUR = AccessClass.CAR, AccessClass.BOAT, AccessClass.FOUR_BY_FOUR
TOUR = Tour(id=1, name="Tour", unit=4)
UNITS, UNITS_OF_MONDAY = (1, 2, 3, 4, 5), (1, 2, 4, 5)
TOUR_DAYS = (1, 2, 3)
ABSENCES = (
    Absence(id=1, member=1, first=WEEK.days[2], last=WEEK.days[2]),
    Absence(id=2, member=4, first=WEEK.days[3], last=WEEK.days[4]),
)


def units() -> Iterator[Unit]:
    fleet = (
        ({CAR}, {Equipment.PROJECTOR, Equipment.SOUND_SYSTEM}, 3),
        ({CAR, FOUR}, {Equipment.STRETCHER, Equipment.MEDICAL_BOX}, 2),
        ({CAR, BOAT}, {Equipment.SOUND_SYSTEM}, 4),
        ({CAR}, {Equipment.PROJECTOR, Equipment.PLAY_KIT}, 2),
        ({CAR, FOUR}, {Equipment.PROJECTOR, Equipment.STRETCHER}, 1),
    )
    for id, (access, equipment, seats) in enumerate(fleet, 1):
        yield Unit(
            id=id,
            letter="ABCDE"[id - 1],
            name=f"Unit {id}",
            plate=f"DA {id} X",
            base=_base(id),
            access=frozenset(access),
            equipment=frozenset(equipment),
            seats=seats,
        )


def _base(unit: int) -> int:
    return BASES[0] if unit <= 3 else BASES[1]


def crew() -> Iterator[CrewMember]:
    """Two to a unit; who is second on unit 2 can drive, too."""
    skills = (
        {Skill.DRIVER},
        {Skill.FACILITATOR, Skill.COUNSELLOR},
        {Skill.DRIVER, Skill.MIDWIFE},
        {Skill.DRIVER, Skill.COUNSELLOR},
        {Skill.DRIVER},
        {Skill.COUNSELLOR, Skill.FACILITATOR},
        {Skill.DRIVER, Skill.FACILITATOR},
        {Skill.PSYCHOLOGIST},
        {Skill.DRIVER, Skill.FACILITATOR},
        {Skill.LAWYER, Skill.PSYCHOLOGIST},
    )
    for id, some in enumerate(skills, 1):
        yield CrewMember(id=id, name=f"Member {id}", skills=frozenset(some))


def activities() -> Iterator[Activity]:
    kinds = (
        (ActivityKind.SOCIALISATION, Skill.FACILITATOR, Equipment.SOUND_SYSTEM),
        (ActivityKind.EDUCATION, Skill.FACILITATOR, Equipment.PROJECTOR),
        (ActivityKind.OUTREACH, Skill.COUNSELLOR, None),
        (ActivityKind.ACCOMPANIMENT, Skill.PSYCHOLOGIST, None),
        (ActivityKind.ACCOMPANIMENT, Skill.LAWYER, None),
        (ActivityKind.COORDINATION, None, None),
        (ActivityKind.TRANSPORT, Skill.DRIVER, Equipment.STRETCHER),
        (ActivityKind.EDUCATION, None, Equipment.WHEELCHAIR),
    )
    for id, (kind, skill, equipment) in enumerate(kinds, 1):
        personal = kind in (ActivityKind.OUTREACH, ActivityKind.ACCOMPANIMENT)
        yield Activity(
            id=id,
            name=f"Activity {id}",
            kind=kind,
            usual_length=timedelta(minutes=45),
            skills=frozenset({skill} if skill else ()),
            equipment=frozenset({equipment} if equipment else ()),
            publishable=not personal,
        )


def shifts() -> Iterator[Shift]:
    for day in range(5):
        for unit in UNITS if day else UNITS_OF_MONDAY:
            touring = unit == TOUR.unit and day in TOUR_DAYS
            yield Shift(
                id=10 * (day + 1) + unit,
                unit=unit,
                day=WEEK.days[day],
                starts=at(day, "09:00" if unit == 3 else "07:30"),
                ends=at(day, "15:30" if unit == 3 else "16:00"),
                start_place=LODGING if touring and day > TOUR_DAYS[0] else _base(unit),
                end_place=LODGING if touring and day < TOUR_DAYS[-1] else _base(unit),
                longest_span=timedelta(hours=6) if unit == 3 else None,
                rest=_rest(day),
                crew=frozenset({2 * unit - 1, 2 * unit}),
                kind=ShiftKind.ON_CALL if day == 4 and unit == 5 else ShiftKind.DUTY,
                tour=TOUR.id if touring else None,
            )


def _rest(day: int) -> BreakRule:
    if day == 4:
        moment = at(day, "11:30")
        return BreakRule(length=timedelta(minutes=90), earliest=moment, latest=moment)
    return BreakRule(
        length=timedelta(minutes=60),
        earliest=at(day, "11:00"),
        latest=at(day, "13:00"),
    )
