"""What the solver processes of the tests do instead of solving."""

import os
import signal
import sys
import time

from molin.errors import InvalidInput
from molin.scheduler.problem import Solution


def count(problem, *, report, **options):
    for n in range(problem):
        report(n)
    return options


def refuse(problem, *, report, **options):
    raise InvalidInput("Shift {n} is wrong: correct it.", n=problem)


def stumble(problem, *, report, **options):
    return 1 / problem


def vanish(problem, *, report, **options):
    report("so far")
    os._exit(problem)


def get_killed(problem, *, report, **options):
    os.kill(os.getpid(), signal.SIGKILL)


def never_end(problem, *, report, **options):
    report(os.getpid())
    while True:
        time.sleep(60)


def look_around(problem, *, report, **options):
    return {"modules": sorted(sys.modules), "nice": os.nice(0)}


def serve_some(problem, *, report, seed, **options):
    """As many visits on the first shift as the seed says; those of seed 2 are lost."""
    if seed == 2:
        os._exit(1)
    return Solution((tuple(range(seed)),) + ((),) * (problem.shift_count - 1))
