"""Opening an office: the demo where nothing is set, the given database otherwise."""

from dataclasses import replace
from datetime import timedelta

import pytest

from molin.domain.plan import Weights
from molin.errors import InvalidInput, StoreUnavailable
from molin.services.opening import open_office
from molin.services.weeks import open_week
from molin.settings import Settings, load_settings
from tests.services.offices import NOW, WEEK, demo

CHOSEN = Settings(weights=Weights(travel=2), zone="Asia/Makassar")


@pytest.fixture
def opened():
    """Opens offices that are closed after the test."""
    offices = []

    def office(folder, settings=CHOSEN, now=NOW):
        offices.append(open_office(settings, folder, actor="Ana", now=now))
        return offices[-1]

    yield office
    for one in offices:
        one.store.close()


def books(office):
    return [open_week(office, WEEK.later(weeks)).book for weeks in (-1, 0, 1, 2)]


def test_the_demo_has_this_week_and_the_next(opened, tmp_path):
    office = opened(tmp_path)
    before, this, following, after = books(office)
    assert office.demo
    assert replace(this, weights=Weights()) == demo()
    assert replace(following, weights=Weights()) == demo(WEEK.later(1))
    assert (before.shifts, after.shifts) == ({}, {})


def test_the_demo_is_filled_once(opened, tmp_path):
    first = books(opened(tmp_path))
    assert books(opened(tmp_path)) == first


def test_a_week_later_the_demo_has_one_week_more(opened, tmp_path):
    opened(tmp_path)
    later = books(opened(tmp_path, now=NOW + timedelta(weeks=1)))
    assert [bool(book.shifts) for book in later] == [False, True, True, True]


def test_the_office_works_by_the_settings(opened, tmp_path):
    office = opened(tmp_path)
    assert (office.weights, office.zone, office.actor) == (
        CHOSEN.weights,
        CHOSEN.zone,
        "Ana",
    )
    assert open_week(office, WEEK).book.weights == CHOSEN.weights


def test_the_key_is_not_beside_the_database(opened, tmp_path):
    opened(tmp_path)
    (database,) = tmp_path.rglob("*.sqlite")
    key = [path for path in tmp_path.rglob("*") if "key" in path.name]
    assert key
    assert database.parent not in {path.parent for path in key if path.is_file()}


def test_a_database_of_the_environment_is_no_demo_and_stays_as_it_is(
    opened, tmp_path, monkeypatch
):
    url = f"sqlite:///{tmp_path / 'office.sqlite'}"
    monkeypatch.setenv("MOLIN_DATABASE_URL", url)
    office = opened(tmp_path / "mine", load_settings(tmp_path / "mine"))
    assert not office.demo
    assert all(book.shifts == {} for book in books(office))
    assert list((tmp_path / "mine").rglob("*.sqlite")) == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable, match=r"cannot be made .+ MOLIN_HOME"):
        open_office(Settings(), tmp_path / "file", actor="Ana", now=NOW)


def test_an_address_that_cannot_be_used_is_said(tmp_path):
    with pytest.raises(InvalidInput, match="database address"):
        open_office(Settings(database_url="oracle://x"), tmp_path, actor="Ana", now=NOW)


def test_a_damaged_demo_is_said_and_kept(opened, tmp_path):
    opened(tmp_path).store.close()
    (database,) = tmp_path.rglob("*.sqlite")
    database.write_bytes(b"no database at all " * 500)
    with pytest.raises((StoreUnavailable, InvalidInput), match="sqlite"):
        open_office(Settings(), tmp_path, actor="Ana", now=NOW)
    assert database.read_bytes().startswith(b"no database")
