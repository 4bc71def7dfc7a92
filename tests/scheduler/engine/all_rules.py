"""Random problems in which every rule and every price occurs."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from molin.scheduler.problem import NONE, Crowds, Locks, Prices, ints
from tests.scheduler.random_problems import problems

PRICES = st.builds(
    Prices,
    travel=st.integers(1, 3),
    overtime=st.integers(0, 4),
    unevenness=st.integers(0, 2),
    moved=st.integers(0, 9),
    shifted=st.integers(0, 3),
    shift_grace=st.integers(0, 3),
    preferred=st.integers(0, 9),
    reserve=st.integers(0, 3),
    reserve_wanted=st.integers(0, 20),
    must=st.just(10**6),
)


@st.composite
def rich_problems(draw, **sizes):
    """With published starts, preferences, refusals, closed roads, orders, units."""
    asked = draw(problems(**sizes))
    visits, shifts = asked.visit_count, asked.shift_count
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    published = rng.random(visits) < 0.4
    liked = rng.random(visits) < 0.4
    opens = rng.integers(0, 20, visits)
    travel = asked.travel.copy()
    travel[rng.random(travel.shape) < 0.03] = -1
    np.fill_diagonal(travel, 0)
    order = (
        tuple(
            (int(one), int(other))
            for one, other in [rng.choice(visits, 2, replace=False)]
            if visits > 2 and draw(st.booleans())
        )
        if visits > 1
        else ()
    )
    return replace(
        asked,
        travel=travel,
        visits=replace(
            asked.visits,
            must=rng.random(visits) < 0.2,
            preferred_opens=np.where(liked, opens, NONE),
            preferred_closes=np.where(liked, opens + rng.integers(0, 6), NONE),
            baseline_shift=np.where(published, rng.integers(0, shifts, visits), NONE),
            baseline_start=np.where(published, rng.integers(0, 25, visits), NONE),
        ),
        shifts=replace(
            asked.shifts,
            unit=ints(rng.integers(0, 2, shifts)),
        ),
        refusal=np.where(rng.random((visits, shifts)) < 0.1, 0, NONE).astype(np.int8),
        crowds=_crowds(rng, visits),
        prices=draw(PRICES),
        locks=Locks(order=order),
    )


def _crowds(rng, visits):
    """Some of the visits have some crowded starts, which may overlap."""
    rows = sorted(rng.integers(0, visits, rng.integers(0, 5)))
    opens = rng.integers(0, 20, len(rows))
    return Crowds(
        visit=ints(rows),
        opens=opens,
        closes=opens + rng.integers(0, 6, len(rows)),
        gain=rng.integers(1, 9, len(rows)),
    )
