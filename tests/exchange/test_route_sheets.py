"""Route sheets as files."""

import re
from dataclasses import replace

import pytest

from molin.errors import StoreUnavailable
from molin.exchange.route_sheets import write_route_sheets
from molin.language import Language
from molin.words import Words

LAND = [[(114.4, -3.6), (115.2, -3.6), (115.2, -3.1), (114.4, -3.1)]]


def printed(drawn, path, words):
    made_at = drawn.plan.week.window.opens
    write_route_sheets(
        drawn.book, drawn.plan, drawn.legs, LAND, words, path, made_at=made_at
    )
    return path.read_bytes()


def page_count(content):
    return len(re.findall(rb"/Type /Page\b(?!s)", content))


@pytest.mark.parametrize("stops", [1, 3, 6])
def test_a_usual_shift_has_one_page(drawn_week, english, tmp_path, stops):
    content = printed(drawn_week(stops=stops), tmp_path / "routes.pdf", english)
    assert page_count(content) == 1


def test_a_long_day_goes_on_to_a_second_page(drawn_week, english, tmp_path):
    content = printed(drawn_week(stops=22), tmp_path / "routes.pdf", english)
    assert page_count(content) == 2


def test_every_shift_that_drives_has_its_page(drawn_week, english, tmp_path):
    drawn = drawn_week()
    (route,) = drawn.plan.routes
    idle = replace(route, stops=(), pause=None)
    plan = replace(drawn.plan, routes=(route, idle, route))
    content = printed(replace(drawn, plan=plan), tmp_path / "routes.pdf", english)
    assert page_count(content) == 2


def test_a_week_in_which_nobody_drives_says_so_on_one_page(
    drawn_week, english, tmp_path
):
    drawn = drawn_week()
    idle = replace(drawn, plan=replace(drawn.plan, routes=()))
    assert page_count(printed(idle, tmp_path / "routes.pdf", english)) == 1


def test_equal_plans_give_equal_bytes(drawn_week, english, tmp_path):
    drawn = drawn_week(stops=5, hidden=(2,))
    first = printed(drawn, tmp_path / "first.pdf", english)
    assert printed(drawn, tmp_path / "second.pdf", english) == first


def test_the_fonts_are_in_the_file(drawn_week, english, tmp_path):
    content = printed(drawn_week(), tmp_path / "routes.pdf", english)
    assert content.count(b"/FontFile2") == 2


def test_the_longest_names_are_printed_in_both_languages(drawn_week, tmp_path):
    name = "Puskesmas Pembantu " + "Sungai-Tabuk-Keramat " * 8 + "→ 学校"
    for language in Language:
        path = tmp_path / f"{language}.pdf"
        content = printed(drawn_week(stops=6, site_name=name), path, Words(language))
        assert page_count(content) == 1


def test_a_folder_that_is_not_there_is_said(drawn_week, english, tmp_path):
    with pytest.raises(StoreUnavailable, match=r"routes\.pdf"):
        printed(drawn_week(), tmp_path / "nowhere" / "routes.pdf", english)
