"""Every sentence is there in both languages, and figures read as people write them."""

import string
from datetime import date, timedelta

import pytest

from molin.domain.time import Week
from molin.language import Language
from molin.words import Words
from resources.i18n import collect
from resources.i18n.collect import Text, Unreadable

INDONESIAN, ENGLISH = Words(Language.INDONESIAN), Words(Language.ENGLISH)


@pytest.fixture
def code(tmp_path):
    """Collects from code of one module."""
    (tmp_path / "molin").mkdir()
    (tmp_path / "start.py").touch()

    def collected(source):
        (tmp_path / "molin" / "module.py").write_text(source)
        return collect.collect(tmp_path)

    return collected


def placeholders(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_every_text_has_its_indonesian():
    translations = collect.read()
    assert (
        sorted(text for text in collect.collect() if not translations.get(text)) == []
    )


def test_no_translation_outlives_its_text():
    assert sorted(collect.read().keys() - collect.collect()) == []


def test_a_translation_fills_in_the_same_values():
    translated = {text: to for text, to in collect.read().items() if to}
    assert translated
    for text, translation in translated.items():
        assert placeholders(translation) == placeholders(text.source), text


def test_the_catalogue_is_as_the_collector_writes_it():
    written = collect.written(collect.read())
    assert collect.CATALOGUE.read_text(encoding="utf-8") == written


def test_signs_of_xml_survive_writing_and_reading(tmp_path):
    texts = {Text("A & B", '<b>"1" & 2</b>\nnext'): "<b>", Text("A", "unfinished"): ""}
    (tmp_path / "t.ts").write_text(collect.written(texts), encoding="utf-8")
    assert collect.read(tmp_path / "t.ts") == texts


def test_literals_in_pieces_are_one_text(code):
    assert code('raise InvalidInput("one"\n " two", n=1)') == {
        Text("errors", "one two")
    }


def test_a_text_of_tr_belongs_to_the_class_that_speaks(code):
    source = (
        "class Panel:\n    def show(self):\n        self.tr('inside')\n"
        "def name(panel: Panel):\n    return panel.tr('outside')\n"
    )
    assert code(source) == {Text("Panel", "inside"), Text("Panel", "outside")}


def test_words_are_told_from_widgets_and_queries(code):
    source = "words.text('Unit')\nedit.text()\ntext('Day')"
    assert code(source) == {Text("words", "Unit"), Text("words", "Day")}
    assert code("from sqlalchemy import text\ntext('SELECT 1')") == set()


@pytest.mark.parametrize(
    "source", ['raise NotFound(f"no {x}")', "class P:\n  def f(self): self.tr(name)"]
)
def test_a_text_that_nobody_could_translate_is_refused(code, source):
    with pytest.raises(Unreadable, match=r"molin/module\.py:\d"):
        code(source)


def test_numbers_have_the_signs_of_their_language():
    assert INDONESIAN.number(1234.5, 1) == "1.234,5"
    assert ENGLISH.number(1234.5, 1) == "1,234.5"


def test_lengths_carry_their_unit():
    length = timedelta(minutes=90)
    assert (ENGLISH.minutes(length), ENGLISH.hours(length)) == ("90 min", "1.5 h")
    assert (INDONESIAN.minutes(length), INDONESIAN.hours(length)) == ("90 mnt", "1,5 j")


def test_dates_are_short_and_without_leading_zeros():
    assert INDONESIAN.day(date(2026, 12, 7)) == "Sen 7 Des"
    assert ENGLISH.day(date(2026, 12, 7)) == "Mon 7 Dec"


def test_a_week_names_the_month_once_unless_it_changes():
    assert INDONESIAN.week(Week(date(2026, 11, 23))) == "23–29 Nov 2026"
    assert INDONESIAN.week(Week(date(2026, 11, 30))) == "30 Nov – 6 Des 2026"
