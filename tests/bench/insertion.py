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
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

import numpy as np

from molin.scheduler.budget import Budget
from molin.scheduler.engine.compile import warm
from molin.scheduler.engine.search import improve
from molin.scheduler.instances.read import read_instance
from molin.scheduler.problem import NONE, Problem, Solution
from molin.scheduler.ranking.compiled import CompiledRanker
from molin.scheduler.ranking.fits import Fit
from molin.scheduler.ranking.interpreted import InterpretedRanker
from molin.scheduler.ranking.newcomers import Newcomer, Stop
from tests.bench.busy_day import busy_day, call

BENCH = Path(__file__).parents[3] / "shared" / "bench"
LARGEST = "week-60x5-1500"
WARM_UP = 20
QUIETER = 0.2
CHECKED = 3
"""Questions whose answers are compared: the interpreted ones take seconds each."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--asks", type=int, default=200)
    parser.add_argument("--bench", type=Path, default=BENCH)
    wanted = parser.parse_args()
    warm()
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
    full = first_plan(problem)
    begun = time.perf_counter()
    ranker = CompiledRanker(problem, full)
    print(f"{LARGEST} taken up in {time.perf_counter() - begun:.2f} s")
    report("slots for a request, full week", ranker.cheapest, alike)
    quieter = without_some(problem, full, rng)
    begun = time.perf_counter()
    ranker.follow(quieter)
    took = 1000 * (time.perf_counter() - begun)
    print(f"{LARGEST}, every route changed: followed in {took:.1f} ms")
    report("slots for a request, quieter week", ranker.cheapest, alike)
    compare(ranker.cheapest, InterpretedRanker(problem, quieter).cheapest, alike)


def first_plan(problem: Problem) -> Solution:
    budget = Budget(seconds=0, clock=lambda: 0.0, iterations=1)
    empty = Solution.empty(problem)
    return improve(problem, empty, budget, 0, lambda _plan, _cost: None)


def without_some(
    problem: Problem, solution: Solution, rng: np.random.Generator
) -> Solution:
    """The plan without a fifth of its visits and their mates."""
    out = np.flatnonzero(rng.random(problem.visit_count) < QUIETER)
    gone = {*out.tolist(), *problem.mate[out].tolist()}
    routes = (tuple(v for v in route if v not in gone) for route in solution.routes)
    return Solution(tuple(routes))


def one_like(problem: Problem, rng: np.random.Generator) -> Newcomer:
    """A request like one that the week has, for another visit to the same place."""
    visits = problem.visits
    visit = int(rng.integers(problem.visit_count))
    mate = int(problem.mate[visit])
    party = [visit] if mate == NONE else sorted((visit, mate))
    stops = []
    for one in party:
        rows = slice(visits.window_index[one], visits.window_index[one + 1])
        stops.append(
            Stop.at(
                problem,
                int(visits.location[one]),
                service=int(visits.service[one]),
                windows=list(
                    zip(
                        visits.opens[rows].tolist(),
                        visits.closes[rows].tolist(),
                        strict=True,
                    )
                ),
                load=int(visits.load[one]),
            )
        )
    places = visits.location[party]
    return Newcomer(
        stops=tuple(stops),
        shifts=problem.allowed[party].all(axis=0),
        between=int(problem.travel[places[0], places[-1]]),
        longest=int(problem.pairs.longest[problem.pairs.pickup == party[0]].sum()),
    )


def report(
    name: str, rank: Callable[[Newcomer], list[Fit]], asked: list[Newcomer]
) -> None:
    """Time every question but the first few, by the clock and by the processor."""
    spent, busy, found = [], [], []
    for newcomer in asked:
        begun, worked = time.perf_counter(), time.thread_time()
        fits = rank(newcomer)
        spent.append(1000 * (time.perf_counter() - begun))
        busy.append(1000 * (time.thread_time() - worked))
        found.append(len(fits))
    print(
        f"{name}: {spread(spent[WARM_UP:])}, of the processor {spread(busy[WARM_UP:])};"
        f" shifts that can: median {median(found):.0f}; load {os.getloadavg()[0]:.1f}",
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
