"""Files and folders, before and after something goes wrong."""

import sys
from pathlib import Path

import pytest

from molin.errors import StoreUnavailable
from molin.files import ensure_folder


def test_a_folder_is_made_and_holds_nothing_of_the_proof(tmp_path):
    folder = tmp_path / "a" / "b"
    ensure_folder(folder)
    assert list(folder.iterdir()) == []
    ensure_folder(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that takes nothing")
def test_a_folder_that_takes_no_file_is_refused():
    with pytest.raises(StoreUnavailable, match=r"folder /proc .+ choose another"):
        ensure_folder(Path("/proc"))  # there, and closed even to root
