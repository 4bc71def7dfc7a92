"""What a week would come to with one thing more: two searches held side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from molin.domain.bottleneck import Help, Outcome
from molin.domain.requests import RequestId
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.week_clock import MINUTE_S
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.judging.score import plan_cost
from molin.scheduler.problem import Solution

LEAST_NOISE = 1.0
"""Minutes: below one, nobody would call two plans different."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a search came to: its score in minutes, and whom it serves."""

    minutes: float
    served: frozenset[RequestId]


def measure(encoding: Encoding, solution: Solution) -> Measure:
    """Locked visits that could not be kept count as others that are left out."""
    judge = RouteJudge(encoding.problem)
    cost = plan_cost(encoding.problem, judge, solution)
    if cost is None:
        raise AssertionError("The search returned a plan that cannot be driven.")
    return Measure(
        minutes=(cost.total - cost.must) / MINUTE_S,
        served=frozenset(encoding.requests[visit] for visit in solution.served()),
    )


def compare(help: Help, without: Sequence[Measure], with_help: Measure) -> Outcome:
    """Hold the search with help against the best of several ``without``.

    How far those are apart, equal but for their seeds, is the noise.
    """
    base = min(without, key=lambda one: one.minutes)
    dearest = max(one.minutes for one in without)
    return Outcome(
        help=help,
        serves=tuple(sorted(with_help.served - base.served)),
        loses=tuple(sorted(base.served - with_help.served)),
        saved_minutes=base.minutes - with_help.minutes,
        noise_minutes=max(LEAST_NOISE, dearest - base.minutes),
    )
