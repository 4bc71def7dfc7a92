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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from statistics import mean, median

from molin.scheduler.engine.compile import compile_all
from tests.bench.checker import Instance, check, read
from tests.bench.peers import Answer, answers, present, runs, told
from tests.bench.tables import surroundings, table, tell

BENCH = Path(__file__).parents[3] / "shared" / "bench"
SOLVERS = {
    "molin": "tests.bench.peers_molin",
    "pyvrp": "tests.bench.peers_pyvrp",
    "vroom": "tests.bench.peers_vroom",
    "ortools": "tests.bench.peers_ortools",
    "ortools-sisr": "tests.bench.peers_ortools_sisr",
}
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
    """What the answers came to, by solver and seconds, then by instance.

    A distance is infinite where some rule was broken.
    """

    distances: dict[Key, dict[str, list[float]]] = field(default_factory=dict)
    took_s: dict[Key, float] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def add(self, answer: Answer) -> None:
        run, name = answer.run, answer.run.question.name
        key = run.solver, run.seconds
        verdict = check(run.question, answer.plan.routes)
        distance = inf if verdict.broken else verdict.distance
        self.distances.setdefault(key, {}).setdefault(name, []).append(distance)
        self.took_s[key] = max(answer.took_s, self.took_s.get(key, 0))
        if verdict.broken:
            what = f"{run.solver}, {name}, {run.seconds:g} s, seed {run.seed}"
            self.broken.append(f"{what}: {verdict.broken[0]}")

    def medians(self, key: Key) -> dict[str, float]:
        """By instance; infinite where most answers break a rule."""
        return {name: median(some) for name, some in self.distances[key].items()}

    def least(self, name: str) -> float:
        """The shortest of all answers to one instance."""
        return min(min(by_name[name]) for by_name in self.distances.values())


def main() -> None:
    wanted = arguments()
    best = read_best(wanted.best) if wanted.best else dict(BEST)
    solvers = present(SOLVERS, wanted.peers)
    print(
        f"{surroundings()}, {wanted.jobs} at a time, medians of {wanted.seeds} seeds\n"
    )
    print(told(solvers.values()))
    compile_all()  # where nothing is compiled, the runs would search interpreted
    for title, instances in families(wanted.instances or wanted.bench / "classic"):
        found = Found()
        for seconds in wanted.seconds:
            asked = runs(solvers, instances, seconds, wanted.seeds)
            for number, answer in enumerate(answers(asked, wanted.jobs), 1):
                found.add(answer)
                tell(f"{title} {seconds:g} s: {number} of {len(asked)}")
        report(title, instances, found, best)
    print(f"\n{surroundings()}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="*", type=float, default=[1, 5, 20])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--peers", nargs="*", default=list(SOLVERS))
    parser.add_argument("--jobs", type=int, default=1, help="runs side by side")
    parser.add_argument("--instances", type=Path, help="a folder with other files")
    parser.add_argument("--best", type=Path, help="a CSV of name,best in tenths")
    parser.add_argument("--bench", type=Path, default=BENCH)
    return parser.parse_args()


def families(folder: Path) -> list[tuple[str, list[Instance]]]:
    """The folder's instances without and with pairs, each with a title."""
    instances = [read(path) for path in sorted(folder.glob("*.[tT][xX][tT]"))]
    if not instances:
        raise SystemExit(f"{folder} has no instances (*.txt): name another folder.")
    named = {
        "Time windows": [one for one in instances if not one.paired],
        "Pickup and delivery": [one for one in instances if one.paired],
    }
    return [(title, some) for title, some in named.items() if some]


def read_best(path: Path) -> dict[str, int]:
    with path.open(newline="", encoding="utf-8") as file:
        return {name: int(best) for name, best in csv.reader(file) if best.isdigit()}


def report(
    title: str, instances: Sequence[Instance], found: Found, best: Mapping[str, int]
) -> None:
    """Gaps by solver and time, then every distance of the longest time."""
    known = {one.name: best.get(one.name, found.least(one.name)) for one in instances}
    measured = sum(name not in best for name in known)
    head = ("percent above", "s", "mean", "worst", "solved", "most s used")
    print(f"\n## {title}, {len(known)} instances ({measured} against the best here)\n")
    print(table(head, [summary(found, key, known) for key in found.distances]))
    longest = max(seconds for _, seconds in found.distances)
    last = {key[0]: found.medians(key) for key in found.distances if key[1] == longest}
    head = (f"tenths after {longest:g} s", "best known", *last)
    columns = [known, *last.values()]
    rows = [(name, *(f"{one[name]:.0f}" for one in columns)) for name in known]
    print(f"\n{table(head, rows)}")
    for line in found.broken:
        print(f"\nUnsolved: {line}")


def summary(found: Found, key: Key, known: Mapping[str, float]) -> tuple[str, ...]:
    """What is unsolved counts in no gap, and is told beside it."""
    medians = found.medians(key)
    gaps = [100 * (one / known[name] - 1) for name, one in medians.items() if one < inf]
    figures = (mean(gaps), max(gaps)) if gaps else (inf, inf)
    return (
        key[0],
        f"{key[1]:g}",
        *(f"{figure:.2f}" for figure in figures),
        f"{len(gaps)} of {len(known)}",
        f"{found.took_s[key]:.1f}",
    )


if __name__ == "__main__":
    main()
