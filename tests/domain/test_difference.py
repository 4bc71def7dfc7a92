"""What a plan changes in another one, request by request."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from molin.domain.difference import Effect, difference
from molin.domain.plan import Score
from tests.scheduler.small_books import (
    book,
    place,
    plan,
    request,
    route,
    shift,
    stop,
)

BOOK = book(
    [request(n) for n in range(1, 5)],
    [shift(1), shift(2, unit=2), shift(3, day=1)],
    places=[place(n, 10 * n) for n in range(1, 5)],
)
BEFORE = plan(route(stop(1, "09:00"), stop(2, "10:00")))


def effects(after, before=BEFORE):
    found = difference(BOOK, before, after).altered
    return [(one.request, one.effect) for one in found]


@pytest.mark.parametrize(
    ("after", "effect"),
    [
        (route(stop(1, "09:05"), stop(2, "10:00")), []),
        (route(stop(1, "08:54"), stop(2, "10:00")), [(1, Effect.SHIFTED)]),
        (route(stop(2, "10:00")), [(1, Effect.DROPPED)]),
        (
            route(stop(1, "09:00"), stop(2, "10:00"), stop(3, "12:00")),
            [(3, Effect.ADDED)],
        ),
    ],
)
def test_every_noticeable_change_is_named(after, effect):
    assert effects(plan(after)) == effect


@pytest.mark.parametrize("elsewhere", [{"shift": 2}, {"shift": 3, "day": 1}])
def test_another_unit_or_another_day_is_a_move(elsewhere):
    day = elsewhere.get("day", 0)
    moved = route(stop(2, "10:00", day=day), **elsewhere)
    assert effects(plan(route(stop(1, "09:00")), moved)) == [(2, Effect.MOVED)]


def test_a_shift_says_by_how_much():
    after = plan(route(stop(1, "08:30"), stop(2, "11:00")))
    found = difference(BOOK, BEFORE, after).altered
    assert [one.later_by for one in found] == [
        timedelta(minutes=-30),
        timedelta(minutes=60),
    ]


def test_what_is_asked_for_no_more_is_not_missed():
    withdrawn = replace(BOOK, requests={1: request(1)})
    assert (
        difference(withdrawn, BEFORE, plan()).of(Effect.DROPPED)
        == (difference(BOOK, BEFORE, plan()).of(Effect.DROPPED)[:1])
    )


def test_both_scores_are_there_to_compare():
    after = replace(BEFORE, score=Score(travel=7))
    found = difference(BOOK, BEFORE, after)
    assert (found.before.total, found.after.total) == (0, 7)


plans = st.permutations([1, 2, 3, 4]).flatmap(
    lambda order: st.integers(0, 4).map(
        lambda cut: plan(
            route(*(stop(n, f"{9 + k:02}:00") for k, n in enumerate(order[:cut]))),
            route(stop(order[3], "10:00"), shift=2) if cut < 4 else route(shift=2),
        )
    )
)


@given(plans, plans)
def test_the_way_back_undoes_every_change(one, other):
    opposite = {Effect.ADDED: Effect.DROPPED, Effect.DROPPED: Effect.ADDED}
    there, back = effects(other, one), effects(one, other)
    assert sorted((n, opposite.get(e, e)) for n, e in there) == sorted(back)
