"""The engine's constant-time check of a place against the judge, many times.

Run from the project's folder: ``python -m tests.bench.positions [--positions N]``.
Routes and visits are made by chance, with every rule. A mismatch ends the run with its
smallest example.
"""

from __future__ import annotations

import argparse
import time

from hypothesis import given, seed, settings

from molin.scheduler.engine.compile import compile_all
from molin.scheduler.judging.course import NEVER
from molin.scheduler.search.draft import Draft
from tests.scheduler.engine.test_positions import drafts, positions

BATCH = 200
"""Problems between two looks at how many places they had."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--positions", type=int, default=100_000)
    wanted = parser.parse_args().positions
    compile_all()
    begun, batch, compared, fitting = time.perf_counter(), 0, 0, 0

    def compare(draft: Draft) -> None:
        nonlocal compared, fitting
        for told, judged in positions(draft):
            assert told == judged
            compared += 1
            fitting += judged < NEVER

    while compared < wanted:
        asked = given(drafts(most_visits=14, most_shifts=2))(compare)
        settings(max_examples=BATCH, deadline=None, database=None)(seed(batch)(asked))()
        batch += 1
    took = time.perf_counter() - begun
    print(
        f"{compared} positions, {fitting} of which fit: no mismatch; {took:.0f} s",
        flush=True,
    )


if __name__ == "__main__":
    main()
