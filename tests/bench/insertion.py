"""Milliseconds to rank one more party over a whole plan, on every shift, exactly.

Run from the project's folder: ``python -m tests.bench.insertion [--asks N]``. Urgent
pairs over 300 units with 10 stops each, and requests over week-60x5-1500, whose folder
is that of ``--bench``; nothing of it is part of Molin. Some of the answers are compared
with those of the interpreted judge, place by place. Figures: median / 95th percentile.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import TypeVar

import numpy as np

from molin.scheduler.engine.compile import compile_all
from molin.scheduler.explaining.offers import best_placings
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.instances.read import read_instance
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import NO_LIMIT, NONE, Problem, Solution, rows
from molin.scheduler.ranking.compiled import CompiledRanker
from molin.scheduler.ranking.fits import Fit
from molin.scheduler.ranking.interpreted import InterpretedRanker
from molin.scheduler.ranking.newcomers import Newcomer, Stop
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.greedy import fill
from tests.bench.busy_day import busy_day, call

BENCH = Path(__file__).parents[3] / "shared" / "bench"
LARGEST = "week-60x5-1500"
Asked = TypeVar("Asked")
WARM_UP = 20
QUIETER = 0.2
CHECKED = 3
"""Questions whose answers are compared: the interpreted ones take seconds each."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--asks", type=int, default=200)
    parser.add_argument("--bench", type=Path, default=BENCH)
    wanted = parser.parse_args()
    compile_all()
    urgent_pairs(wanted.asks)
    path = wanted.bench / "weeks" / f"{LARGEST}.json"
    if path.exists():
        requests(path, wanted.asks)
    else:
        print(f"{LARGEST} skipped: {path} is not there.")


def urgent_pairs(asks: int) -> None:
    """A pickup and a drop-off somewhere, with a longest ride, from some hour on."""
    day, rng = busy_day(seed=1), np.random.default_rng(2)
    calls = [call(day, rng) for _ in range(asks + WARM_UP)]
    begun = time.perf_counter()
    ranker = CompiledRanker(day.problem, day.solution)
    took, stops = time.perf_counter() - begun, len(day.solution.served())
    print(f"{len(day.solution.routes)} units, {stops} stops taken up in {took:.2f} s")
    plain = InterpretedRanker(day.problem, day.solution)
    report("urgent pair, cheapest", ranker.cheapest, calls)
    compare(ranker.cheapest, plain.cheapest, calls)
    report("urgent pair, soonest", ranker.soonest, calls)
    compare(ranker.soonest, plain.soonest, calls)


def requests(path: Path, asks: int) -> None:
    """New requests in the manner of the week's, each by itself or a pair.

    A first plan leaves hardly any room: without a fifth of its visits it is that of a
    quieter week, in which many shifts can.
    """
    problem = read_instance(path).problem
    rng = np.random.default_rng(3)
    alike = [one_like(problem, rng) for _ in range(asks + WARM_UP)]
    draft = Draft(problem, RouteJudge(problem))
    fill(draft)
    begun = time.perf_counter()
    ranker = CompiledRanker(problem, draft.solution)
    print(f"{LARGEST} taken up in {time.perf_counter() - begun:.2f} s")
    report("slots for a request, full week", ranker.cheapest, alike)
    quieter = without_some(problem, draft.solution, rng)
    begun = time.perf_counter()
    ranker.follow(quieter)
    took = 1000 * (time.perf_counter() - begun)
    print(f"{LARGEST}, every route changed: followed in {took:.1f} ms")
    report("slots for a request, quieter week", ranker.cheapest, alike)
    compare(ranker.cheapest, InterpretedRanker(problem, quieter).cheapest, alike)
    offers(draft, asks, rng)


def without_some(
    problem: Problem, solution: Solution, rng: np.random.Generator
) -> Solution:
    """The plan without a fifth of its visits and their mates."""
    out = np.flatnonzero(rng.random(problem.visit_count) < QUIETER)
    gone = {*out.tolist(), *problem.mate[out].tolist()}
    routes = (tuple(v for v in route if v not in gone) for route in solution.routes)
    return Solution(tuple(routes))


def offers(draft: Draft, asks: int, rng: np.random.Generator) -> None:
    """What the window offers for requests left out: five places, and who makes room."""
    pricing, absent = Pricing(draft), draft.absent()
    picked = rng.integers(0, len(absent), asks + WARM_UP)
    report(
        "offers with what they displace, full week",
        lambda party: best_placings(draft, pricing, party),
        [absent[one] for one in picked],
    )


def one_like(problem: Problem, rng: np.random.Generator) -> Newcomer:
    """A request like one that the week has, for another visit to the same place."""
    pairs, number = problem.pairs, len(problem.pairs.pickup)
    alone = np.flatnonzero(problem.mate == NONE)
    drawn = int(rng.integers(number + len(alone)))
    is_pair = drawn < number
    party = (
        [int(pairs.pickup[drawn]), int(pairs.drop_off[drawn])]
        if is_pair
        else [int(alone[drawn - number])]
    )
    places = problem.visits.location[party]
    return Newcomer(
        stops=tuple(stop_like(problem, visit) for visit in party),
        shifts=problem.allowed[party].all(axis=0),
        between=int(problem.travel[places[0], places[-1]]),
        longest=int(pairs.longest[drawn]) if is_pair else NO_LIMIT,
    )


def stop_like(problem: Problem, visit: int) -> Stop:
    visits = problem.visits
    own = slice(visits.window_index[visit], visits.window_index[visit + 1])
    return Stop.at(
        problem,
        int(visits.location[visit]),
        service=int(visits.service[visit]),
        windows=rows(visits.opens[own], visits.closes[own]),
        load=int(visits.load[visit]),
    )


def report(
    name: str, answer: Callable[[Asked], Sequence[object]], asked: Sequence[Asked]
) -> None:
    """Time every question but the first few, by the clock and by the processor."""
    spent, busy, found = [], [], []
    for question in asked:
        begun, worked = time.perf_counter(), time.thread_time()
        fits = answer(question)
        spent.append(1000 * (time.perf_counter() - begun))
        busy.append(1000 * (time.thread_time() - worked))
        found.append(len(fits))
    print(
        f"{name}: {spread(spent[WARM_UP:])}, of the processor {spread(busy[WARM_UP:])};"
        f" answers: median {median(found):.0f}; load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def spread(milliseconds: list[float]) -> str:
    """Median / 95th percentile."""
    return f"{median(milliseconds):.2f} / {quantiles(milliseconds, n=20)[-1]:.2f} ms"


def compare(
    rank: Callable[[Newcomer], list[Fit]],
    judge: Callable[[Newcomer], list[Fit]],
    asked: list[Newcomer],
) -> None:
    """Costs and soonest starts must be those that are found place by place."""
    for newcomer in asked[-CHECKED:]:
        one, other = rank(newcomer), judge(newcomer)
        assert [(f.shift, f.extra, f.soonest) for f in one] == [
            (f.shift, f.extra, f.soonest) for f in other
        ]
    print(f"  {CHECKED} answers compared with the judge's: equal")


if __name__ == "__main__":
    main()
