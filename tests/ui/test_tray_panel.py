"""The tray: what a plan leaves out, by reason, calm while the plan changes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from molin.domain.plan import TrayItem
from molin.domain.rules import Rule
from molin.ui.selection import Selection
from molin.ui.tray_model import Column, TrayModel
from molin.ui.tray_panel import TrayPanel

MONDAY = date(2026, 11, 23)


@pytest.fixture
def panel(qtbot, light, words):
    made = TrayPanel(light, words)
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    return made


@pytest.fixture
def crowded(plan):
    """Four requests left out for two reasons; 3 is confidential."""
    left_out = [
        TrayItem(request=1, reason=Rule.ACCESS),
        TrayItem(request=2, reason=Rule.ACCESS),
        TrayItem(request=3, reason=Rule.ACCESS),
    ]
    return replace(plan, tray=(*plan.tray, *left_out))


def cell(panel, request, column):
    index = panel.model.index_of(request)
    return index.siblingAtColumn(column)


def click(qtbot, panel, request):
    box = panel.tree.visualRect(panel.model.index_of(request))
    button = Qt.MouseButton.LeftButton
    qtbot.mouseClick(panel.tree.viewport(), button, pos=box.center())


def test_the_groups_add_up_to_the_number_in_the_title(panel, book, crowded):
    panel.show_week(book, crowded)
    titles = [panel.model.index(row, 0).data() for row in range(2)]
    assert panel.title.text() == "Unplanned (4)"
    assert [title[-3:] for title in titles] == ["(1)", "(3)"]


def test_what_nearly_fitted_stands_above_what_never_could(panel, book, crowded):
    panel.show_week(book, crowded)
    assert [group.reason for group in panel.model.groups] == [Rule.FULL, Rule.ACCESS]


def test_the_weightiest_request_of_a_group_comes_first(panel, book, crowded):
    panel.show_week(book, crowded)  # 2 is high, 1 and 3 are medium
    assert [item.request for item in panel.model.groups[1].items] == [2, 1, 3]


def test_a_confidential_request_shows_only_its_kecamatan(panel, book, crowded):
    panel.show_week(book, crowded)
    row = [cell(panel, 3, column) for column in Column]
    shown = " ".join(f"{one.data()} {one.data(Qt.ToolTipRole)}" for one in row)
    assert "Kec. Mataraman" in shown
    assert "Rahasia" not in shown


def test_a_request_past_its_day_says_by_how_much(panel, book, plan):
    panel.show_week(book, plan, date(2026, 12, 9))  # due on 27 November
    assert cell(panel, 6, Column.DUE).data() == "overdue 12 d"


def test_a_request_is_not_overdue_on_the_very_day(panel, book, plan):
    panel.show_week(book, plan, date(2026, 11, 27))
    assert cell(panel, 6, Column.DUE).data() == "Fri 27 Nov"


def test_a_row_names_the_shift_and_the_price_that_would_help(panel, book, plan):
    offer = replace(plan.tray[0].displacement, overtime=timedelta(minutes=40))
    late = replace(plan.tray[0], displacement=offer)
    panel.show_week(book, replace(plan, tray=(late,)))
    assert cell(panel, 6, Column.HELP).data() == "Overtime 40 min, B Tue"


def test_the_tooltip_says_which_shifts_refuse_and_why(panel, book, plan):
    panel.show_week(book, plan)
    tip = cell(panel, 6, Column.REQUEST).data(Qt.ItemDataRole.ToolTipRole)
    assert "Not on duty on the days allowed: A Mon, B Mon" in tip


def test_a_click_on_a_request_selects_it(qtbot, panel, book, plan):
    panel.show_week(book, plan)
    with qtbot.waitSignal(panel.selection_changed) as chosen:
        click(qtbot, panel, 6)
    assert chosen.args == [Selection(request=6)]


def test_the_arrow_keys_walk_from_request_to_request(qtbot, panel, book, crowded):
    panel.show_week(book, crowded)
    click(qtbot, panel, 2)
    with qtbot.waitSignal(panel.selection_changed) as chosen:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    assert chosen.args == [Selection(request=1)]


def test_a_selection_from_elsewhere_is_shown_without_an_echo(
    qtbot, panel, book, crowded
):
    panel.show_week(book, crowded)
    with qtbot.assertNotEmitted(panel.selection_changed):
        panel.select(Selection(request=3))
    assert panel.tree.currentIndex() == panel.model.index_of(3)


def test_a_selection_on_the_board_clears_the_mark_in_the_tray(panel, book, plan):
    panel.show_week(book, plan)
    panel.select(Selection(request=6))
    panel.select(Selection(request=1))
    assert not panel.tree.currentIndex().isValid()


def test_closed_groups_and_the_selection_survive_new_data(panel, book, crowded):
    panel.show_week(book, crowded)
    panel.select(Selection(request=6))
    panel.tree.collapse(panel.model.index(1, 0))

    panel.show_week(book, replace(crowded, tray=crowded.tray[:3]))

    assert panel.tree.currentIndex() == panel.model.index_of(6)
    assert panel.tree.isExpanded(panel.model.index(0, 0))
    assert not panel.tree.isExpanded(panel.model.index(1, 0))


def test_the_list_stays_scrolled_where_it_was(panel, book, crowded):
    panel.resize(800, 130)
    panel.show_week(book, crowded)
    bar = panel.tree.verticalScrollBar()
    bar.setValue(30)
    panel.show_week(book, replace(crowded, tray=tuple(reversed(crowded.tray))), MONDAY)
    assert bar.value() == 30


def test_a_click_on_the_name_of_a_group_closes_it(qtbot, panel, book, plan):
    panel.show_week(book, plan)
    group = panel.model.index(0, 0)
    place = panel.tree.visualRect(group).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not panel.tree.isExpanded(group)


@pytest.mark.parametrize(
    ("tray", "saying"), [((), "Everything is planned"), (None, "No plan yet")]
)
def test_an_empty_tray_says_what_belongs_there(panel, book, plan, tray, saying):
    panel.show_week(book, None if tray is None else replace(plan, tray=tray))
    assert panel.empty.isVisible()
    assert saying in panel.empty.accessibleName()


def test_before_the_first_plan_all_requests_of_the_week_wait(panel, book):
    panel.show_week(book, None)
    assert panel.title.text() == "Unplanned (6)"
    assert "Requests that wait: 6. Press Plan" in panel.empty.accessibleName()


def test_the_model_obeys_qt(qtmodeltester, light, words, book, crowded):
    model = TrayModel(light, words)
    model.replace(book, crowded.tray, MONDAY)
    qtmodeltester.check(model)


def test_the_edge_tells_where_the_keys_go(qtbot, panel, book, plan):
    panel.show_week(book, plan)
    panel.show()
    panel.activateWindow()
    plain = edge_colour(panel)
    panel.tree.setFocus()
    qtbot.waitUntil(panel.tree.hasFocus)
    assert edge_colour(panel) != plain


def edge_colour(panel):
    """In the middle of the upper edge."""
    return panel.grab().toImage().pixelColor(panel.width() // 2, 0)
