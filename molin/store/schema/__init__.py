"""The tables, by subject; importing this package makes all of them known."""

from molin.store.schema.base import Base
from molin.store.schema.changes import ChangeRow, KeyProofRow
from molin.store.schema.fleet import AbsenceRow, ActivityRow, CrewMemberRow, UnitRow
from molin.store.schema.geography import AreaRow, PlaceHoursRow, PlaceRow
from molin.store.schema.plans import PlanRow, RouteRow, StopRow, TrayItemRow
from molin.store.schema.requests import (
    RequestRow,
    RequestWindowRow,
    RideRow,
    SeriesMemberRow,
    SeriesRow,
)
from molin.store.schema.shifts import ShiftCrewRow, ShiftRow, TourRow

__all__ = [
    "AbsenceRow",
    "ActivityRow",
    "AreaRow",
    "Base",
    "ChangeRow",
    "CrewMemberRow",
    "KeyProofRow",
    "PlaceHoursRow",
    "PlaceRow",
    "PlanRow",
    "RequestRow",
    "RequestWindowRow",
    "RideRow",
    "RouteRow",
    "SeriesMemberRow",
    "SeriesRow",
    "ShiftCrewRow",
    "ShiftRow",
    "StopRow",
    "TourRow",
    "TrayItemRow",
    "UnitRow",
]
