"""What a route sheet says about a shift."""

from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.absences import Absence
from molin.domain.plan import StopKind
from molin.exchange.sheet_facts import RowKind, sheet_facts
from molin.language import Language
from molin.words import Words

SCHOOL = "SMPN 1 Aluh-Aluh"


def facts_of(drawn, words):
    (route,) = drawn.plan.routes
    return sheet_facts(drawn.book, route, drawn.legs[route.shift], words)


def test_rows_follow_the_day_with_the_break_in_its_place(drawn_week, english):
    # Stops begin every 38 min from 08:00, so seven of them before 11:50.
    kinds = [row.kind for row in facts_of(drawn_week(stops=8), english).rows]
    stop = RowKind.STOP
    expected = [RowKind.LEAVE, *[stop] * 7, RowKind.BREAK, stop, RowKind.RETURN]
    assert kinds == expected


def test_a_stop_tells_time_place_activity_and_the_drive_to_it(drawn_week, english):
    drawn = drawn_week()
    row, leg = facts_of(drawn, english).rows[1], drawn.legs[1][0]
    assert (row.number, row.clock, row.title) == ("1", "08:00–08:30", SCHOOL)
    assert (row.activity, row.length) == ("Sosialisasi", "30 min")
    assert row.drive == f"{round(leg.time / timedelta(minutes=1))} min"
    assert row.road == f"{round(leg.road_m / 1000)} km"


def test_waiting_is_told_as_the_time_to_arrive(drawn_week, english):
    details = [row.detail for row in facts_of(drawn_week(), english).rows]
    assert details[1:3] == ["Kec. Aluh-Aluh", "Kec. Aluh-Aluh · arrive 08:32"]


def test_drives_to_and_from_a_confidential_stop_stay_unsaid(drawn_week, english):
    rows = facts_of(drawn_week(stops=3, hidden=(2,)), english).rows
    told = [(row.drive, row.road) for row in rows if row.kind is RowKind.STOP]
    assert told[0] != ("–", "–")
    assert told[1:] == [("–", "–"), ("–", "–")]


def test_a_confidential_stop_is_called_by_its_kecamatan(drawn_week, english, secret):
    facts = facts_of(drawn_week(hidden=(2,)), english)
    assert facts.rows[2].title == "Kec. Gambut"
    assert secret.address not in repr(facts)


def test_overtime_stands_beside_the_return(drawn_week, english):
    # Back at 16:25, shift until 16:00.
    assert facts_of(drawn_week(), english).rows[-1].detail == "overtime 25 min"


def test_a_pickup_is_called_one(drawn_week, english):
    drawn = drawn_week()
    (route,) = drawn.plan.routes
    first = replace(route.stops[0], kind=StopKind.PICKUP)
    route = replace(route, stops=(first, *route.stops[1:]))
    facts = sheet_facts(drawn.book, route, drawn.legs[route.shift], english)
    assert facts.rows[1].detail.startswith("Pickup · ")


def test_only_those_of_the_crew_are_named_who_come_along(drawn_week, english):
    drawn = drawn_week()
    (shift,) = drawn.book.shifts.values()
    gone, *others = sorted(shift.crew)
    absence = Absence(id=1, member=gone, first=shift.day, last=shift.day)
    book = replace(drawn.book, absences=(absence,))
    crew = dict(facts_of(replace(drawn, book=book), english).facts)["Crew"]
    names = sorted(book.crew[member].name for member in others)
    assert crew == (", ".join(names) or "Nobody yet")


def test_a_ferry_is_announced(drawn_week, english):
    drawn = drawn_week()
    (route,) = drawn.plan.routes
    legs = [replace(leg, ferry=True) for leg in drawn.legs[route.shift]]
    rows = sheet_facts(drawn.book, route, legs, english).rows
    assert "by ferry" in rows[1].detail
    assert rows[-1].detail == "by ferry · overtime 25 min"


def test_legs_that_do_not_match_the_stops_are_a_bug(drawn_week, english):
    drawn = drawn_week()
    (route,) = drawn.plan.routes
    with pytest.raises(ValueError, match="zip"):
        sheet_facts(drawn.book, route, drawn.legs[route.shift][:-1], english)


def test_the_sheet_speaks_the_language_of_its_words(drawn_week):
    facts = facts_of(drawn_week(), Words(Language.ENGLISH))
    assert facts.heading == "Unit B · Tue 24 Nov 2026"
    assert (facts.hours, facts.zone) == ("07:32–16:25", "WITA")


def test_seconds_of_overtime_are_not_worth_a_word(drawn_week, english):
    drawn = drawn_week()
    (route,) = drawn.plan.routes
    ends = drawn.book.shifts[route.shift].ends
    route = replace(route, returns=ends + timedelta(seconds=59))
    rows = sheet_facts(drawn.book, route, drawn.legs[route.shift], english).rows
    assert rows[-1].detail == ""


def test_a_confidential_stop_says_only_about_when_it_starts(drawn_week, english):
    # From 08:38, after 6 min of waiting.
    row = facts_of(drawn_week(hidden=(2,)), english).rows[2]
    assert (row.clock, row.length) == ("about 08:45", "30 min")
    assert row.detail == "place kept confidential"


def test_beside_a_confidential_stop_times_are_told_in_five_minutes(drawn_week, english):
    # Out from 07:32 to 16:25, third stop from 09:16 to 09:46, break from 11:50.
    facts = facts_of(drawn_week(hidden=(2,)), english)
    clocks = [row.clock for row in facts.rows if row.title != "Kec. Gambut"]
    assert clocks == ["07:30", "08:00–08:30", "09:15–09:45", "11:45–12:45", "16:25"]
    assert facts.hours == "07:30–16:25"


def test_a_sheet_with_a_confidential_stop_sums_up_no_drives(drawn_week, english):
    told = dict(facts_of(drawn_week(hidden=(2,)), english).facts)
    assert (told["Driving"], told["Distance"]) == ("–", "–")
    told = dict(facts_of(drawn_week(), english).facts)
    assert "–" not in (told["Driving"], told["Distance"])
