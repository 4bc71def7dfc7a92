"""The week that exercises every rule, planned, changed and planned again.

Run from the project's folder: ``python -m tests.bench.every_rule [SECONDS …]
[--seeds N]``. For each time it tells what the plan costs, that a recount from the
written times comes to the same (but for the unevenness of what has left already), what
the audit says, and which rules occurred.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Protocol

from molin.domain.book import WeekBook
from molin.domain.plan import Plan, Score, TrayItem
from molin.domain.replanning import FREE
from molin.domain.rules import Rule, Violation
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.decode import decode
from molin.scheduler.encoding.drivable import drivable
from molin.scheduler.encoding.encode import encode
from molin.scheduler.engine.compile import compile_all
from molin.scheduler.explaining.reasons import explain
from molin.scheduler.problem import Problem, Solution
from molin.scheduler.solve import solve
from tests.bench.instances.every_rule import (
    FROM_TUESDAY,
    changed,
    every_rule_week,
    published,
    travel,
)
from tests.bench.instances.recount import recount
from tests.bench.tables import surroundings, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A plan of the week, what the audit and a recount say of it, and its tray."""

    plan: Plan
    broken: tuple[Violation, ...]
    recounted: Score
    tray: tuple[TrayItem, ...]

    @property
    def rules(self) -> set[Rule]:
        """All that keep requests out of shifts."""
        refused = {one.rule for item in self.tray for one in item.refusals}
        return refused | {item.reason for item in self.tray}


class Search(Protocol):
    def __call__(self, problem: Problem, *, start: Solution | None) -> Solution: ...


def outcomes(search: Search) -> tuple[Outcome, Outcome]:
    """The first plan; then, published and locked, the one for the changed week."""
    book = every_rule_week()
    first = _planned(book, search)
    return first, _planned(changed(book), search, published(first.plan))


def _planned(book: WeekBook, search: Search, told: Plan | None = None) -> Outcome:
    table, replanning = travel(book), FROM_TUESDAY if told else FREE
    encoding = encode(book, table, baseline=told, replanning=replanning)
    found = search(encoding.problem, start=drivable(encoding, told) if told else None)
    plan = decode(encoding, found)
    return Outcome(
        plan=plan,
        broken=audit(book, table, plan.routes, baseline=told, replanning=replanning),
        recounted=recount(book, table, plan, told),
        tray=tuple(explain(encoding, found, seconds=0)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="*", type=float, default=[1, 5])
    parser.add_argument("--seeds", type=int, default=3)
    wanted = parser.parse_args()
    compile_all()  # where nothing is compiled, the search is interpreted
    print(f"{surroundings()}, medians of {wanted.seeds} seeds\n")
    head = ("plan", "s", "cost", "recounted", "broken", "left out", "rules met")
    rows = [row for one in wanted.seconds for row in lines(one, wanted.seeds)]
    print(table(head, rows))


def lines(seconds: float, seeds: int) -> Iterator[tuple[str, ...]]:
    found = [
        outcomes(partial(solve, seconds=seconds, seed=seed))
        for seed in range(1, seeds + 1)
    ]
    for name, some in zip(("first", "changed"), zip(*found, strict=True), strict=True):
        yield (
            name,
            f"{seconds:g}",
            f"{median(one.plan.score.total for one in some):,.0f}",
            f"{median(one.recounted.total for one in some):,.0f}",
            f"{sum(len(one.broken) for one in some)}",
            f"{median(len(one.tray) for one in some):g}",
            f"{len(set[Rule]().union(*(one.rules for one in some)))} of {len(Rule)}",
        )


if __name__ == "__main__":
    main()
