"""How far the compiled search stays from the best known on classic instances.

Run from the project's folder: ``python -m tests.bench.classic [SECONDS …] [--seed N]``.
Distances are tenths, as in the table of the benchmark's own page.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from statistics import mean

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.budget import Budget
from molin.scheduler.engine.compile import warm
from molin.scheduler.engine.search import improve
from molin.scheduler.instances.read import read_instance
from molin.scheduler.problem import Solution
from tests.bench.weeks import BENCH

SOLOMON = {
    "C101": 8273, "C104": 8229, "C204": 5881, "R101": 16377, "R104": 9715,
    "R112": 9486, "R201": 11432, "R208": 7010, "RC101": 16198, "RC106": 13727,
    "RC201": 12618, "RC207": 9629,
}  # fmt: skip
LI_LIM = {
    "lc104": 8167, "lr104": 10086, "lr108": 9643, "lr205": 10499, "lrc104": 11251,
    "lrc205": 12988,
}  # fmt: skip


def gap(path: Path, best: int, seconds: float, seed: int) -> float:
    """Percent above the best known, of a plan that passed the audit."""
    problem = read_instance(path).problem
    budget = Budget(seconds=seconds, clock=time.perf_counter)
    empty = Solution.empty(problem)
    plan = improve(problem, empty, budget, seed, lambda _solution, _cost: None)
    cost = audit_routes(problem, plan).cost
    assert cost is not None
    return 100 * (cost / best - 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="*", type=float, default=[1, 5, 20])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bench", type=Path, default=BENCH)
    wanted = parser.parse_args()
    warm()
    for family, table in (("Solomon", SOLOMON), ("Li-Lim", LI_LIM)):
        for seconds in wanted.seconds:
            gaps = {
                name: gap(
                    wanted.bench / "classic" / f"{name}.txt", best, seconds, wanted.seed
                )
                for name, best in table.items()
            }
            print(
                f"{family} {seconds:g} s: mean gap {mean(gaps.values()):.2f} %, worst"
                f" {max(gaps, key=gaps.get)} {max(gaps.values()):.1f} %,"
                f" load {os.getloadavg()[0]:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
