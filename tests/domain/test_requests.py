"""Requests, and the places that must not be told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from molin.domain.activities import ActivityId
from molin.domain.geography import AreaCode, Coordinate
from molin.domain.places import AccessClass, ConfidentialSpot, PlaceId
from molin.domain.requests import Request, RequestId
from molin.domain.time import TimeWindow
from molin.errors import InvalidInput

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
SPOT = ConfidentialSpot(
    area=AreaCode("63.72.05"),
    at=Coordinate(-3.4417, 114.8312),
    address="Jalan Kenari 7",
    access=AccessClass.CAR,
)


def request(**changes):
    facts = {
        "id": RequestId(7),
        "activity": ActivityId(1),
        "length": timedelta(hours=1),
        "windows": (TimeWindow(MONDAY, MONDAY + timedelta(hours=4)),),
        "place": PlaceId(3),
    }
    return Request(**{**facts, **changes})


def test_a_spot_never_shows_its_address_or_point_in_text():
    shown = f"{SPOT} {SPOT!r} {request(place=None, spot=SPOT)!r}"
    assert "Kenari" not in shown
    assert "3.44" not in shown
    assert "114.8" not in shown


def test_a_request_goes_to_a_place_or_to_a_spot_but_not_to_both():
    with pytest.raises(InvalidInput, match="Request 7"):
        request(spot=SPOT)


def test_a_request_without_any_window_is_refused():
    with pytest.raises(InvalidInput, match="at least one window"):
        request(windows=())


def test_a_request_of_no_length_is_refused():
    with pytest.raises(InvalidInput, match="zero minutes"):
        request(length=timedelta(0))
