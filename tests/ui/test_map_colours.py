"""Maps that are saved agree with the theme."""

from molin.maps.style import PAPER
from molin.ui.map.colours import map_colours


def test_saved_pages_have_the_colours_of_the_light_theme(light):
    assert map_colours(light) == PAPER
