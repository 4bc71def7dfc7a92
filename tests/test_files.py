"""Files and folders, before and after something goes wrong."""

import errno
import pickle
import sys
from pathlib import Path

import pytest

from molin.causes import cause_of
from molin.errors import StoreUnavailable
from molin.files import ensure_folder
from molin.language import Language, error_text


def test_a_folder_is_made_and_holds_nothing_of_the_proof(tmp_path):
    folder = tmp_path / "a" / "b"
    ensure_folder(folder)
    assert list(folder.iterdir()) == []
    ensure_folder(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that takes nothing")
def test_a_folder_that_takes_no_file_is_refused():
    with pytest.raises(StoreUnavailable, match=r"folder /proc .+ choose another"):
        ensure_folder(Path("/proc"))  # there, and closed even to root


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.ENGLISH, "(the disk is full)"), (Language.INDONESIAN, "(disk penuh)")],
)
def test_what_the_system_says_is_told_in_the_persons_language(language, words):
    cause = cause_of(OSError(errno.ENOSPC, "No space left on device"))
    error = StoreUnavailable("It failed ({reason}).", reason=cause)
    assert words in error_text(error, language)


def test_a_rare_cause_is_told_in_the_systems_own_words():
    assert cause_of(OSError(errno.EDOM, "Out of domain")) == "Out of domain"


def test_a_cause_survives_the_way_between_two_processes():
    error = StoreUnavailable("{reason}", reason=cause_of(OSError(errno.EIO, "x")))
    again = pickle.loads(pickle.dumps(error))
    assert error_text(again, Language.INDONESIAN) == "disk bermasalah"
