"""Crews in the whole program: asked for, accepted, kept, and planned for anew."""

import pytest
from PySide6.QtCore import Qt

from molin.domain.absences import Absence
from molin.domain.fleet import CrewMember, Skill
from molin.services.weeks import open_week
from molin.store.absences import add_absences
from molin.store.fleet import add_crew_members
from molin.ui.crew_dialog import CrewDialog
from tests.services.offices import NOW, WEEK
from tests.ui.desks import RUN_MS
from tests.ui.persons import ALT, CONTROL, at_work

KEY = Qt.Key
DRIVER_OF_B, SPARE = 4, 10
THURSDAY = WEEK.days[3]


@pytest.fixture
def person(qtbot, qapp, demo_home):
    with at_work(qtbot, qapp, demo_home) as made:
        yield made


@pytest.fixture
def desk(person):
    return person.molin.desk


def lose_a_driver(desk, *, spare=True):
    """B's driver is away on Thursday; perhaps somebody else could go."""
    driver = CrewMember(id=SPARE, name="Zaini", skills=frozenset({Skill.DRIVER}))
    gone = Absence(id=1, member=DRIVER_OF_B, first=THURSDAY, last=THURSDAY)
    with desk.office.store.writing(actor="Ana", now=NOW) as tx:
        add_crew_members(tx, [driver] if spare else [])
        add_absences(tx, [gone])


def of_thursday(book):
    (found,) = (s for s in book.shifts.values() if (s.unit, s.day) == (2, THURSDAY))
    return found


def ask(person):
    """Click Crew; the dialog that opens."""
    with person.qtbot.waitSignal(person.molin.desk.crews.proposed, timeout=RUN_MS):
        person.click(person.page.toolbar.crew_button)
    found = person.window.findChild(CrewDialog)
    person.qtbot.waitUntil(found.isVisible)
    return found


def accept(person, dialog):
    with person.qtbot.waitSignal(person.molin.desk.crews.kept, timeout=RUN_MS):
        person.click(dialog.accept_button)


def test_a_driver_who_is_absent_is_replaced_by_two_clicks(person, desk):
    lose_a_driver(desk)
    dialog = ask(person)
    assert dialog.summary.text() == "Crews that change: 3"  # two are the demo's own
    accept(person, dialog)
    crew = of_thursday(desk.week.book).crew
    assert SPARE in crew
    assert DRIVER_OF_B not in crew
    assert of_thursday(open_week(desk.office, WEEK).book).crew == crew
    assert person.window.status.message.text() == "Crews saved"


def test_discarding_changes_nothing(person, desk):
    lose_a_driver(desk)
    before = desk.week
    person.click(ask(person).discard_button)
    assert desk.week is before
    assert DRIVER_OF_B in of_thursday(open_week(desk.office, WEEK).book).crew


def test_the_plan_stays_and_what_it_breaks_is_told(person, desk):
    person.find_plan()
    plan = desk.week.plan
    lose_a_driver(desk, spare=False)
    accept(person, ask(person))
    assert (desk.week.plan, desk.week.unsaved) == (plan, True)
    assert "plan the week again" in person.page.notice.text.text()
    person.plan()
    shifts = desk.week.book.shifts.values()
    (empty,) = (shift.id for shift in shifts if not shift.crew)
    assert empty not in {route.shift for route in desk.week.plan.routes}


def test_crews_that_somebody_changed_meanwhile_are_not_saved(person, desk):
    lose_a_driver(desk)
    dialog = ask(person)
    with desk.office.store.writing(actor="Budi", now=NOW) as tx:
        add_absences(tx, [Absence(id=2, member=1, first=THURSDAY, last=THURSDAY)])
    with person.qtbot.waitSignal(desk.crews.failed, timeout=RUN_MS):
        person.click(dialog.accept_button)
    assert "no crew was saved" in person.page.notice.text.text()
    assert person.page.toolbar.crew_button.isEnabled()


def test_ctrl_r_asks_too_and_meanwhile_the_buttons_rest(person, desk):
    with person.qtbot.waitSignal(desk.crews.proposed, timeout=RUN_MS):
        with person.qtbot.waitSignal(desk.crews.started):
            person.press(KEY.Key_R, CONTROL)
        assert not person.page.toolbar.crew_button.isEnabled()
        assert not person.page.toolbar.plan_button.isEnabled()
    assert person.window.findChild(CrewDialog).isVisible()


def test_while_a_search_runs_no_crew_can_be_asked_for(person, desk):
    person.window.use_planning_seconds(60)
    with person.qtbot.waitSignal(desk.run.found, timeout=RUN_MS):
        person.press(KEY.Key_F6)
    assert not person.page.toolbar.crew_button.isEnabled()
    with person.qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        person.press(KEY.Key_Escape)
    assert person.page.toolbar.crew_button.isEnabled()


def test_another_week_lets_go_of_the_question(person, desk):
    with person.qtbot.assertNotEmitted(desk.crews.proposed, wait=500):
        person.click(person.page.toolbar.crew_button)
        with person.qtbot.waitSignal(desk.opened, timeout=RUN_MS):
            person.press(KEY.Key_Right, ALT)
    assert person.page.toolbar.crew_button.isEnabled()
