"""A plan as JSON: everything that may be told, and nothing that may not."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from molin.domain.plan import Displacement, Score, TrayItem
from molin.domain.requests import RequestId
from molin.domain.rules import Refusal, Rule
from molin.domain.shifts import ShiftId
from molin.exchange.plan_file import write_plan
from molin.language import Language
from molin.words import Words


def written(drawn, tmp_path, words, **options):
    path = tmp_path / "plan.json"
    write_plan(drawn.book, drawn.plan, words, path, **options)
    return json.loads(path.read_text("utf-8"))


def test_the_file_says_what_it_is(drawn_week, english, tmp_path):
    content = written(drawn_week(), tmp_path, english)
    assert (content["format"], content["format_version"]) == ("molin-plan", 1)
    assert content["week"] == {"monday": "2026-11-23", "zone": "Asia/Makassar"}


def test_moments_carry_the_offset_of_the_office(drawn_week, english, tmp_path):
    shift = written(drawn_week(), tmp_path, english)["shifts"][0]
    assert shift["leaves"] == "2026-11-24T07:32:00+08:00"
    assert shift["break"]["starts"] == "2026-11-24T11:50:00+08:00"


def test_every_stop_is_told_in_order(drawn_week, english, tmp_path):
    drawn = drawn_week(stops=4)
    stops = written(drawn, tmp_path, english)["shifts"][0]["stops"]
    assert [stop["request"] for stop in stops] == [1, 2, 3, 4]
    starts = [datetime.fromisoformat(stop["starts"]) for stop in stops]
    assert starts == [stop.starts for stop in drawn.plan.routes[0].stops]


def test_an_open_place_has_its_coordinates(drawn_week, english, tmp_path):
    stop = written(drawn_week(), tmp_path, english)["shifts"][0]["stops"][0]
    assert stop["place"] == "SMPN 1 Aluh-Aluh"
    assert stop["at"] == {"lat": -3.452, "lon": 114.561}


def test_a_confidential_place_never_reaches_the_file(
    drawn_week, english, secret, tmp_path
):
    stop = written(drawn_week(hidden=(2,)), tmp_path, english)["shifts"][0]["stops"][1]
    assert stop["place"] == "Kec. Gambut"
    text = (tmp_path / "plan.json").read_text("utf-8")
    for part in (secret.address, str(secret.at.lat), str(secret.at.lon)):
        assert part not in text


def test_the_tray_gives_reasons_in_words_and_as_codes(drawn_week, english, tmp_path):
    drawn = drawn_week()
    item = TrayItem(
        request=RequestId(3),
        reason=Rule.FULL,
        refusals=(Refusal(shift=ShiftId(1), rule=Rule.FULL),),
        displacement=Displacement(
            shift=ShiftId(1),
            drops=(RequestId(1),),
            extra_minutes=12.5,
            overtime=timedelta(minutes=25),
        ),
    )
    planned = replace(drawn, plan=replace(drawn.plan, tray=(item,)))
    told = written(planned, tmp_path, english)["tray"][0]
    assert (told["reason"], told["reason_text"]) == ("full", english.rule(Rule.FULL))
    assert told["refusals"][0]["unit"] == "B"
    assert told["displacement"]["overtime_minutes"] == 25


def test_codes_are_the_same_in_both_languages(drawn_week, tmp_path):
    contents = [
        written(drawn_week(), tmp_path, Words(language)) for language in Language
    ]
    assert contents[0].keys() == contents[1].keys()
    assert contents[0]["stage"] == contents[1]["stage"] == "draft"


def test_the_score_is_told_term_by_term(drawn_week, english, tmp_path):
    score = written(drawn_week(), tmp_path, english)["score"]
    assert score["total"] == score["travel"] + score["overtime"] == 168


def test_estimated_travel_says_so(drawn_week, english, tmp_path):
    content = written(drawn_week(), tmp_path, english)
    assert content["travel_estimated"] is True
    content = written(drawn_week(), tmp_path, english, estimated=False)
    assert content["travel_estimated"] is False


def test_a_shift_with_a_confidential_stop_is_told_in_quarter_hours(
    drawn_week, english, tmp_path
):
    # Leaves 07:32; stops at 08:00, 08:38 and 09:16 for 30 min each; break from 11:50.
    shift = written(drawn_week(hidden=(2,)), tmp_path, english)["shifts"][0]
    told = [shift["leaves"], *(stop["starts"] for stop in shift["stops"])]
    told += [shift["stops"][1]["ends"], shift["break"]["starts"], shift["returns"]]
    clocks = ("07:30", "08:00", "08:45", "09:15", "09:15", "11:45", "16:30")
    assert [moment[11:16] for moment in told] == list(clocks)


def test_a_shift_with_a_confidential_stop_tells_no_way(drawn_week, english, tmp_path):
    shift = written(drawn_week(hidden=(2,)), tmp_path, english)["shifts"][0]
    assert shift["discreet"]
    assert (shift["driving_minutes"], shift["km"]) == (None, None)
    assert {stop["arrives"] for stop in shift["stops"]} == {None}
    assert not any("at" in stop for stop in shift["stops"])


def test_the_score_betrays_no_drive_to_a_confidential_stop(
    drawn_week, english, tmp_path
):
    # 93 min of driving at 1, 71 at 3 of overtime: to 15 and to 45.
    drawn = drawn_week(hidden=(2,))
    plan = replace(drawn.plan, score=Score(travel=93, overtime=71))
    score = written(replace(drawn, plan=plan), tmp_path, english)["score"]
    assert (score["travel"], score["overtime"], score["total"]) == (90, 90, 180)


@pytest.mark.parametrize(
    ("hidden", "extra", "overtime"),
    [((), 62.5, 25), ((1,), 45, 30), ((2,), 45, 30), ((3,), 45, 30)],
)
def test_a_swap_that_touches_a_confidential_stop_is_priced_roughly(
    drawn_week, english, tmp_path, hidden, extra, overtime
):
    """By what it drops (1), by its route (2), or by what it would plan (3)."""
    drawn = drawn_week(hidden=hidden)
    (route,) = drawn.plan.routes
    route = replace(route, stops=route.stops[:2])
    swap = Displacement(
        shift=ShiftId(1),
        drops=(RequestId(1),),
        extra_minutes=62.5,
        overtime=timedelta(minutes=25),
    )
    item = TrayItem(request=RequestId(3), reason=Rule.FULL, displacement=swap)
    planned = replace(drawn, plan=replace(drawn.plan, routes=(route,), tray=(item,)))
    told = written(planned, tmp_path, english)["tray"][0]["displacement"]
    assert (told["extra_minutes"], told["overtime_minutes"]) == (extra, overtime)
