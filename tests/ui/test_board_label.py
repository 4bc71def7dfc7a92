"""What a block says at which width, with letters of 6 px each."""

import pytest

from molin.ui.board.label import BlockLabel, Mark, block_label, elided, short_name


def six_px(text):
    return 6 * len(text)


def label(width, name="Pasar Gambut", late="", marks=()):
    return block_label(width, name, late, marks, six_px)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Pasar Gambut", "Gambut"),
        ("SMPN 1 Aluh-Aluh", "Aluh-Aluh"),
        ("Balai Desa Mandastana", "Mandastana"),
        ("Rantau Badauh", "Rantau Badauh"),
    ],
)
def test_a_short_name_leaves_out_the_word_for_the_kind(name, short):
    assert short_name(name) == short


def test_a_name_that_is_only_its_kind_and_number_stays_whole():
    assert short_name("SMPN 1") == "SMPN 1"


def test_a_hidden_place_stays_recognisable_as_a_kecamatan():
    assert short_name("Kec. Mataraman") == "Kec. Mataraman"


def test_the_full_name_is_said_where_it_fits():
    # 10 before the icon, 13 icon, 4 gap, 12 letters of 6, 5 after: 104.
    assert label(104).text == "Pasar Gambut"


def test_one_pixel_less_drops_the_word_for_the_kind():
    assert label(103).text == "Gambut"


def test_a_short_name_too_long_is_cut_on_the_right():
    # 32 of 72 px are taken; 40 hold five letters and the ellipsis.
    assert label(72, name="Pasar Mandastana") == BlockLabel(True, "Manda…")


def test_the_icon_makes_way_for_a_name_that_it_would_cut_to_a_stump():
    # Without icon and gap 15 of 56 px are taken; 41 hold all six letters.
    assert label(56) == BlockLabel(icon=False, text="Gambut")


def test_the_icon_stays_where_no_more_could_be_read_without_it():
    assert label(66, name="Ulin") == BlockLabel(icon=True, text="Ulin")


def test_a_cut_leaves_two_letters_or_none():
    assert [elided("Gambut", room, six_px) for room in (18, 17)] == ["Ga…", ""]


def test_below_44_pixels_there_is_only_the_icon():
    assert label(43, marks=(Mark.LOCKED,)) == BlockLabel(icon=True)


def test_below_20_pixels_there_is_nothing():
    assert label(19) == BlockLabel()


def test_the_lock_stays_from_44_pixels_on():
    assert label(44, marks=(Mark.LOCKED,)).marks == (Mark.LOCKED,)


def test_late_and_locked_both_stay_at_44_pixels():
    marks = (Mark.LATE, Mark.LOCKED)
    assert label(44, late="+12", marks=marks).marks == marks


@pytest.mark.parametrize(("width", "shown"), [(99, ()), (100, (Mark.MASKED,))])
def test_the_closed_eye_needs_100_pixels(width, shown):
    assert label(width, "Kec. Bajuin", marks=(Mark.MASKED,)).marks == shown


def test_minutes_late_push_out_the_name():
    # 99 - 10 - 5 - 17 mark = 67; "+12" takes 22; 45 are left, the icon gone, too.
    cut = label(99, "SMPN 1 Marabahan", "+12", (Mark.LATE,))
    assert (cut.late, cut.text) == ("+12", "Maraba…")
