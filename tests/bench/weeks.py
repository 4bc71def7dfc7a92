"""What Molin and OR-Tools alone reach on the benchmark weeks, by their own judge.

Run from the project's folder: ``python -m tests.bench.weeks [SECONDS …] [--seeds N]
[--processes N] [--peers ortools]``. The folder of ``--bench`` has the weeks and their
only judge, ``score_week.py``; nothing of it is part of Molin. VROOM and PyVRP are not
asked: neither can keep repeat visits days apart, PyVRP knows no breaks and VROOM no
overtime at a price.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from molin.scheduler.engine.compile import compile_all
from tests.bench.peers import Answer, Plan, answers, present, runs, told
from tests.bench.tables import surroundings, table, tell

BENCH = Path(__file__).parents[3] / "shared" / "bench"
BEST_SEEN = {
    "week-3x5-80": 13_603,
    "week-20x5-500": 152_899,
    "week-60x5-1500": 552_091,
}
"""After ten minutes of a search like ours; a longer one may go below."""
SOLVERS = {
    "molin": "tests.bench.peers_week_molin",
    "ortools": "tests.bench.peers_week_ortools",
}


def main() -> None:
    wanted = arguments()
    judge = load_judge(wanted.bench / "score_week.py")
    solvers = present(SOLVERS, wanted.peers)
    names = wanted.weeks or list(BEST_SEEN)
    questions = [
        (wanted.bench / "weeks" / f"{name}.json", wanted.processes) for name in names
    ]
    print(
        f"{surroundings()}, {wanted.processes} processes of Molin, medians of"
        f" {wanted.seeds} seeds\n\n{told(solvers.values())}\n"
    )
    compile_all()  # where nothing is compiled, the runs would search interpreted
    rows = []
    for seconds in wanted.seconds:
        asked, found = runs(solvers, questions, seconds, wanted.seeds), []
        for answer in answers(asked, wanted.jobs):
            found.append((answer, cost_of(judge, answer)))
            tell(f"{seconds:g} s: {len(found)} of {len(asked)}")
        rows += summaries(found)
    head = ("week", "solver", "s", "median", "all", "above best seen", "first plan")
    print(table(head, sorted(rows, key=lambda row: names.index(row[0]))))
    print(f"\n{surroundings()}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="*", type=float, default=[1, 5, 20])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--peers", nargs="*", default=["ortools"])
    parser.add_argument("--weeks", nargs="*", help="names of some, such as week-3x5-80")
    parser.add_argument("--jobs", type=int, default=1, help="runs side by side")
    parser.add_argument("--bench", type=Path, default=BENCH)
    return parser.parse_args()


def load_judge(path: Path) -> Any:
    """``score_week.py`` as a module."""
    spec = importlib.util.spec_from_file_location("score_week", path)
    if spec is None or spec.loader is None or not path.exists():
        raise SystemExit(f"{path} is not there: name its folder with --bench.")
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    return judge


def cost_of(judge: Any, answer: Answer) -> int:
    """What the judge says of a plan; one that breaks a rule ends the benchmark."""
    week = json.loads(answer.run.question[0].read_text(encoding="utf-8"))
    verdict = judge.score(week, answer.plan.routes)
    if not verdict["ok"]:
        raise SystemExit(f"{answer.run} broke a rule: {verdict['broken']}")
    return verdict["cost"]


def summaries(found: Sequence[tuple[Answer, int]]) -> Iterator[tuple[str, ...]]:
    """A row per week and solver."""
    by_row: dict[tuple[str, str], list[tuple[Answer, int]]] = {}
    for answer, cost in found:
        key = answer.run.question[0].stem, answer.run.solver
        by_row.setdefault(key, []).append((answer, cost))
    for (name, solver), some in by_row.items():
        costs = [cost for _, cost in some]
        firsts = [one.plan.first_s for one, _ in some if one.plan.first_s is not None]
        best = BEST_SEEN.get(name)
        yield (
            name,
            solver,
            f"{some[0][0].run.seconds:g}",
            f"{median(costs):,.0f}",
            " ".join(f"{cost:,}" for cost in sorted(costs)),
            f"{100 * (median(costs) / best - 1):+.2f} %" if best else "",
            f"{median(firsts):.2f} s" if firsts else first_plan(some[0][0].plan),
        )


def first_plan(plan: Plan) -> str:
    return "not told" if any(plan.routes) else "none"


if __name__ == "__main__":
    main()
