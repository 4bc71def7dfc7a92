"""How time and memory grow with the week: 80, 500 and 1,500 visits.

Run from the project's folder: ``python -m tests.bench.scale [--seconds S]``. Every
search has a process of its own, warm before its clock starts. The folder of the weeks
is that of ``--bench``; nothing of it is part of Molin. Unix only, for the memory.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from molin.scheduler.engine.compile import compile_all
from molin.scheduler.instances.read import read_instance
from molin.scheduler.progress import Progress
from molin.scheduler.solve import load, solve

BENCH = Path(__file__).parents[3] / "shared" / "bench"
WEEKS = ("week-3x5-80", "week-20x5-500", "week-60x5-1500")
NEAR = (0.05, 0.01)
"""How far above the best cost seen counts as near."""
HEADER = """\
| week | first plan | its cost | within 5 % | within 1 % | best seen | memory (before) |
| --- | --- | --- | --- | --- | --- | --- |"""


@dataclass(frozen=True, slots=True)
class Run:
    """One search: (seconds, cost) of each better plan, and megabytes before and at
    most."""

    curve: Sequence[tuple[float, int]]
    before_mb: float
    peak_mb: float

    def reached(self, cost: float) -> float:
        """Seconds to a plan of such a cost; infinite if there was none."""
        return min(
            (at for at, found in self.curve if found <= cost), default=float("inf")
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--bench", type=Path, default=BENCH)
    wanted = parser.parse_args()
    compile_all()  # where nothing is compiled, children search interpreted
    print(HEADER)
    for name in WEEKS:
        path = wanted.bench / "weeks" / f"{name}.json"
        if not path.exists():
            print(f"{name} skipped: {path} is not there.")
            continue
        runs = [run_alone(path, wanted.seconds, seed) for seed in range(wanted.seeds)]
        print(row(name, runs), flush=True)
    print(f"{wanted.seconds:g} s each, medians; load {os.getloadavg()[0]:.1f}")


def run_alone(path: Path, seconds: float, seed: int) -> Run:
    """A search in a fresh process, which nothing before it has filled or warmed."""
    with multiprocessing.get_context("spawn").Pool(1) as alone:
        return alone.apply(search, (path, seconds, seed))


def search(path: Path, seconds: float, seed: int) -> Run:
    problem = read_instance(path).problem
    load()
    before, curve = peak_mb(), []

    def better(progress: Progress) -> None:
        curve.append((time.perf_counter() - begun, progress.cost))

    begun = time.perf_counter()
    solve(problem, seconds=seconds, seed=seed, report=better)
    return Run(curve, before, peak_mb())


def peak_mb() -> float:
    """The most memory that this process has had; macOS counts bytes, others KiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def row(name: str, runs: Sequence[Run]) -> str:
    best = min(cost for run in runs for _, cost in run.curve)
    first = median(run.curve[0][0] for run in runs)
    cost = median(run.curve[0][1] for run in runs)
    near = [median(run.reached(best * (1 + gap)) for run in runs) for gap in NEAR]
    peak = median(run.peak_mb for run in runs)
    before = median(run.before_mb for run in runs)
    return (
        f"| {name} | {first:.3f} s | {cost:.0f} | {near[0]:.1f} s | {near[1]:.1f} s"
        f" | {best} | {peak:.0f} MB ({before:.0f}) |"
    )


if __name__ == "__main__":
    main()
