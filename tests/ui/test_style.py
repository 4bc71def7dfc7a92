"""Tokens, style sheet, icons and badges, light and dark."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from molin.domain.activities import ActivityKind
from molin.ui.badge import Badge, badge_pixmap
from molin.ui.icons import ACTIVITY_ICONS, pixmap
from molin.ui.style import apply_theme, body_font, style_sheet
from molin.ui.theme import theme

THEMES = [pytest.param(theme(dark=dark), id=str(dark)) for dark in (False, True)]
TEXT_PAIRS = [
    (ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("s0", "s1", "s2")
] + [
    *(("warn", "s2"), ("ok", "s2"), ("accent", "s2"), ("on_accent", "accent")),
    *(("accent", "accent_soft"), ("ink", "accent_soft"), ("on_urgent", "urgent")),
]


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("tokens", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(tokens, ink, ground):
    pair = sorted(luminance(getattr(tokens, name)) for name in (ink, ground))
    assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5


@pytest.mark.parametrize("tokens", THEMES)
def test_the_sheet_uses_no_colour_that_is_not_a_token(tokens):
    used = set(re.findall(r"#[0-9a-f]{6}", style_sheet(tokens)))
    values = (getattr(tokens, field.name) for field in fields(tokens))
    known = {value.name() for value in values if isinstance(value, QColor)}
    assert len(used - known) <= 4  # disabled, hover, accent_hover and thumb are mixed


@pytest.mark.parametrize("tokens", THEMES)
def test_the_sheet_is_complete(tokens):
    assert "$" not in style_sheet(tokens)


@pytest.fixture
def undressed(qapp):
    """The application, given back afterwards as the other tests know it."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_a_theme_reaches_palette_font_and_sheet(undressed, dark):
    apply_theme(undressed, dark)
    assert undressed.palette().color(QPalette.ColorRole.Window) == dark.s0
    assert QApplication.font().pointSizeF() == pytest.approx(9.75)
    assert dark.accent.name() in undressed.styleSheet()


def test_figures_are_of_one_width(qapp):
    assert QFontInfo(body_font()).family()
    assert body_font().featureTags()[0].toString() == b"tnum"


@pytest.mark.parametrize("kind", ActivityKind)
def test_every_activity_has_an_icon_that_draws(qapp, light, kind):
    drawn = pixmap(ACTIVITY_ICONS[kind], light.ink).toImage()
    points = ((x, y) for x in range(16) for y in range(16))
    assert any(drawn.pixelColor(x, y).alpha() > 200 for x, y in points)


def test_units_differ_in_shape_as_well_as_in_colour(qapp, light):
    outlines = {
        bytes(badge_pixmap(light, letter).toImage().createAlphaMask().constBits())
        for letter in "ABCDEF"
    }
    assert len(outlines) == 6


def test_a_badge_has_a_name_for_those_who_cannot_see_it(qtbot, light, words):
    badge = Badge(light, words)
    qtbot.addWidget(badge)
    badge.show_unit("B")
    assert badge.accessibleName() == "Unit B"
