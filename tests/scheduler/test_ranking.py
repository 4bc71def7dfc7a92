"""Where one more party fits, reckoned by hand on one straight road."""

import numpy as np
import pytest

from molin.scheduler.engine.cache import CACHE_VARIABLE, is_compiled
from molin.scheduler.problem import NO_LIMIT, UNREACHABLE, Solution
from molin.scheduler.ranking.interpreted import InterpretedRanker
from molin.scheduler.ranking.newcomers import Newcomer, Stop
from molin.scheduler.ranking.ranker import ranker as ranker_for
from tests.scheduler.small_problems import problem, shift, visit


@pytest.fixture(params=["compiled", "interpreted"])
def ranker(request):
    if request.param == "interpreted":
        return InterpretedRanker
    if not is_compiled():
        pytest.skip("the search is not compiled: start.py does it")
    from molin.scheduler.ranking.compiled import CompiledRanker

    return CompiledRanker


def stranger(asked, km, *, to=None, windows=((0, 600),), **more):
    """Somebody at a kilometre, to be brought to another, on a road that goes on."""
    places = sorted(more.pop("places"))
    stops = [
        Stop(
            drives_to=abs(np.array(places) - one),
            drives_from=abs(np.array(places) - one),
            service=10,
            windows=windows,
            load=load,
        )
        for one, load in ((km, 1), (to, -1))
        if one is not None
    ]
    between = UNREACHABLE if to is None else abs(km - to)
    everyone = np.ones(asked.shift_count, dtype=np.bool_)
    return Newcomer(stops=tuple(stops), shifts=everyone, between=between, **more)


def test_the_shift_that_passes_by_comes_first(ranker):
    asked = problem([visit(20), visit(60), visit(40)], [shift(), shift(30)])
    on_the_way, from_its_base = ranker(asked, Solution(((0, 1), ()))).cheapest((2,))
    assert (on_the_way.shift, on_the_way.slots, on_the_way.extra) == (0, (1,), 0)
    # 20 min out, 10 there, 20 to km 40, 10 there, 20 to km 60, 10 there, 60 home.
    assert on_the_way.starts == (50,)
    assert on_the_way.returns == 150
    assert (from_its_base.shift, from_its_base.extra) == (1, 20)


def test_who_is_there_soonest_need_not_be_cheapest(ranker):
    asked = problem([visit(20), visit(60), visit(40)], [shift(), shift(30)])
    fits = ranker(asked, Solution(((0, 1), ()))).soonest((2,))
    # Shift 0 drives past km 20 first: 40 min out, and 40 back and forth more.
    assert [(fit.shift, fit.slots, fit.soonest, fit.extra) for fit in fits] == [
        (1, (0,), 10, 20),
        (0, (0,), 40, 40),
    ]


def test_a_route_left_late_could_still_be_at_the_first_stop_soon(ranker):
    late = visit(60, windows=((300, 600),))
    asked = problem([visit(20), late], [shift()])
    (fit,) = ranker(asked, Solution(((1,),))).cheapest((0,))
    # At km 60 at 300, so at km 20 at 250 at the latest; it could be there at 20.
    assert (fit.slots, fit.starts, fit.soonest) == ((0,), (250,), 20)


def test_the_break_is_taken_where_it_delays_the_party_least(ranker):
    # It begins by 60. Waiting for km 10 to open at 50 has room for it: at km 20 by 70.
    # After that visit it would end at 90, and after km 20 it would begin too late.
    visits = [visit(10, windows=((50, 55),)), visit(20, windows=((60, 600),))]
    asked = problem(visits, [shift(rest=(0, 60, 30))])
    (fit,) = ranker(asked, Solution(((0,),))).soonest((1,))
    assert (fit.slots, fit.soonest) == ((1,), 70)


def test_a_newcomer_is_ranked_like_a_visit(ranker):
    asked = problem([visit(20), visit(60)], [shift()])
    call = stranger(asked, 40, places=(0, 20, 60))
    (fit,) = ranker(asked, Solution(((0, 1),))).cheapest(call)
    assert (fit.slots, fit.extra, fit.starts) == ((1,), 0, (50,))


@pytest.mark.parametrize(
    ("longest", "slots", "extra"), [(40, (1, 2), 0), (39, (2, 2), 20)]
)
def test_a_ride_goes_past_a_visit_if_it_may_take_so_long(ranker, longest, slots, extra):
    # From km 50 past km 60 to km 80, on the way: 30 min and 10 for the visit. Quicker
    # only from km 60 back to km 50 and on.
    asked = problem([visit(20), visit(60)], [shift(end_km=100)])
    call = stranger(asked, 50, to=80, places=(0, 20, 60, 100), longest=longest)
    (fit,) = ranker(asked, Solution(((0, 1),))).cheapest(call)
    assert (fit.slots, fit.extra) == (slots, extra)


@pytest.mark.parametrize(("seats", "extra"), [(2, 0), (1, 60)])
def test_two_ride_together_if_there_are_seats(ranker, seats, extra):
    # One rides from km 20 to km 60. With one seat it is 30 back from there, 20, and 30
    # to km 80, instead of 20.
    visits = [visit(20, load=1), visit(60, load=-1)]
    asked = problem(
        visits, [shift(end_km=80, capacity=seats)], pairs=[(0, 1, NO_LIMIT)]
    )
    call = stranger(asked, 30, to=50, places=(0, 20, 60, 80))
    fits = ranker(asked, Solution(((0, 1),))).cheapest(call)
    assert [fit.extra for fit in fits] == [extra]


def test_nobody_is_on_board_in_a_break(ranker):
    # The break begins at 60 sharp. From km 0 nobody is at km 70 before, so that
    # somebody fetched at km 50 would sit through it; fetched afterwards, not.
    asked = problem([visit(0)], [shift(rest=(60, 60, 30))])
    call = stranger(asked, 50, to=70, places=(0,))
    (fit,) = ranker(asked, Solution(((),))).cheapest(call)
    assert fit.starts[0] >= 90


def test_nothing_comes_before_a_locked_beginning(ranker):
    asked = problem([visit(20), visit(10)], [shift()], heads={0: (0,)})
    (fit,) = ranker(asked, Solution(((0,),))).cheapest((1,))
    assert fit.slots == (1,)


def test_a_visit_of_a_locked_beginning_does_not_come_back_behind_others(ranker):
    asked = problem([visit(20), visit(10)], [shift(), shift()], heads={0: (0, 1)})
    fits = ranker(asked, Solution(((0,), ()))).cheapest((1,))
    assert [fit.shift for fit in fits] == [1]


def test_spacing_to_what_is_planned_closes_days(ranker):
    asked = problem(
        [visit(20), visit(20)], [shift(), shift(day=2)], spacing=[(0, 1, 2)]
    )
    fits = ranker(asked, Solution(((0,), ()))).cheapest((1,))
    assert [fit.shift for fit in fits] == [1]


def test_a_shift_whose_route_cannot_be_driven_has_no_place(ranker):
    closed = visit(60, windows=((0, 10),))
    asked = problem([visit(20), closed, visit(40)], [shift(), shift()])
    ranking = ranker(asked, Solution(((0, 1), ())))
    assert [fit.shift for fit in ranking.cheapest((2,))] == [1]
    ranking.follow(Solution(((0,), ())))
    assert [fit.shift for fit in ranking.cheapest((2,))] == [0, 1]


def test_a_party_that_is_planned_or_halved_is_refused(ranker):
    asked = problem(
        [visit(20), visit(30), visit(40)], [shift()], pairs=[(1, 2, NO_LIMIT)]
    )
    ranking = ranker(asked, Solution(((0,),)))
    for party in ((0,), (1,), (2,), (2, 1), (0, 1), (3,), ()):
        with pytest.raises(ValueError, match="no party"):
            ranking.cheapest(party)


def test_a_newcomer_of_another_problem_is_refused(ranker):
    asked = problem([visit(20)], [shift()])
    call = stranger(asked, 40, places=(0, 10, 20))
    with pytest.raises(ValueError, match="as long"):
        ranker(asked, Solution.empty(asked)).cheapest(call)


def test_where_nobody_can_the_answer_is_empty(ranker):
    asked = problem([visit(20, windows=((0, 10),))], [shift()])
    assert ranker(asked, Solution.empty(asked)).cheapest((0,)) == []
    assert ranker(asked, Solution.empty(asked)).soonest((0,)) == []


def test_where_nothing_is_compiled_nobody_waits_for_a_compiler(tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    asked = problem([visit(20), visit(10)], [shift()])
    (fit,) = ranker_for(asked, Solution(((0,),))).cheapest((1,))
    assert fit.extra == 0
    assert not list(tmp_path.iterdir())
