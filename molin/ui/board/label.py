"""What a block of a given width has room to say: icon, name and marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

ICON_PX = 13
GAP_PX = 4
BAR_PX = 4
EDGE_PX = 1
BEFORE_ICON_PX = BAR_PX + EDGE_PX + 5
AFTER_MARKS_PX = 4 + EDGE_PX

LEAST_ICON_PX = 20
LEAST_TEXT_PX = 44
LEAST_MASK_PX = 100
LEAST_BREAK_TEXT_PX = 66

ELLIPSIS = "…"
LEAST_LETTERS = 2
STUMP_LETTERS = 4
"""A cut name of no more letters says less than the same room without the icon."""

Measure = Callable[[str], float]
"""The width of a text in pixels."""

# Kinds of place as Indonesian signs write them, schools perhaps with their number.
_TYPE_WORD = re.compile(
    r"(?:(?:SD|SMP|SMA|SMK|MI|MTs|MA)N?(?: \d+)?|TK|PAUD|Pasar|Posyandu|Puskesmas"
    r"|Balai (?:Desa|Kelurahan|Adat)|Kantor (?:Desa|Kelurahan|Kecamatan|Camat)"
    r"|RSUD|RS|Rumah (?:Sakit|Aman)|Pol(?:sek|res)|UPTD PPA|Pos Pengaduan"
    r"|Satgas(?: PPA)?) (?=\D)"
)


class Mark(StrEnum):
    """Signs at the right end of a block, from left to right."""

    MASKED = "masked"
    LATE = "late"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class BlockLabel:
    """What is drawn on a block; all empty where only the fill has room."""

    icon: bool = False
    text: str = ""
    late: str = ""
    marks: tuple[Mark, ...] = ()


def short_name(name: str) -> str:
    """A place's name without the word for its kind, which the icon says already.

    "Kec." stays: it tells that only the kecamatan of a hidden place is named.
    """
    return _TYPE_WORD.sub("", name, count=1) if _TYPE_WORD.match(name) else name


def block_label(
    width: int, name: str, late: str, marks: tuple[Mark, ...], measure: Measure
) -> BlockLabel:
    """The most that ``width`` pixels hold; ``late`` is like "+12", or empty.

    Late and locked are said from 44 px on, whatever they push out: first the name,
    then the minutes, then the icon. The icon also makes way for a name of which it
    would leave only a few letters.
    """
    if width < LEAST_TEXT_PX:
        return BlockLabel(icon=width >= LEAST_ICON_PX)
    if width < LEAST_MASK_PX:
        marks = tuple(mark for mark in marks if mark is not Mark.MASKED)
    room = width - BEFORE_ICON_PX - AFTER_MARKS_PX - len(marks) * (ICON_PX + GAP_PX)
    icon = room >= ICON_PX - GAP_PX or not marks
    room -= ICON_PX if icon else 0
    late_px = measure(late) + GAP_PX if late else 0
    if late_px > room:
        late, late_px = "", 0
    text = _text(name, room - late_px - GAP_PX, measure)
    if icon and _is_stump(text):
        wider = _text(name, room + ICON_PX - late_px, measure)
        icon, text = (False, wider) if len(wider) > len(text) + 1 else (icon, text)
    return BlockLabel(icon, text, late, marks)


def elided(text: str, room: float, measure: Measure) -> str:
    """``text`` cut on the right to fit; empty where not even two letters would."""
    if measure(text) <= room:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if measure(text[:middle].rstrip() + ELLIPSIS) <= room:
            fits = middle
        else:
            too_long = middle
    return text[:fits].rstrip() + ELLIPSIS if fits >= LEAST_LETTERS else ""


def _is_stump(text: str) -> bool:
    return not text or (text.endswith(ELLIPSIS) and len(text) <= STUMP_LETTERS + 1)


def _text(name: str, room: float, measure: Measure) -> str:
    if measure(name) <= room:
        return name
    return elided(short_name(name), room, measure)
