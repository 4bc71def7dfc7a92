"""Where else a request could go, as the inspector says it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from molin.domain.offers import Moving, Offer
from molin.domain.rules import Refusal, Rule
from molin.ui.inspector import Inspector
from molin.ui.offers_text import price_text
from molin.ui.selection import Selection
from tests.ui.conftest import at

LEFT = Qt.MouseButton.LeftButton
TRAY, PLANNED, HIDDEN = 6, 2, 3


@pytest.fixture
def inspector(qtbot, light, words, book, plan):
    made = Inspector(light, words)
    qtbot.addWidget(made)
    made.resize(344, 900)
    made.show_week(book, plan)
    made.show()
    return made


def offer(shift=4, clock="10:30", minutes=12.0, **more):
    return Offer(shift=shift, starts=at(1, clock), extra_minutes=minutes, **more)


def told(inspector):
    return [one.text() for one in inspector.offers.findChildren(QLabel)]


def test_a_request_in_the_tray_is_offered_times_with_their_price(inspector):
    inspector.select(Selection(request=TRAY))
    inspector.show_offers(TRAY, (offer(),))
    (row,) = inspector.offers.rows
    assert row.place.text() == "Tue 24 10:30"
    assert row.price.text() == "+12 min"
    assert not row.put_button.isHidden()


def test_an_offer_names_whom_it_displaces_and_its_overtime(inspector):
    inspector.select(Selection(request=TRAY))
    late = timedelta(minutes=25)
    inspector.show_offers(TRAY, (offer(displaces=(5, HIDDEN), overtime=late),))
    notes = [note.text() for note in inspector.offers.rows[0].notes]
    assert notes == [
        "Leaves out: Puskesmas Karang Intan, Kec. Mataraman",
        "More overtime: 25 min",
    ]


def test_of_a_confidential_visit_only_about_when_is_told(inspector):
    inspector.select(Selection(request=HIDDEN))
    inspector.show_moving(
        HIDDEN, Moving(removal_minutes=1.0, places=(offer(clock="10:34"),))
    )
    assert inspector.offers.rows[0].place.text() == "Tue 24 about 10:30"


def test_put_in_tells_which_request_goes_where(qtbot, inspector):
    inspector.select(Selection(request=TRAY))
    offers = (offer(), offer(clock="13:00"))
    inspector.show_offers(TRAY, offers)
    button = inspector.offers.rows[1].put_button
    with qtbot.waitSignal(inspector.offer_chosen) as chosen:
        qtbot.mouseClick(button, LEFT)
    assert chosen.args == [TRAY, offers[1]]
    assert not button.isEnabled()  # nothing is put in twice


def test_a_click_on_a_place_points_at_its_shift(qtbot, inspector):
    inspector.select(Selection(request=PLANNED))
    inspector.show_moving(PLANNED, Moving(removal_minutes=1.0, places=(offer(3),)))
    with qtbot.waitSignal(inspector.shift_pointed) as pointed:
        qtbot.mouseClick(inspector.offers.rows[0].place, LEFT)
    assert pointed.args == [3]


def test_moving_says_what_excludes_the_other_shifts(inspector):
    inspector.select(Selection(request=PLANNED))
    refusals = (Refusal(shift=3, rule=Rule.SKILL), Refusal(shift=4, rule=Rule.SKILL))
    inspector.show_moving(PLANNED, Moving(removal_minutes=712.6, refusals=refusals))
    assert "Left out of the plan: +713 min" in told(inspector)
    assert "Skill not on duty on the days allowed: A Tue, B Tue" in told(inspector)
    assert inspector.offers.rows == []


def test_nothing_is_moved_from_here(inspector):
    inspector.select(Selection(request=PLANNED))
    inspector.show_moving(PLANNED, Moving(removal_minutes=1.0, places=(offer(),)))
    assert inspector.offers.rows[0].put_button.isHidden()


def test_places_beyond_the_cheapest_five_are_counted(inspector):
    places = tuple(offer(minutes=cost) for cost in range(7))
    inspector.select(Selection(request=PLANNED))
    inspector.show_moving(PLANNED, Moving(removal_minutes=1.0, places=places))
    assert len(inspector.offers.rows) == 5
    assert "Dearer still, other shifts: 2" in told(inspector)


def test_an_answer_about_another_request_is_not_shown(inspector):
    inspector.select(Selection(request=TRAY))
    inspector.show_moving(PLANNED, Moving(removal_minutes=1.0, places=(offer(),)))
    assert inspector.offers.rows == []


def test_another_plan_makes_the_answers_wait(inspector, book, plan):
    inspector.select(Selection(request=TRAY))
    inspector.show_offers(TRAY, (offer(),))
    inspector.show_week(book, plan)
    assert not inspector.offers.rows[0].put_button.isEnabled()


def test_while_a_plan_is_searched_for_nothing_is_offered(inspector):
    inspector.select(Selection(request=TRAY))
    inspector.show_offers(TRAY, (offer(),))
    inspector.show_running(True)
    assert inspector.offers.rows == []
    assert inspector.offers.hint.text() == "when planning has ended"


def test_without_a_plan_nothing_could_go_elsewhere(inspector, book):
    inspector.show_week(book, None)
    inspector.select(Selection(request=TRAY))
    assert inspector.offers is None


@pytest.mark.parametrize(
    ("minutes", "text"), [(12.4, "+12 min"), (-610, "−610 min"), (0.4, "±0 min")]
)
def test_a_price_shows_its_sign(words, minutes, text):
    assert price_text(minutes, words) == text
