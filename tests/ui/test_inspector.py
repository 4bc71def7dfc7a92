"""All facts of the selection, and nothing that is confidential."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from molin.domain.absences import Absence
from molin.domain.plan import Lock
from molin.domain.requests import Ride, Series
from molin.domain.rules import Rule, Violation
from molin.ui.inspector import Inspector
from molin.ui.selection import Selection


@pytest.fixture
def inspector(qtbot, light, words, book, plan):
    made = Inspector(light, words)
    qtbot.addWidget(made)
    made.show_week(book, plan)
    return made


def fact(sheet, about):
    """The values of a row by its label, main facts and details alike."""
    rows = (*sheet.facts, *sheet.details)
    return next((row.value, row.remark) for row in rows if row.about == about)


def everything(inspector):
    labels = inspector.findChildren(QLabel)
    return " ".join(f"{one.text()} {one.toolTip()}" for one in labels)


def test_a_planned_visit_says_who_comes_when(inspector):
    inspector.select(Selection(request=2))
    sheet = inspector.sheet
    assert (sheet.title, sheet.aside) == ("SMPN 1 Aluh-Aluh", "A2 · Education")
    assert fact(sheet, "Unit, day")[0] == "Molin A · Mon 23 Nov"
    assert fact(sheet, "Start, length")[0] == "11:00 WITA · 60 min"
    assert fact(sheet, "Window") == ("11:00–12:00", "arrives 10:30, ends 12:00")


def test_windows_that_the_plan_does_not_use_are_named_too(inspector):
    inspector.select(Selection(request=4))  # on Tuesday; Monday was possible
    assert fact(inspector.sheet, "Also possible")[0] == "Mon 23 Nov 08:00–10:00"


def test_locks_show_which_are_set(inspector):
    inspector.select(Selection(request=3))
    assert inspector.sheet.locks == {Lock.UNIT, Lock.DAY}


def test_a_confidential_visit_gives_nothing_away(inspector):
    inspector.select(Selection(request=3))
    assert inspector.title.text() == "Kec. Mataraman"
    assert "Rahasia" not in everything(inspector)
    assert "114.97" not in everything(inspector)


def test_a_confidential_visit_says_only_about_when_it_starts(inspector, book, plan):
    shifted = replace(  # 09:07, which nobody may read
        plan.routes[1].stops[0],
        **{name: plan.week.at(0, time(9, 7)) for name in ("arrives", "starts")},
    )
    routes = (replace(plan.routes[1], stops=(shifted,)),)
    inspector.show_week(book, replace(plan, routes=routes))
    inspector.select(Selection(request=3))
    told = fact(inspector.sheet, "Start, length")[0]
    assert told == "about 09:00 WITA · 90 min"
    assert fact(inspector.sheet, "Window") == ("08:00–12:00", "")
    assert "09:07" not in everything(inspector)


def test_a_shift_with_a_confidential_visit_says_nothing_of_its_road(inspector):
    inspector.select(Selection(shift=2))
    assert fact(inspector.sheet, "Driving") == ("–", "place kept confidential")


def test_the_mask_is_as_long_for_every_address(inspector, book, plan):
    inspector.select(Selection(request=3))
    first = fact(inspector.sheet, "Address")
    spot = replace(book.requests[3].spot, address="x")
    short = {**book.requests, 3: replace(book.requests[3], spot=spot)}
    inspector.show_week(replace(book, requests=short), plan)
    assert fact(inspector.sheet, "Address") == first


def test_a_request_in_the_tray_says_why(inspector):
    inspector.select(Selection(request=6))
    (why,) = (verdict.text for verdict in inspector.sheet.verdicts)
    (refusals,) = (reason.text for reason in inspector.sheet.reasons)
    assert why == "Does not fit in the shift's hours"
    assert refusals == "Not on duty on the days allowed: A Mon, B Mon"


def test_a_broken_rule_takes_the_place_of_all_rules_kept(inspector, book, plan):
    inspector.select(Selection(request=2))
    assert inspector.sheet.verdicts[0].text == "All rules kept"
    late = Violation(rule=Rule.WINDOW, request=2, by=timedelta(minutes=12))
    inspector.show_week(book, plan, (late,))
    said = inspector.sheet.verdicts[0].text
    assert said == "Windows clash with the visits planned (+12 min)"


def test_a_missed_preference_is_said(inspector, book, plan):
    wish = replace(book.requests[4].windows[0])  # Monday; the stop is on Tuesday
    wanted = {**book.requests, 4: replace(book.requests[4], preferred=wish)}
    inspector.show_week(replace(book, requests=wanted), plan)
    inspector.select(Selection(request=4))
    assert fact(inspector.sheet, "Preferred")[1] == "missed"


def test_rides_and_series_are_named(inspector, book, plan):
    ride = Ride(pickup=3, drop_off=5, longest=timedelta(minutes=90))
    series = Series(id=1, name="Konseling", members=(2, 5), min_days=2)
    inspector.show_week(replace(book, rides=(ride,), series=(series,)), plan)
    inspector.select(Selection(request=5))
    assert fact(inspector.sheet, "Ride")[0] == "fetched from Kec. Mataraman"
    assert fact(inspector.sheet, "Series") == (
        "Konseling",
        "2 of 2, at least 2 d apart",
    )


def test_a_shift_says_its_hours_road_and_people(inspector):
    inspector.select(Selection(shift=3))
    sheet = inspector.sheet
    assert fact(sheet, "Overtime")[0] == "30 min"  # back at 16:30 instead of 16:00
    assert fact(sheet, "Driving") == ("3.0 h", "126 km, estimated")
    assert fact(sheet, "Crew")[0] == "Nurul (driver)"


def test_a_shift_says_who_of_its_crew_is_absent(inspector, book, plan):
    tuesday = book.week.days[1]
    gone = Absence(id=1, member=1, first=tuesday, last=tuesday)
    inspector.show_week(replace(book, absences=(gone,)), plan)
    inspector.select(Selection(shift=3))
    assert fact(inspector.sheet, "Crew")[0] == "Nurul (absent)"


def test_a_shift_without_visits_says_so(inspector):
    inspector.select(Selection(shift=4))
    assert inspector.sheet.verdicts[0].text == "No visits planned on this shift"


def test_nothing_selected_says_what_belongs_here(inspector):
    inspector.select(Selection(request=2))
    inspector.select(Selection())
    assert inspector.sheet is None
    assert inspector.accessibleName() == "Nothing is selected"


def test_a_request_that_is_gone_leaves_the_inspector_empty(inspector, book, plan):
    inspector.select(Selection(request=2))
    inspector.show_week(replace(book, requests={}), replace(plan, routes=(), tray=()))
    assert inspector.sheet is None


def test_a_name_from_the_database_is_never_markup(inspector, book, plan):
    crew = {**book.crew, 1: replace(book.crew[1], name="<b>Nurul</b>")}
    inspector.show_week(replace(book, crew=crew), plan)
    inspector.select(Selection(request=1))
    assert "&lt;b&gt;Nurul" in everything(inspector)
