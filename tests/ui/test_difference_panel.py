"""What a proposal changes, in one line and as a list."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from molin.domain.difference import difference
from molin.ui.difference_panel import DifferencePanel
from molin.ui.selection import Selection


@pytest.fixture
def panel(qtbot, light, words):
    made = DifferencePanel(light, words)
    qtbot.addWidget(made)
    made.resize(800, 220)
    return made


def changed(plan):
    """1 starts 40 minutes later, 3 is dropped, 4 goes from Tuesday A to B, 6 is new."""
    monday_a, _, tuesday_a = plan.routes
    late, school = monday_a.stops
    hall, clinic = tuesday_a.stops
    later = timedelta(minutes=40)
    late = replace(late, starts=late.starts + later, ends=late.ends + later)
    new = replace(clinic, request=6, starts=clinic.starts + later)
    return replace(
        plan,
        routes=(
            replace(monday_a, stops=(late, school)),
            replace(tuesday_a, stops=(clinic, new)),
            replace(tuesday_a, shift=4, stops=(hall,)),
        ),
    )


@pytest.fixture
def opened(panel, book, plan):
    panel.show_difference(book, difference(book, plan, changed(plan)), 3)
    panel.show()
    panel.toggle.click()
    return panel


def lines(panel):
    """Every row of the list, groups without columns."""
    model, found = panel.model, []
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        found.append(group.data())
        for place in range(model.rowCount(group)):
            cells = [model.index(place, column, group).data() for column in range(4)]
            found.append(" | ".join(cell for cell in cells if cell))
    return found


def test_one_line_counts_what_changes(opened):
    assert opened.title.text() == "Changes to v3"
    assert opened.counts.text() == "1 moved · 1 shifted · 1 dropped · 1 added"


def test_the_list_says_of_each_visit_from_where_to_where(opened):
    assert lines(opened) == [
        "Moved (1)",
        "Balai Desa Mandastana | Tue A 08:30 | Tue B 08:30",
        "Shifted (1)",
        "Pasar Gambut | Mon A 08:00 | Mon A 08:40 | +40 min",
        "Dropped (1)",
        "Kec. Mataraman | Mon B 09:00 | –",
        "Added (1)",
        "SMAN 1 Jorong | – | Tue A 13:10",
    ]


def test_plans_that_nobody_can_tell_apart_are_said_to_be_alike(panel, book, plan):
    panel.show_difference(book, difference(book, plan, plan), 3)
    assert panel.counts.text() == "same visits, times within 5 minutes"
    assert not panel.toggle.isEnabled()


def test_without_a_difference_there_is_no_panel(opened, book):
    opened.show_difference(book, None)
    assert not opened.isVisible()


def test_a_click_selects_the_visit_where_it_is_now(qtbot, opened, book):
    index = opened.model.index_of(4)
    spot = opened.tree.visualRect(index).center()
    with qtbot.waitSignal(opened.selection_changed) as told:
        qtbot.mouseClick(
            opened.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot)
        )
    assert told.args == [Selection(request=4, shift=4, day=book.shifts[4].day)]


def test_arrow_keys_go_from_visit_to_visit(qtbot, opened):
    opened.select(Selection(request=4))
    with qtbot.waitSignal(opened.selection_changed) as told:
        qtbot.keyClick(opened.tree, Qt.Key.Key_Down)  # the heading of the next group
        qtbot.keyClick(opened.tree, Qt.Key.Key_Down)
    assert told.args[0].request == 1


def test_a_visit_that_is_dropped_is_selected_by_itself(qtbot, opened):
    opened.select(Selection(request=1))
    with qtbot.waitSignal(opened.selection_changed) as told:
        opened.tree.setCurrentIndex(opened.model.index_of(3))
    assert told.args == [Selection(request=3)]


def test_a_selection_from_elsewhere_is_shown_and_not_told(qtbot, opened):
    with qtbot.assertNotEmitted(opened.selection_changed):
        opened.select(Selection(request=6))
    assert opened.tree.currentIndex() == opened.model.index_of(6)


def test_new_figures_keep_selection_and_closed_groups(qtbot, opened, book, plan):
    opened.select(Selection(request=1))
    shut = opened.model.index(2, 0)
    opened.tree.collapse(shut)
    with qtbot.assertNotEmitted(opened.selection_changed):
        opened.show_difference(book, difference(book, changed(plan), plan), 4)
    assert opened.tree.currentIndex() == opened.model.index_of(1)
    assert not opened.tree.isExpanded(opened.model.index(2, 0))


def test_the_model_obeys_qt(qtmodeltester, opened):
    qtmodeltester.check(opened.model)
