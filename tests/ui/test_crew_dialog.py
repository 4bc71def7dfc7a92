"""New crews beside the present ones: what is marked, missing, and decided."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from molin.domain.absences import Absence
from molin.domain.fleet import CrewMember, Skill
from molin.domain.roster import Gap, Hindrance, Obstacle, Roster
from molin.services.rostering import CrewProposal
from molin.ui.crew_dialog import CrewDialog
from molin.ui.crew_model import MARKED, Column, CrewModel, Mark
from molin.ui.crew_text import gap_reasons, gap_title

LEFT = Qt.MouseButton.LeftButton
NURUL, YUSRAN, ZAINI = 1, 2, 3


@pytest.fixture
def proposal(book):
    """Nurul drives A and is absent on Monday: Zaini goes for her; B stays at home."""
    driver = CrewMember(id=ZAINI, name="Zaini", skills=frozenset({Skill.DRIVER}))
    monday = book.week.monday
    gone = Absence(id=1, member=NURUL, first=monday, last=monday)
    return CrewProposal(
        book=replace(book, crew={**book.crew, ZAINI: driver}, absences=(gone,)),
        roster=Roster(
            crews={
                1: frozenset({ZAINI}),
                2: frozenset(),
                3: frozenset({NURUL}),
                4: frozenset({YUSRAN, ZAINI}),
            },
            gaps=(
                Gap(
                    shift=2,
                    skill=Skill.DRIVER,
                    hindrances=(
                        Hindrance(member=NURUL, obstacle=Obstacle.ABSENT),
                        Hindrance(member=ZAINI, obstacle=Obstacle.BUSY, shift=1),
                    ),
                ),
            ),
        ),
        worked={NURUL: timedelta(hours=120)},
    )


@pytest.fixture
def model(qapp, light, words, proposal):
    made = CrewModel(light, words)
    made.replace(proposal)
    return made


@pytest.fixture
def dialog(qtbot, light, words, proposal):
    made = CrewDialog(light, words, proposal)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_obeys_qt(qtmodeltester, model):
    qtmodeltester.check(model)


def test_who_joins_and_who_leaves_is_marked_by_a_sign(model):
    now, then = texts(model, Column.NOW), texts(model, Column.PROPOSED)
    assert now == ["− Nurul (absent)", "− Yusran", "Nurul", "Yusran"]
    assert then == ["+ Zaini", "! stays at home", "as now", "+ Zaini, Yusran"]


def test_marks_differ_in_more_than_colour(model):
    (joining, staying) = model.index(3, Column.PROPOSED).data(MARKED)
    assert (joining.mark, staying.mark) == (Mark.JOINS, Mark.STAYS)
    assert len({mark.value for mark in Mark}) == len(Mark)


def test_a_shift_is_heard_with_its_unit_and_day(model):
    told = model.index(1, Column.SHIFT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Unit B, Mon 23 Nov"


def test_a_gap_says_who_is_kept_by_what(proposal, words):
    (gap,) = proposal.roster.gaps
    assert gap_title(proposal.book, gap, words) == (
        "B, Mon 23 Nov: nobody can drive, it stays at home"
    )
    assert gap_reasons(proposal.book, gap, words) == (
        "Nurul: absent · Zaini: goes with A (Mon)"
    )


@pytest.mark.parametrize(
    ("obstacle", "told"),
    [
        (Obstacle.REST, "Nurul: too little rest beside A (Tue)"),
        (Obstacle.HOURS, "Nurul: 30.0 h of 37.5 h already"),
        (Obstacle.SEATS, "Nurul: no seat left"),
    ],
)
def test_every_obstacle_has_its_words(proposal, words, obstacle, told):
    one = Hindrance(member=NURUL, obstacle=obstacle, shift=3, hours=timedelta(hours=30))
    gap = Gap(shift=2, skill=Skill.MIDWIFE, visits=2, hindrances=(one,))
    assert gap_reasons(proposal.book, gap, words) == told


def test_a_skill_that_nobody_has_is_said(proposal, words):
    gap = Gap(shift=2, skill=Skill.LAWYER, visits=2)
    assert "no lawyer" in gap_title(proposal.book, gap, words)
    assert gap_reasons(proposal.book, gap, words) == (
        "Nobody in the crew has this skill: lawyer"
    )


def test_hours_are_those_of_the_crews_proposed(dialog):
    # 7.5 h a shift; Nurul keeps Tuesday alone, Zaini has both days.
    assert [row.hours.text() for row in dialog.hours.rows] == [
        "7.5 of 37.5 h",
        "7.5 of 37.5 h",
        "15.0 of 37.5 h",
    ]


def test_the_summary_counts_what_changes_and_what_stays_at_home(dialog):
    assert dialog.summary.text() == "Crews that change: 3 · Stays at home: 1"
    assert len(dialog.gaps) == 1


def test_a_click_on_accept_accepts(qtbot, dialog):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.accept_button, LEFT)


def test_a_click_on_discard_or_escape_discards(qtbot, dialog):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.discard_button, LEFT)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_keys_move_in_the_table_and_enter_accepts(qtbot, dialog):
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.table.currentIndex().row() == 1
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)


def test_without_a_change_there_is_nothing_to_accept(qtbot, light, words, proposal):
    shifts = proposal.book.shifts.values()
    same = Roster(crews={shift.id: shift.crew for shift in shifts})
    made = CrewDialog(light, words, replace(proposal, roster=same))
    qtbot.addWidget(made)
    assert not made.accept_button.isVisibleTo(made)
    assert made.summary.text() == "Every crew stays as it is"
    assert made.discard_button.text() == "Close"
