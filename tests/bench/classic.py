"""How far Molin and its peers stay from the best known on classic instances.

Run from the project's folder: ``python -m tests.bench.classic [SECONDS …] [--seeds N]
[--peers NAME …] [--instances FOLDER [--best FILE]]``. All solve the same files on the
same machine, one thread each, and ``checker`` judges their routes. Without
``--instances`` these are the Solomon and Li-Lim files of the folder of ``--bench``;
other files are measured against ``--best``, a CSV of ``name,best``, or against the best
of the run. Distances are tenths.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from pathlib import Path
from statistics import mean, median

from tests.bench import peers
from tests.bench.checker import Instance, check, read
from tests.bench.tables import surroundings, table

BENCH = Path(__file__).parents[3] / "shared" / "bench"
BEST = {
    "C101": 8273, "C104": 8229, "C204": 5881, "R101": 16377, "R104": 9715,
    "R112": 9486, "R201": 11432, "R208": 7010, "RC101": 16198, "RC106": 13727,
    "RC201": 12618, "RC207": 9629,
    "lc104": 8167, "lr104": 10086, "lr108": 9643, "lr205": 10499, "lrc104": 11251,
    "lrc205": 12988,
}  # fmt: skip
"""Solomon: published for distance. Li-Lim: the best that several solvers found, as the
literature counts vehicles first."""
Key = tuple[str, float]
"""A solver and its seconds."""


@dataclass(slots=True)
class Found:
    """What the answers came to, by solver and seconds, then by instance and seed."""

    distances: dict[Key, dict[str, list[float]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    took_s: dict[Key, list[float]] = field(default_factory=lambda: defaultdict(list))
    broken: list[str] = field(default_factory=list)

    def add(self, answer: peers.Answer) -> None:
        run, name = answer.run, answer.run.question.name
        verdict = check(run.question, answer.routes)
        key = (run.solver, run.seconds)
        self.distances[key][name].append(inf if verdict.broken else verdict.distance)
        self.took_s[key].append(answer.took_s)
        if verdict.broken:
            what = f"{run.solver}, {name}, {run.seconds:g} s, seed {run.seed}"
            more = (
                ""
                if len(verdict.broken) == 1
                else f" and {len(verdict.broken) - 1} more"
            )
            self.broken.append(f"{what}: {verdict.broken[0]}{more}")

    def least(self) -> dict[str, float]:
        """The shortest of all answers to each instance."""
        least: dict[str, float] = defaultdict(lambda: inf)
        for by_name in self.distances.values():
            for name, distances in by_name.items():
                least[name] = min(least[name], *distances)
        return least


def main() -> None:
    wanted = arguments()
    best = read_best(wanted.best) if wanted.best else dict(BEST)
    solvers = ["molin", *peers.present(wanted.peers)]
    print(f"{surroundings()}, {wanted.jobs} at a time, medians of {wanted.seeds} seeds")
    for name in solvers:
        print(f"- {peers.solver(name).told}")
    for title, instances in families(wanted.instances, wanted.bench):
        found = Found()
        for seconds in wanted.seconds:
            asked = peers.runs(solvers, instances, seconds, wanted.seeds)
            for number, answer in enumerate(peers.answers(asked, wanted.jobs), 1):
                found.add(answer)
                tell(f"{title} {seconds:g} s: {number} of {len(asked)}")
        tell("")
        report(title, instances, found, best)
    print(f"\n{surroundings()}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="*", type=float, default=[1, 5, 20])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--peers", nargs="*", default=["pyvrp", "vroom", "ortools"])
    parser.add_argument("--jobs", type=int, default=1, help="runs side by side")
    parser.add_argument("--instances", type=Path, help="a folder with other files")
    parser.add_argument("--best", type=Path, help="a CSV of name,best in tenths")
    parser.add_argument("--bench", type=Path, default=BENCH)
    return parser.parse_args()


def families(other: Path | None, bench: Path) -> list[tuple[str, list[Instance]]]:
    """With and without pairs, each with its title; what is not there is left out."""
    files = sorted((other or bench / "classic").glob("*.[tT][xX][tT]"))
    instances = [read(path) for path in files]
    named = {
        "Pickup and delivery (Li-Lim)": [one for one in instances if one.paired],
        "Time windows (Solomon)": [one for one in instances if not one.paired],
    }
    return [(title, some) for title, some in named.items() if some]


def read_best(path: Path) -> dict[str, int]:
    with path.open(newline="", encoding="utf-8") as file:
        return {name: int(best) for name, best in csv.reader(file) if best.isdigit()}


def tell(line: str) -> None:
    """Where it stands, for somebody who waits; no part of the result."""
    if sys.stderr.isatty():
        print(f"\r{line:60}", end="\r" if not line else "", file=sys.stderr, flush=True)


def report(
    title: str,
    instances: Sequence[Instance],
    found: Found,
    best: Mapping[str, float],
) -> None:
    least = found.least()
    known = {one.name: best.get(one.name, least[one.name]) for one in instances}
    print(f"\n{title}, {len(instances)} instances: percent above the best known\n")
    unknown = [one.name for one in instances if one.name not in best]
    if unknown:
        print(f"Of {len(unknown)} the best is that of this run.\n")
    head = ("solver", "seconds", "mean", "median", "worst", "unsolved", "most s used")
    print(table(head, summaries(found, known)))
    print()
    keys = list(found.distances)
    longest = max(seconds for _, seconds in keys)
    last = [key for key in keys if key[1] == longest]
    print(
        table(
            [
                "instance",
                "best known",
                *(f"{solver} {longest:g} s" for solver, _ in last),
            ],
            (
                (
                    name,
                    f"{value:.0f}",
                    *(shown(found.distances[key][name]) for key in last),
                )
                for name, value in known.items()
            ),
        )
    )
    for line in found.broken:
        print(f"Unsolved: {line}")


def summaries(found: Found, known: Mapping[str, float]) -> Iterable[tuple[object, ...]]:
    """A line per solver and time; what is unsolved counts in no gap."""
    for (solver, seconds), by_name in found.distances.items():
        gaps = [
            100 * (median(distances) / known[name] - 1)
            for name, distances in by_name.items()
            if isfinite(median(distances))
        ]
        figures = (mean(gaps), median(gaps), max(gaps)) if gaps else (inf,) * 3
        took = max(found.took_s[solver, seconds])
        yield (
            solver,
            f"{seconds:g}",
            *(f"{figure:.2f}" for figure in figures),
            len(by_name) - len(gaps),
            f"{took:.1f}",
        )


def shown(distances: Sequence[float]) -> str:
    return f"{median(distances):.0f}" if isfinite(median(distances)) else "unsolved"


if __name__ == "__main__":
    main()
