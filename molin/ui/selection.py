"""What the person has chosen: shared by board, map, tray and inspector."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A request (planned or in the tray), or a shift, or nothing; and a day."""

    request: RequestId | None = None
    shift: ShiftId | None = None
    day: date | None = None
