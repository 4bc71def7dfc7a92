"""The demo's eight kinds of work."""

from __future__ import annotations

from datetime import timedelta

from molin.domain.activities import Activity, ActivityId, ActivityKind
from molin.domain.fleet import Equipment, Skill


def demo_activities() -> list[Activity]:
    """Open work first; what concerns one person is neither shown nor broken off."""
    return [
        Activity(
            id=ActivityId(1),
            name="Sosialisasi di pasar",
            kind=ActivityKind.SOCIALISATION,
            usual_length=timedelta(minutes=60),
            skills=frozenset({Skill.FACILITATOR}),
            equipment=frozenset({Equipment.SOUND_SYSTEM}),
            pack_up=timedelta(minutes=20),
        ),
        Activity(
            id=ActivityId(2),
            name="Edukasi di sekolah",
            kind=ActivityKind.EDUCATION,
            usual_length=timedelta(minutes=60),
            skills=frozenset({Skill.FACILITATOR}),
            equipment=frozenset({Equipment.PROJECTOR}),
        ),
        Activity(
            id=ActivityId(3),
            name="Pertemuan desa",
            kind=ActivityKind.SOCIALISATION,
            usual_length=timedelta(minutes=60),
            skills=frozenset({Skill.FACILITATOR}),
        ),
        _personal(4, "Penjangkauan", ActivityKind.OUTREACH, 45, Skill.COUNSELLOR),
        _personal(
            5,
            "Pendampingan psikologis anak",
            ActivityKind.ACCOMPANIMENT,
            60,
            Skill.PSYCHOLOGIST,
            Equipment.PLAY_KIT,
        ),
        _personal(
            6, "Pendampingan hukum", ActivityKind.ACCOMPANIMENT, 45, Skill.LAWYER
        ),
        Activity(
            id=ActivityId(7),
            name="Koordinasi mitra",
            kind=ActivityKind.COORDINATION,
            usual_length=timedelta(minutes=30),
        ),
        _personal(
            8,
            "Antar ke rumah sakit",
            ActivityKind.TRANSPORT,
            20,
            Skill.DRIVER,
            Equipment.STRETCHER,
        ),
    ]


def _personal(
    number: int,
    name: str,
    kind: ActivityKind,
    minutes: int,
    *needs: Skill | Equipment,
) -> Activity:
    return Activity(
        id=ActivityId(number),
        name=name,
        kind=kind,
        usual_length=timedelta(minutes=minutes),
        skills=frozenset(need for need in needs if isinstance(need, Skill)),
        equipment=frozenset(need for need in needs if isinstance(need, Equipment)),
        interruptible=False,
        publishable=False,
    )
