"""Compiles the whole search beforehand, so that no start ever waits for it."""

from __future__ import annotations

import numpy as np

from molin.scheduler.engine.cache import mark_compiled
from molin.scheduler.engine.flatten import flatten
from molin.scheduler.engine.rank import rank, take_up
from molin.scheduler.engine.rank_state import ranking_for
from molin.scheduler.engine.search import Search
from molin.scheduler.problem import (
    NO_LIMIT,
    NONE,
    Pairs,
    Problem,
    Shifts,
    Solution,
    Spacing,
    Visits,
    ints,
)


def compile_all() -> None:
    """Compile everything, or read it from the cache."""
    warm()
    warm_ranking()
    mark_compiled()


def warm() -> None:
    """Bring in what a search needs: it runs through it all.

    What a function is compiled for depends on no figure of the problem.
    """
    problem = _smallest()
    Search(problem, Solution.empty(problem), 0).run(1, hot=1.0, cold=1.0)


def warm_ranking() -> None:
    """Bring in what a ranking needs."""
    problem = _smallest()
    week = flatten(problem, Solution.empty(problem))
    ranking = ranking_for(week, most_visits=1)
    take_up(week, ranking, ints([0]), np.full((1, 1), NONE, dtype=np.int64))
    rank(week, ranking, 0, NONE, False)


def _smallest() -> Problem:
    """One visit at the base, one shift."""
    zero, none, ten = ints([0]), ints([NONE]), ints([10])
    return Problem(
        travel=np.zeros((1, 1), dtype=np.int32),
        visits=Visits(
            location=zero,
            service=zero,
            window_index=ints([0, 1]),
            opens=zero,
            closes=ten,
            worth=ten,
            must=np.zeros(1, dtype=np.bool_),
            load=zero,
            preferred_opens=none,
            preferred_closes=none,
            baseline_shift=none,
            baseline_start=none,
        ),
        shifts=Shifts(
            start_location=zero,
            end_location=zero,
            starts=zero,
            ends=ten,
            latest=ten,
            longest_span=ten,
            rest_earliest=none,
            rest_latest=none,
            rest_length=none,
            capacity=ints([NO_LIMIT]),
            unit=zero,
            day=zero,
            driven=np.zeros(1, dtype=np.bool_),
        ),
        pairs=Pairs(pickup=ints([]), drop_off=ints([]), longest=ints([])),
        spacing=Spacing(first=ints([]), second=ints([]), min_days=ints([])),
        refusal=np.full((1, 1), NONE, dtype=np.int8),
    )
