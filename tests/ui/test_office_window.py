"""The whole program under a real mouse and real keys, over the demo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from molin.language import Language
from molin.services.weeks import keep_plan, open_week
from molin.settings import Theme, load_settings
from molin.ui.selection import Selection
from molin.words import Words
from tests.bench.heartbeat import Heartbeat
from tests.services.offices import NOW, WEEK, emptied, planned
from tests.ui.desks import RUN_MS
from tests.ui.persons import ALT, CONTROL, SETTINGS, at_work

KEY = Qt.Key
ENGLISH = Words(Language.ENGLISH)
NEXT = WEEK.later(1)


@pytest.fixture
def person(qtbot, qapp, demo_home):
    with at_work(qtbot, qapp, demo_home) as made:
        yield made
        assert made.page.map.blocked == []  # nothing has left the machine


@pytest.fixture
def desk(person):
    return person.molin.desk


def some_stop(desk):
    """A stop of the week's first day: request and selection."""
    first = min(shift.day for shift in desk.week.book.shifts.values())
    for route in desk.week.plan.routes:
        shift = desk.week.book.shifts[route.shift]
        if shift.day == first and len(route.stops) > 1:
            request = route.stops[-1].request
            return Selection(request=request, shift=shift.id, day=first)
    raise AssertionError("Nobody drives on the first day.")


def test_a_start_shows_the_week_with_its_advice(person, desk):
    assert desk.week.book.week == WEEK
    assert person.window.top_bar.picker.week_button.text() == "23–29 Nov 2026"
    assert person.window.top_bar.demo.isVisible()
    assert "press Plan" in person.window.status.message.text()
    assert not person.page.toolbar.save_button.isEnabled()


def test_plan_searches_and_the_window_shows_what_it_found(person, desk):
    person.plan()
    assert desk.week.unsaved
    assert person.window.top_bar.saved.text() == "not saved yet"
    assert person.page.tray.title.text() == f"Unplanned ({len(desk.week.plan.tray)})"
    assert person.page.toolbar.save_button.isEnabled()
    assert not person.window.status.run.isVisible()


def test_while_it_searches_the_time_runs_and_esc_ends_it(qtbot, person, desk):
    person.window.use_planning_seconds(60)
    with qtbot.waitSignal(desk.run.found, timeout=RUN_MS):
        person.press(KEY.Key_F6)
    assert person.window.status.run.isVisible()
    assert not person.page.toolbar.plan_button.isEnabled()
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        person.press(KEY.Key_Escape)
    assert person.page.toolbar.plan_button.isEnabled()
    assert desk.week.unsaved


def test_the_window_is_never_deaf_while_it_searches(person, desk):
    """A search of 3 s in this thread would hold it up for most of them; what little is
    left, aimed at 100 ms, is measured by ``tests/bench/heartbeat.py``."""
    person.look_at_map()
    person.window.use_planning_seconds(3)
    heart = Heartbeat()
    heart.start()
    person.plan()
    heart.stop()
    assert len(heart.gaps_ms) > 100
    assert max(heart.gaps_ms) < 1500


def test_ctrl_s_saves_and_the_bar_says_so(person):
    person.find_plan()
    person.save()
    assert person.window.top_bar.stage.text.text() == "Draft v1"
    assert person.window.status.message.text() == "Draft v1 saved"
    assert not person.page.toolbar.save_button.isEnabled()


def test_a_click_on_the_board_is_a_selection_on_map_and_inspector(person, desk):
    person.find_plan()
    person.look_at_map()
    stop = some_stop(desk)
    person.click_block(stop.request)
    assert desk.selection == stop
    person.until(
        f"document.querySelector('.chosen')?.dataset.key === 'stop-{stop.request}'"
    )
    assert person.page.inspector.sheet is not None
    assert person.page.inspector.title.text() == person.page.inspector.sheet.title


def test_a_click_on_the_map_is_a_selection_on_the_board(person, desk):
    person.find_plan()
    person.look_at_map()
    request = person.stop_in_sight()
    with person.qtbot.waitSignal(desk.selected):
        person.click_map(f"[data-key=stop-{request}] .shape")
    assert desk.selection.request == request
    told = person.page.board.focusProxy().accessibleDescription()
    assert person.page.inspector.title.text() in told


def test_a_request_chosen_in_the_tray_is_marked_on_the_map(person, desk):
    person.find_plan()
    person.look_at_map()
    tree = person.page.tray.tree
    with person.qtbot.waitSignal(desk.selected):
        person.qtbot.keyClick(tree, KEY.Key_Home)
        person.qtbot.keyClick(tree, KEY.Key_Down)
    chosen = desk.selection.request
    assert chosen in {item.request for item in desk.week.plan.tray}
    person.until("document.querySelector('.mark')")


def test_alt_and_arrows_go_to_other_weeks_and_the_plan_stays(person, desk):
    person.find_plan()
    plan = desk.week.plan
    with person.qtbot.waitSignal(desk.opened, timeout=RUN_MS):
        person.press(KEY.Key_Right, ALT)
    assert (desk.week.book.week, desk.week.plan) == (NEXT, None)
    with person.qtbot.waitSignal(desk.opened, timeout=RUN_MS):
        person.press(KEY.Key_Left, ALT)
    assert (desk.week.plan, desk.week.unsaved) == (plan, True)


def test_a_week_without_shifts_says_that_nothing_can_be_planned(person, desk):
    with person.qtbot.waitSignal(desk.opened, timeout=RUN_MS):
        person.press(KEY.Key_Left, ALT)
    assert "No shifts this week" in person.window.status.message.text()
    assert not person.page.toolbar.plan_button.isEnabled()


def test_f5_and_f1_go_to_the_settings_and_back(person):
    person.press(KEY.Key_F5)
    assert person.window.settings_page.isVisible()
    person.press(KEY.Key_F1)
    assert person.page.isVisible()


def chosen_with_keys(person, box, data):
    """Go through a box's choices with the arrow keys until it shows ``data``."""
    wanted = box.findData(data)
    down = wanted > box.currentIndex()
    for _ in range(abs(wanted - box.currentIndex())):
        person.qtbot.keyClick(box, KEY.Key_Down if down else KEY.Key_Up)


def test_another_language_is_another_window_over_the_same_work(person, desk, demo_home):
    person.find_plan()
    person.click_block(some_stop(desk).request)
    before = person.window, desk.week, desk.selection
    person.press(KEY.Key_F5)
    chosen_with_keys(person, person.window.settings_page.language, Language.INDONESIAN)
    assert person.window is not before[0]
    assert (desk.week, desk.selection) == before[1:]
    assert person.window.settings_page.isVisible()
    person.press(KEY.Key_F1)
    assert person.page.toolbar.plan_button.text() == "Rencanakan"
    assert person.page.inspector.sheet is not None
    assert person.page.toolbar.save_button.isEnabled()
    assert load_settings(demo_home).language is Language.INDONESIAN


def test_the_dark_theme_is_another_window_over_the_same_work(person, desk, qapp):
    person.find_plan()
    week, light = desk.week, qapp.palette().window().color().lightness()
    person.press(KEY.Key_F5)
    chosen_with_keys(person, person.window.settings_page.theme, Theme.DARK)
    assert desk.week is week
    assert qapp.palette().window().color().lightness() < light / 2
    person.press(KEY.Key_F1)
    person.look_at_map()
    assert person.page.tray.title.text().startswith("Unplanned")


def test_a_search_under_way_survives_another_language(qtbot, person, desk):
    person.window.use_planning_seconds(60)
    with qtbot.waitSignal(desk.run.found, timeout=RUN_MS):
        person.press(KEY.Key_F6)
    with qtbot.waitSignal(desk.run.ended, timeout=RUN_MS):
        person.molin.use(replace(SETTINGS, language=Language.INDONESIAN))
    assert desk.week.unsaved
    assert person.page.toolbar.plan_button.isEnabled()
    assert not person.window.status.run.isVisible()


def test_settings_that_cannot_be_kept_are_not_used_and_told_of(person, demo_home):
    (demo_home / "settings.toml").mkdir()
    person.press(KEY.Key_F5)
    page = person.window.settings_page
    chosen_with_keys(person, page.theme, Theme.DARK)
    assert "settings" in person.window.status.message.text()
    assert page.theme.currentData() == Theme.LIGHT
    assert person.molin.settings == SETTINGS


def test_who_was_overtaken_can_open_the_saved_plan(person, desk):
    person.find_plan()
    theirs = planned(open_week(desk.office, WEEK), desk.office)
    kept = keep_plan(desk.office, theirs.book, theirs.plan, now=NOW)
    with person.qtbot.waitSignal(desk.failed):
        person.press(KEY.Key_S, CONTROL)
    notice = person.page.notice
    assert notice.isVisible()
    with person.qtbot.waitSignal(desk.opened, timeout=RUN_MS):
        person.click(notice.action_button)
    assert (desk.week.plan, notice.isVisible()) == (kept, False)
    assert person.window.status.message.text() == "Draft v1, as it was saved"


def test_sheets_that_were_printed_take_the_notice_of_a_failure_away(
    person, desk, tmp_path
):
    person.find_plan()
    with person.qtbot.waitSignal(desk.failed):
        desk.print_sheets(tmp_path / "none" / "week.pdf", ENGLISH)
    assert person.page.notice.isVisible()
    with person.qtbot.waitSignal(desk.printed):
        desk.print_sheets(tmp_path / "week.pdf", ENGLISH)
    assert not person.page.notice.isVisible()


def test_a_window_in_which_all_is_saved_closes_at_once(person):
    person.find_plan()
    person.save()
    with person.qtbot.waitSignal(person.window.left, timeout=RUN_MS):
        person.window.close()
    assert person.question() is None


def test_an_unsaved_plan_holds_the_window_until_she_decides(person, desk):
    person.find_plan()
    with person.qtbot.assertNotEmitted(person.window.left):
        person.window.close()
        assert "23–29 Nov 2026" in person.question().text()
        person.answer("Back to the plan")
    assert person.window.isVisible()
    assert desk.unsaved_weeks() == [WEEK]


def test_who_closes_without_saving_leaves_the_database_as_it_was(person, desk):
    person.find_plan()
    with person.qtbot.waitSignal(person.window.left, timeout=RUN_MS):
        person.window.close()
        person.answer("Close without saving")
    assert open_week(desk.office, WEEK).plan is None


def test_who_saves_on_closing_finds_the_plan_again(person, desk):
    person.find_plan()
    plan = desk.week.plan
    with person.qtbot.waitSignal(person.window.left, timeout=RUN_MS):
        person.window.close()
        person.answer("Save")
    assert open_week(desk.office, WEEK).plan.routes == plan.routes


def test_a_search_under_way_is_ended_and_saved_when_she_leaves(qtbot, person, desk):
    person.window.use_planning_seconds(60)
    with qtbot.waitSignal(desk.run.found, timeout=RUN_MS):
        person.press(KEY.Key_F6)
    with qtbot.waitSignal(person.window.left, timeout=RUN_MS):
        person.window.close()
        person.answer("Save")
    assert open_week(desk.office, WEEK).plan.version == 1


def test_a_request_of_the_tray_is_put_in_by_a_click(qtbot, person, desk):
    desk.propose(emptied(desk.week, desk.office))
    request = desk.week.plan.tray[0].request
    desk.select(Selection(request=request))
    inspector = person.page.inspector
    qtbot.waitUntil(lambda: bool(inspector.offers.rows), timeout=RUN_MS)
    row = inspector.offers.rows[0]
    with qtbot.waitSignal(desk.changed, timeout=RUN_MS):
        person.click(row.put_button)
    served = {stop.request for route in desk.week.plan.routes for stop in route.stops}
    assert request in served
    assert person.page.toolbar.save_button.isEnabled()


def test_a_place_in_the_inspector_shows_its_shift_on_board_and_map(qtbot, person, desk):
    person.find_plan()
    desk.select(some_stop(desk))
    inspector = person.page.inspector
    qtbot.waitUntil(lambda: bool(inspector.offers.rows), timeout=RUN_MS)
    row = inspector.offers.rows[-1]
    person.click(row.place)
    shift = desk.week.book.shifts[row.offer.shift]
    told = person.page.board.focusProxy().accessibleDescription()
    assert desk.week.book.units[shift.unit].name in told
    assert ENGLISH.day(shift.day) in told
    assert desk.selection == some_stop(desk)


def test_the_plan_menu_leads_to_what_is_lacking(qtbot, person, desk):
    desk.propose(emptied(desk.week, desk.office))
    menu = person.page.toolbar.menu
    (lack,) = [one for one in menu.actions() if one.text() == "What is lacking?"]
    with qtbot.waitSignal(desk.bottleneck.started, timeout=RUN_MS):
        lack.trigger()
    assert person.page.tray.bottleneck.isVisible()
    with qtbot.waitSignal(desk.bottleneck.ended, timeout=RUN_MS):
        person.click(person.page.tray.bottleneck.stop_button)
    assert not desk.bottleneck.active


def test_planning_goes_before_asking_what_is_lacking(qtbot, person, desk):
    desk.propose(emptied(desk.week, desk.office))
    person.click(person.page.tray.lack_button)
    assert desk.bottleneck.active
    person.plan()
    assert not desk.bottleneck.active
