"""Compiles the engine ahead of its first search, which would wait for half a minute."""

from __future__ import annotations

import numpy as np

from molin.scheduler.budget import Budget
from molin.scheduler.engine.cache import mark_compiled
from molin.scheduler.engine.search import improve
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
    ragged,
)


def warm() -> None:
    """Compile everything, or read it where that was done before.

    What is compiled depends on the kinds of arrays and not on what is in them: one step
    on a problem of one visit calls for all of it.
    """
    problem = _smallest()
    budget = Budget(seconds=0, iterations=1, clock=lambda: 0.0)
    improve(problem, Solution.empty(problem), budget, 0, lambda *_: None)
    mark_compiled()


def _smallest() -> Problem:
    index, opens, closes = ragged([[(0, 10)]])
    zero, none = ints([0]), ints([NONE])
    visits = Visits(
        location=zero.copy(),
        service=ints([1]),
        window_index=index,
        opens=opens,
        closes=closes,
        worth=ints([9]),
        must=np.zeros(1, dtype=np.bool_),
        load=zero.copy(),
        preferred_opens=none.copy(),
        preferred_closes=none.copy(),
        baseline_shift=none.copy(),
        baseline_start=none.copy(),
    )
    shifts = Shifts(
        start_location=zero.copy(),
        end_location=zero.copy(),
        starts=zero.copy(),
        ends=ints([10]),
        latest=ints([10]),
        longest_span=ints([NO_LIMIT]),
        rest_earliest=none.copy(),
        rest_latest=none.copy(),
        rest_length=none.copy(),
        capacity=ints([NO_LIMIT]),
        unit=zero.copy(),
        day=zero.copy(),
        driven=np.zeros(1, dtype=np.bool_),
    )
    return Problem(
        travel=np.zeros((1, 1), dtype=np.int32),
        visits=visits,
        shifts=shifts,
        pairs=Pairs(pickup=ints([]), drop_off=ints([]), longest=ints([])),
        spacing=Spacing(first=ints([]), second=ints([]), min_days=ints([])),
        refusal=np.full((1, 1), NONE, dtype=np.int8),
    )
