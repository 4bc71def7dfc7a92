"""What the solver processes of the tests do instead of solving."""

import os
import signal
import sys
import time

from molin.errors import InvalidInput
from molin.scheduler.problem import Solution
from molin.scheduler.progress import Progress


def count(problem, *, report, heard, **options):
    for n in range(problem):
        report(n)
    return options


def refuse(problem, *, report, heard, **options):
    raise InvalidInput("Shift {n} is wrong: correct it.", n=problem)


def stumble(problem, *, report, heard, **options):
    return 1 / problem


def vanish(problem, *, report, heard, **options):
    report("so far")
    os._exit(problem)


def get_killed(problem, *, report, heard, **options):
    os.kill(os.getpid(), signal.SIGKILL)


def never_end(problem, *, report, heard, **options):
    report(os.getpid())
    while True:
        time.sleep(60)


def look_around(problem, *, report, heard, **options):
    return {"modules": sorted(sys.modules), "nice": os.nice(0)}


def serve_some(problem, *, report, heard, seed, **options):
    """As many visits on the first shift as the seed says; those of seed 2 are lost."""
    if seed == 2:
        os._exit(1)
    plan = Solution((tuple(range(seed)),) + ((),) * (problem.shift_count - 1))
    report(Progress(plan, cost=100 - seed, elapsed=0.0))
    return plan


def find_and_die(problem, *, report, heard, seed, **options):
    """The first finds the better plan and is lost; the second ends when it hears."""
    report(Progress(f"plan of {seed}", cost=10 + seed, elapsed=1.0 - seed / 2))
    if seed == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    while heard() is None:
        time.sleep(0.01)
    return f"plan of {seed}"


def find_the_same(problem, *, report, heard, seed, **options):
    """Plans that cost the same; the first solver is the slowest."""
    report(Progress(f"plan of {seed}", cost=7, elapsed=0.0))
    time.sleep(0.3 if seed == 0 else 0)
    report(Progress(f"plan of {seed}, heard {heard()}", cost=6, elapsed=0.0))
    return "told already"


def sleep(problem, *, report, heard, **options):
    while True:
        time.sleep(60)
