"""Maps in the window, and those that are saved, agree with the theme."""

import pytest

from molin.maps.style import PAPER, unit_style
from molin.ui.map.colours import map_colours


def test_saved_pages_have_the_colours_of_the_light_theme(light):
    assert map_colours(light) == PAPER


@pytest.mark.parametrize("letter", "ABCDEFGHZ")
def test_units_look_alike_on_map_and_board(light, letter):
    on_board, on_map = light.unit(letter), unit_style(letter)
    assert on_map.colour == on_board.full.name()
    assert on_map.on_badge == on_board.on_badge.name()
    assert on_map.shape == on_board.shape.value
