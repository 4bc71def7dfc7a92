"""The translation that Qt is given."""

import shutil

import pytest

from molin.assets import resource
from molin.errors import NotFound
from molin.language import Language
from molin.ui import application
from molin.ui.application import make_translator


@pytest.fixture
def compiled(tmp_path, monkeypatch):
    """A copy of the compiled translation, used in place of the real one."""
    copy = tmp_path / "molin_id.qm"
    shutil.copy(resource("i18n/molin_id.qm"), copy)
    monkeypatch.setattr(application, "resource", lambda name: copy)
    return copy


def test_a_translation_that_is_rewritten_changes_no_running_window(compiled):
    translator = make_translator(Language.INDONESIAN)
    with compiled.open("r+b") as file:  # in place, as a compiler does
        file.write(bytes(compiled.stat().st_size))
    assert translator.translate("dialogs", "Save") == "Simpan"


@pytest.mark.parametrize("content", [b"", b"no translation", None])
def test_a_translation_that_cannot_be_read_is_named(compiled, content):
    if content is None:
        compiled.unlink()
    else:
        compiled.write_bytes(content)
    with pytest.raises(NotFound, match=r"molin_id\.qm cannot be read: delete it"):
        make_translator(Language.INDONESIAN)


def test_the_language_of_the_source_needs_no_translation():
    assert make_translator(Language.ENGLISH) is None
