"""The property tests of the planning rules, with many more examples than the suite.

Run from the project's folder: ``python -m tests.bench.rules [--examples N]``. Prints a
line per promise; a broken one ends the run with its smallest example.
"""

from __future__ import annotations

import argparse
import sys
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scheduler import test_evaluate_by_force as routes
from tests.scheduler import test_slots as slots
from tests.scheduler import test_solve_by_force as plans
from tests.scheduler import test_weeks_end_to_end as weeks
from tests.scheduler.random_problems import problems

SMALL = problems(most_visits=5, most_shifts=2)
PROMISES = [
    (
        routes.test_the_earliest_return_is_that_of_a_life_minute_by_minute,
        routes.questions(most_visits=7),
    ),
    (
        routes.test_the_audit_agrees_on_feasibility_and_cost,
        routes.questions(most_visits=9),
    ),
    (
        routes.test_the_times_told_keep_every_rule,
        routes.questions(most_visits=7, wishful=True),
    ),
    (
        slots.test_a_visit_fits_where_the_judge_says_and_nowhere_else,
        slots.insertions(),
    ),
    (plans.test_every_plan_reported_passes_the_audit_at_its_cost, SMALL),
    (weeks.test_plans_and_plans_made_from_them_pass_the_audit, st.data()),
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=2000)
    examples = parser.parse_args().examples
    for promise, strategy in PROMISES:
        began = time.perf_counter()
        check = given(strategy)(promise.hypothesis.inner_test)
        settings(max_examples=examples, deadline=None)(check)()
        name = promise.__name__.removeprefix("test_").replace("_", " ")
        took = time.perf_counter() - began
        sys.stdout.write(f"{took:7.1f} s  {examples} x {name}\n")


if __name__ == "__main__":
    main()
