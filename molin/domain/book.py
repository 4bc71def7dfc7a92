"""Everything that one week's plan is made from, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from molin.domain.absences import Absence
from molin.domain.activities import Activity, ActivityId
from molin.domain.fleet import CrewMember, CrewMemberId, Skill, Unit, UnitId
from molin.domain.geography import Area, AreaCode, Coordinate
from molin.domain.places import ConfidentialSpot, Place, PlaceId
from molin.domain.plan import Weights
from molin.domain.requests import Request, RequestId, Ride, Series
from molin.domain.shifts import DAILY_REST, Shift, ShiftId, Tour
from molin.domain.time import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBook:
    """A snapshot of one week: what is asked for and who can do it.

    Shifts are in the order day, unit letter; requests in the order of their ids.
    Places are all those that the shifts and requests speak of; areas are every
    province, regency and district known.
    """

    week: Week
    areas: Mapping[AreaCode, Area]
    units: Mapping[UnitId, Unit]
    crew: Mapping[CrewMemberId, CrewMember]
    places: Mapping[PlaceId, Place]
    activities: Mapping[ActivityId, Activity]
    shifts: Mapping[ShiftId, Shift]
    requests: Mapping[RequestId, Request]
    rides: tuple[Ride, ...] = ()
    series: tuple[Series, ...] = ()
    tours: tuple[Tour, ...] = ()
    absences: tuple[Absence, ...] = ()
    daily_rest: timedelta = DAILY_REST
    weights: Weights = field(default_factory=Weights)

    def site(self, request: RequestId) -> Place | ConfidentialSpot:
        """Where a request is served."""
        wanted = self.requests[request]
        return wanted.spot or self.places[_known(wanted.place)]

    def area_of(self, request: RequestId) -> AreaCode:
        """The kecamatan of a request, which may always be shown."""
        return self.site(request).area

    def activity_of(self, request: RequestId) -> Activity:
        return self.activities[self.requests[request].activity]

    def unit_of(self, shift: ShiftId) -> Unit:
        return self.units[self.shifts[shift].unit]

    def away(self, shift: ShiftId) -> frozenset[CrewMemberId]:
        """Everybody who is absent on a day of the shift, of its crew or not."""
        first, last = self.shifts[shift].days
        return frozenset(
            absence.member for absence in self.absences if absence.touches(first, last)
        )

    def present(self, shift: ShiftId) -> frozenset[CrewMemberId]:
        """The crew of the shift that comes along: without those who are absent."""
        return self.shifts[shift].crew - self.away(shift)

    def skills_of(self, shift: ShiftId) -> frozenset[Skill]:
        """The skills that the shift's crew has on board."""
        crew = (self.crew[member] for member in self.present(shift))
        return frozenset(skill for member in crew for skill in member.skills)

    def points(self) -> tuple[Coordinate, ...]:
        """Every point that the week drives to, each once, in a fixed order."""
        ends = (
            self.places[place].at
            for shift in self.shifts.values()
            for place in (shift.start_place, shift.end_place)
        )
        sites = (self.site(request).at for request in self.requests)
        return tuple(dict.fromkeys((*ends, *sites)))


def _known(place: PlaceId | None) -> PlaceId:
    if place is None:
        raise AssertionError("A request without a spot always has a place.")
    return place
