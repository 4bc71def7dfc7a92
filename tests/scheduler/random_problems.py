"""Random small problems with every rule, for property tests."""

from dataclasses import replace

from hypothesis import strategies as st

from molin.scheduler.problem import NO_LIMIT, NONE
from tests.scheduler.small_problems import COST, problem, shift, visit

WISHES = replace(COST, preferred=4, moved=5, shifted=1, shift_grace=3)


@st.composite
def windows(draw):
    opens = draw(st.lists(st.integers(0, 20), min_size=1, max_size=2))
    return tuple((one, one + draw(st.integers(0, 25))) for one in opens)


@st.composite
def spans(draw):
    """A preferred window, mostly none."""
    opens = draw(st.sampled_from([NONE, NONE, 5, 10, 20]))
    return opens, opens if opens == NONE else opens + draw(st.integers(0, 5))


@st.composite
def visits(draw, wishful=False):
    told = draw(st.sampled_from([(NONE, NONE), (0, 12), (0, 25)]))
    wishes = {"preferred": draw(spans()), "baseline": told} if wishful else {}
    return visit(
        draw(st.integers(0, 4)),
        **wishes,
        service=draw(st.integers(0, 2)),
        windows=draw(windows()),
        worth=draw(st.integers(10, 60)),
    )


@st.composite
def shifts(draw, day=0):
    starts = draw(st.integers(0, 4))
    earliest = draw(st.integers(5, 15))
    rest = earliest, earliest + draw(st.integers(0, 9)), draw(st.integers(0, 4))
    return shift(
        draw(st.integers(0, 4)),
        end_km=draw(st.integers(0, 4)),
        starts=starts,
        ends=starts + draw(st.integers(10, 26)),
        overtime=draw(st.integers(0, 4)),
        span=draw(st.sampled_from([NO_LIMIT, 12, 16, 20])),
        rest=draw(st.sampled_from([rest, rest, (NONE, NONE, NONE)])),
        capacity=draw(st.integers(1, 2)),
        day=day,
    )


@st.composite
def problems(draw, *, most_visits=5, most_shifts=1, wishful=False):
    """With pairs, breaks, spans, seats, windows and spacing; ``wishful`` ones with
    preferred windows and published starts, too."""
    asked = draw(st.lists(visits(wishful), min_size=1, max_size=most_visits))
    days = range(draw(st.integers(1, most_shifts)))
    pairs = []
    for pickup in range(0, 2 * draw(st.integers(0, len(asked) // 2)), 2):
        asked[pickup]["load"], asked[pickup + 1]["load"] = 1, -1
        longest = draw(st.sampled_from([NO_LIMIT, 0, 2, 4, 7]))
        pairs.append((pickup, pickup + 1, longest))
    alone = range(2 * len(pairs), len(asked))
    spacing = []
    if len(alone) > 1 and len(days) > 1:
        spacing.append((alone[0], alone[1], draw(st.integers(0, 1))))
    return problem(
        asked,
        [draw(shifts(day=day)) for day in days],
        pairs=pairs,
        spacing=spacing,
        prices=WISHES if wishful else COST,
    )
