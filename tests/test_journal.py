"""The log holds what happened, and no word that could be about a person."""

import io
import logging
import logging.handlers
from datetime import timedelta

import pytest

from molin import journal as journal_module
from molin.domain.plan import Stage
from molin.errors import InvalidInput, StoreUnavailable
from molin.journal import journal, note, note_failure, trace

ADDRESS = "Jalan Kenanga 17"


def fail_at(address):
    raise InvalidInput("The address {address} is not known.", address=address)


def failure(act):
    """The error that ``act`` ends in."""
    with pytest.raises(BaseException) as caught:  # noqa: PT011  (any kind will do)
        act()
    return caught.value


def wrapped(address):
    try:
        fail_at(address)
    except InvalidInput as error:
        raise KeyError(address) from error


def test_an_event_is_one_line_with_its_facts(tmp_path):
    with journal(tmp_path) as file:
        note("plan saved", plan=3, stage=Stage.DRAFT, took=timedelta(seconds=1.5))
    assert file.read_text().endswith("Z INFO plan saved plan=3 stage=DRAFT took=1.5s\n")


def test_text_among_the_facts_is_not_written(tmp_path):
    with journal(tmp_path) as file:
        note("call taken", pickup=ADDRESS)
    assert file.read_text().endswith("call taken pickup=<str>\n")


def test_an_exception_leaves_its_kinds_and_places_and_no_text(tmp_path, caplog):
    error = failure(lambda: wrapped(ADDRESS))
    with journal(tmp_path) as file:
        note_failure("save failed", error, plan=3)
    written = file.read_text()
    assert ADDRESS not in written
    assert "molin.errors.InvalidInput\n" in written
    assert "builtins.KeyError\n" in written
    assert "tests/test_journal.py:" in written
    assert "in fail_at" in written


def test_members_of_a_group_and_a_circle_of_causes_are_traced_once():
    group = ExceptionGroup(ADDRESS, [ValueError(ADDRESS)])
    group.__cause__ = group.exceptions[0]
    assert trace(group).split() == ["builtins.ValueError", "builtins.ExceptionGroup"]


@pytest.mark.parametrize("name", ["sqlalchemy.engine", "molin.store"])
def test_a_record_that_note_did_not_write_leaves_its_place_only(tmp_path, caplog, name):
    with journal(tmp_path) as file, caplog.at_level(logging.CRITICAL, "none"):
        logging.getLogger(name).warning("row %s", ADDRESS)
        logging.getLogger(name).warning(f"row {ADDRESS}")
    caplog.clear()
    assert ADDRESS not in file.read_text()
    assert file.read_text().count(f"WARNING {name} at tests/test_journal.py:") == 2


def test_what_libraries_say_below_a_warning_is_not_written(tmp_path):
    with journal(tmp_path) as file:
        logging.getLogger("sqlalchemy.engine").info("SELECT")
    assert file.read_text() == ""


def test_the_log_stays_small(tmp_path, monkeypatch):
    monkeypatch.setattr(journal_module, "FILE_BYTES", 500)
    with journal(tmp_path) as file:
        for number in range(200):
            note("plan saved", plan=number)
    sizes = [log.stat().st_size for log in file.parent.iterdir()]
    assert len(sizes) == 5
    assert max(sizes) <= 500
    assert "plan=199" in file.read_text()


def test_a_log_that_cannot_grow_says_nothing_and_stops_nobody(tmp_path, capfd):
    with journal(tmp_path):
        handler = logging.getLogger().handlers[-1]
        handler.stream.close()
        handler.stream = io.StringIO()
        handler.stream.close()
        note("plan saved", plan=1)
    assert capfd.readouterr() == ("", "")


def test_nothing_stays_behind_when_the_journal_closes(tmp_path):
    before = list(logging.getLogger().handlers), logging.getLogger().level
    with journal(tmp_path):
        pass
    assert (list(logging.getLogger().handlers), logging.getLogger().level) == before


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "logs").touch()
    with pytest.raises(StoreUnavailable, match="cannot be written"), journal(tmp_path):
        pass
