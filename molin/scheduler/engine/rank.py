"""The best place for a party on every shift of a plan: the cheapest, or the soonest.

Bounds find the places (``rank_bounds``), the judge decides: on each shift the most
promising place is judged until no other can be better. Mostly one or two are.
"""

from __future__ import annotations

from typing import Any

from molin.scheduler.engine.course import lay
from molin.scheduler.engine.jit import compiled, door
from molin.scheduler.engine.judge import Verdict, judge
from molin.scheduler.engine.plan import put
from molin.scheduler.engine.rank_bounds import note_places
from molin.scheduler.engine.rank_state import Ranking
from molin.scheduler.engine.rank_times import settle, soonest_start
from molin.scheduler.engine.shared import reckon_shared
from molin.scheduler.engine.trial import write_with
from molin.scheduler.engine.week import Week
from molin.scheduler.judging.course import NEVER
from molin.scheduler.problem import NONE, Ints


@door
def take_up(week: Week, ranking: Ranking, shifts: Ints, routes: Ints) -> None:
    """Give shifts the routes in the rows of ``routes``, which end with ``NONE``.

    Where one cannot be driven the shift keeps what it had, and is not ``drivable``.
    """
    course = ranking.course
    for row in range(len(shifts)):
        count = 0
        while routes[row, count] != NONE:
            course.visits[count] = routes[row, count]
            count += 1
        verdict = judge(week, course, shifts[row], count)
        ranking.drivable[shifts[row]] = 1 if verdict.cost < NEVER else 0
        if verdict.cost < NEVER:
            put(week, ranking.plan, course, shifts[row], count, verdict)


@door
def rank(week: Week, ranking: Ranking, visit: int, mate: int, by_time: bool) -> None:
    """Fill in the best place of each open shift that has one.

    The best is the cheapest and of equals the soonest; with ``by_time`` the soonest and
    of equals the cheapest. ``mate`` is ``NONE`` for a visit by itself.
    """
    party, sizes = (visit, mate), ranking.sizes[0]
    sizes.found = 0
    reckon_shared(week, ranking.plan, ranking.units, ranking.dates)
    for shift in range(len(week.shifts)):
        if not ranking.open[shift] or not ranking.drivable[shift]:
            continue
        fit = ranking.fits[sizes.found]
        note_places(week, ranking, shift, party)
        if _find_best(week, ranking, shift, party, by_time, fit):
            _complete(week, ranking, shift, party, fit)
            sizes.found += 1


@compiled
def _find_best(
    week: Week,
    ranking: Ranking,
    shift: int,
    party: tuple[int, int],
    by_time: bool,
    fit: Any,
) -> bool:
    """Judge what is noted, the most promising first; False when nothing fits."""
    notes, sizes = ranking.notes, ranking.sizes[0]
    fit.shift, fit.cost, fit.soonest = shift, NEVER, NEVER
    while sizes.noted > 0:
        first = 0
        for index in range(1, sizes.noted):
            note, other = notes[index], notes[first]
            if _is_less(note.cost, note.start, other.cost, other.start, by_time):
                first = index
        note = notes[first]
        if not _is_less(note.cost, note.start, fit.cost, fit.soonest, by_time):
            break
        _judge_place(week, ranking, shift, party, by_time, note, fit)
        sizes.noted -= 1
        notes[first] = notes[sizes.noted]
    return bool(fit.cost < NEVER)


@compiled
def _is_less(
    cost: int, start: int, other_cost: int, other_start: int, by_time: bool
) -> bool:
    if by_time:
        return start < other_start or (start == other_start and cost < other_cost)
    return cost < other_cost or (cost == other_cost and start < other_start)


@compiled
def _judge_place(
    week: Week,
    ranking: Ranking,
    shift: int,
    party: tuple[int, int],
    by_time: bool,
    note: Any,
    fit: Any,
) -> None:
    """Let the noted place be the best if it is."""
    where = note.slot, note.mate_slot
    count = write_with(ranking.plan, ranking.course, shift, party, where)
    cost = judge(week, ranking.course, shift, count).cost
    if cost == NEVER or (cost > fit.cost and not by_time):
        return
    lay(week, ranking.course, shift, count)  # the judge may have narrowed it
    place, bound = note.slot + 1, note.start
    start = soonest_start(week, ranking.course, shift, count, place, bound)
    if _is_less(cost, start, fit.cost, fit.soonest, by_time):
        fit.slot, fit.mate_slot = note.slot, note.mate_slot
        fit.cost, fit.soonest = cost, start


@compiled
def _complete(
    week: Week, ranking: Ranking, shift: int, party: tuple[int, int], fit: Any
) -> None:
    """Fill in the times of the place found, and what the whole plan costs more."""
    course, where = ranking.course, (fit.slot, fit.mate_slot)
    count = write_with(ranking.plan, course, shift, party, where)
    verdict = judge(week, course, shift, count)
    settle(week, course, shift, count)
    fit.start, fit.mate_start = course.nodes[fit.slot + 1].start, NONE
    if party[1] != NONE:
        fit.mate_start = course.nodes[fit.mate_slot + 2].start
    fit.back = course.nodes[count + 1].start
    fit.extra = verdict.cost - ranking.plan.states[shift].cost
    fit.extra += _shared_extra(week, ranking, shift, verdict)


@compiled
def _shared_extra(week: Week, ranking: Ranking, shift: int, verdict: Verdict) -> int:
    """The change of the terms that look at all routes at once."""
    plan = ranking.plan
    state, tally = plan.states[shift], plan.tally[0]
    shared, duty = tally.shared, state.duty
    state.duty = verdict.duty
    reckon_shared(week, plan, ranking.units, ranking.dates)
    extra = tally.shared - shared
    state.duty, tally.shared = duty, shared
    return int(extra)
