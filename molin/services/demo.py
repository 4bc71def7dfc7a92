"""A plausible week of the province's three units, to try Molin with.

Places, people and requests are invented; the towns are real. What chance decides, it
decides by the week's Monday: the same week is always the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from molin.domain.book import WeekBook
from molin.domain.geography import Area
from molin.domain.time import Week
from molin.services.demo_activities import demo_activities
from molin.services.demo_fleet import (
    demo_absences,
    demo_crew,
    demo_shifts,
    demo_tour,
    demo_units,
)
from molin.services.demo_places import demo_places
from molin.services.demo_requests import demo_requests

IDS_A_WEEK = 1000


def demo_book(week: Week, areas: Sequence[Area]) -> WeekBook:
    """The demo of one week; ``areas`` are those that come with Molin.

    Units, crew, places and activities are the same in every week. Ids of shifts,
    requests, series, absences and the tour differ from week to week.
    """
    first_id = _first_id(week)
    wishes = demo_requests(week, areas, first_id)
    return WeekBook(
        week=week,
        areas={area.code: area for area in areas},
        units={unit.id: unit for unit in demo_units()},
        crew={member.id: member for member in demo_crew()},
        places={place.id: place for place in demo_places()},
        activities={activity.id: activity for activity in demo_activities()},
        shifts={shift.id: shift for shift in demo_shifts(week, first_id)},
        requests={request.id: request for request in wishes.requests},
        rides=wishes.rides,
        series=wishes.series,
        tours=(demo_tour(week, first_id),),
        absences=tuple(demo_absences(week, first_id)),
    )


def _first_id(week: Week) -> int:
    """Fits in 32 bits until far beyond the year 9999."""
    return week.monday.toordinal() // 7 * IDS_A_WEEK + 1
