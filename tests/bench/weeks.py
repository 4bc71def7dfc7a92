"""What the compiled search reaches on the benchmark weeks, by their own judge.

Run from the project's folder: ``python -m tests.bench.weeks [SECONDS …] [--seeds N]``.
The folder of the weeks is that of ``--bench``; nothing of it is part of Molin.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import time
from pathlib import Path
from statistics import median

from molin.scheduler.budget import Budget
from molin.scheduler.engine.compile import warm
from molin.scheduler.engine.search import improve
from molin.scheduler.instances.read import read_instance
from molin.scheduler.problem import Solution

BENCH = Path(__file__).parents[3] / "shared" / "bench"
WEEKS = ("week-3x5-80", "week-20x5-500", "week-60x5-1500")


def run(path: Path, judge: object, seconds: float, seed: int) -> tuple[int, float]:
    """The judge's cost of the plan, and the seconds to the first plan."""
    problem = read_instance(path).problem
    budget = Budget(seconds=seconds, clock=time.perf_counter)
    first: list[float] = []
    plan = improve(
        problem,
        Solution.empty(problem),
        budget,
        seed,
        lambda _solution, _cost: first.append(budget.elapsed()),
    )
    routes = [list(route) for route in plan.routes]
    verdict = judge.score(json.loads(path.read_text(encoding="utf-8")), routes)
    assert verdict["ok"], verdict["broken"]
    return verdict["cost"], first[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="*", type=float, default=[1, 5, 20])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--bench", type=Path, default=BENCH)
    wanted = parser.parse_args()
    spec = importlib.util.spec_from_file_location(
        "score_week", wanted.bench / "score_week.py"
    )
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    warm()
    for name in WEEKS:
        for seconds in wanted.seconds:
            path = wanted.bench / "weeks" / f"{name}.json"
            found = [
                run(path, judge, seconds, seed) for seed in range(1, wanted.seeds + 1)
            ]
            costs = [cost for cost, _ in found]
            print(
                f"{name} {seconds:g} s: median {median(costs):.0f} of {costs},"
                f" first plan {median(first for _, first in found):.2f} s,"
                f" load {os.getloadavg()[0]:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
