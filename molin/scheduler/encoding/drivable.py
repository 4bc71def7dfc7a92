"""What can still be driven of an earlier plan, as a start for the next one."""

from __future__ import annotations

from molin.domain.plan import Plan
from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Problem, Solution, rows


def drivable(encoding: Encoding, plan: Plan) -> Solution | None:
    """``plan`` without the visits that its shifts may no longer make.

    Routes that cannot be driven even so are left out whole; None when what remains
    still breaks a rule between routes.
    """
    problem, judge = encoding.problem, RouteJudge(encoding.problem)
    asked = enumerate(encoding.solution(plan).routes)
    kept = [_possible(problem, shift, visits) for shift, visits in asked]
    solution = Solution(
        tuple(
            visits if judge.judge(shift, visits) is not None else ()
            for shift, visits in enumerate(kept)
        )
    )
    return None if audit_routes(problem, solution).broken else solution


def _possible(problem: Problem, shift: int, visits: tuple[int, ...]) -> tuple[int, ...]:
    """Those that the shift may serve, pairs whole."""
    able = {visit for visit in visits if problem.allowed[visit, shift]}
    pairs = rows(problem.pairs.pickup, problem.pairs.drop_off)
    halved = {visit for pair in pairs if not able.issuperset(pair) for visit in pair}
    return tuple(visit for visit in visits if visit in able - halved)
