"""The way into ranking, which needs no compiler but is far quicker with its outcome."""

from __future__ import annotations

from molin.scheduler.engine.cache import is_compiled
from molin.scheduler.problem import Problem, Solution
from molin.scheduler.ranking.fits import Ranker
from molin.scheduler.ranking.interpreted import InterpretedRanker


def ranker(problem: Problem, solution: Solution) -> Ranker:
    """Takes the plan up once; asking is quick then.

    The first one in a process loads compiled code for most of a second: make it off
    the main thread.
    """
    if not is_compiled() or not problem.shift_count:
        return InterpretedRanker(problem, solution)
    from molin.scheduler.ranking.compiled import CompiledRanker  # loads Numba

    return CompiledRanker(problem, solution)
