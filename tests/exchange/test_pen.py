"""Text that fits its room on the page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.exchange.pen import Face, Pen

FACE = Face(8.5)
pen = Pen("Test")
words = st.lists(st.text("abcdefghij", min_size=1, max_size=30), max_size=12)


@settings(max_examples=60, deadline=None)
@given(words, st.integers(1, 3))
def test_wrapped_lines_fit_their_width(parts, lines):
    wrapped = pen.wrap(" ".join(parts), FACE, width=100, lines=lines)
    assert len(wrapped) <= lines
    assert all(pen.width(line, FACE) <= 100 for line in wrapped)


@settings(max_examples=60, deadline=None)
@given(words)
def test_text_with_enough_room_stays_whole(parts):
    text = " ".join(parts)
    assert " ".join(pen.wrap(text, FACE, width=5000, lines=2)) == text


def test_a_cut_is_marked():
    assert pen.wrap("Balai Desa Beruntung Baru", FACE, width=60) == ["Balai Desa…"]


def test_figures_all_have_one_width():
    assert len({round(pen.width(str(figure), FACE), 6) for figure in range(10)}) == 1


def test_signs_that_the_font_lacks_are_replaced():
    # Vera has no dotted s: the plain letter is as wide as the replacement.
    assert pen.width("ṣ", FACE) == pen.width("s", FACE)
    assert pen.width("学", FACE) == pen.width("?", FACE)
