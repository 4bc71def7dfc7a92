"""The judge of one route: whether it can be driven, when, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from molin.domain.rules import Rule
from molin.scheduler.judging.clocks import Return, earliest_return
from molin.scheduler.judging.course import Course
from molin.scheduler.judging.course_maker import CourseMaker
from molin.scheduler.judging.schedule import Schedule, Times, times_of
from molin.scheduler.judging.wishes import Wishes
from molin.scheduler.problem import NO_LIMIT, NONE, RULES, Problem


class RouteJudge:
    """Answers questions about single routes; exact, and the same every time.

    A route's return is the earliest there is. When that misses a wish (a preferred
    window, a published start), the stop is served inside the wish instead if that
    costs less; stops are asked in the order of the route.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.maker = CourseMaker(problem)
        self._wishes = Wishes(problem)
        self._ends: list[int] = problem.shifts.ends.tolist()
        self._starts: list[int] = problem.shifts.starts.tolist()
        self._driven: list[bool] = problem.shifts.driven.tolist()
        self._refusal = problem.refusal

    def judge(self, shift: int, visits: Sequence[int]) -> Schedule | None:
        """The route's schedule, or None when it cannot be driven."""
        if self._stays(shift, visits):
            return _idle(self._starts[shift])
        course = self._course(shift, visits)
        back = None if isinstance(course, Rule) else earliest_return(course)
        if isinstance(course, Rule) or back is None:
            return None
        schedule = self._schedule(shift, visits, course, back)
        for node, visit in enumerate(visits, 1):
            wish = self._wishes.missed(shift, visit, schedule.times.starts[node - 1])
            if wish is None:
                continue
            willing = course.narrowed(node, *wish)
            later = earliest_return(willing)
            if later is not None:
                other = self._schedule(shift, visits, willing, later)
                if other.cost < schedule.cost:
                    course, schedule = willing, other
        return schedule

    def cost(self, shift: int, visits: Sequence[int]) -> int | None:
        """The cost of the route by itself, or None; quicker than a whole schedule."""
        if self._wishes.concern(visits):
            schedule = self.judge(shift, visits)
            return None if schedule is None else schedule.cost
        if self._stays(shift, visits):
            return 0
        course = self._course(shift, visits)
        back = None if isinstance(course, Rule) else earliest_return(course)
        if isinstance(course, Rule) or back is None:
            return None
        prices = self.problem.prices
        overtime = max(0, back.time - self._ends[shift])
        return prices.travel * sum(course.drives) + prices.overtime * overtime

    def refusal(self, shift: int, visits: Sequence[int]) -> Rule | None:
        """The first rule in the way of the route, or None when it can be driven."""
        if self._stays(shift, visits):
            return None
        course = self._course(shift, visits)
        return course if isinstance(course, Rule) else _obstacle(course)

    def _stays(self, shift: int, visits: Sequence[int]) -> bool:
        return not visits and not self._driven[shift]

    def _course(self, shift: int, visits: Sequence[int]) -> Course | Rule:
        for visit in visits:
            code = int(self._refusal[visit, shift])
            if code != NONE:
                return RULES[code]
        return self.maker.make(shift, visits)

    def _schedule(
        self, shift: int, visits: Sequence[int], course: Course, back: Return
    ) -> Schedule:
        times, prices = times_of(course, back), self.problem.prices
        travel = sum(course.drives)
        overtime = max(0, times.returns - self._ends[shift])
        grudge = self._wishes.grudge(shift, visits, times.starts)
        rest = course.rest.length if course.rest else 0
        busy = travel + sum(course.service) + rest
        return Schedule(
            times=times,
            travel=travel,
            overtime=overtime,
            waiting=times.returns - times.leaves - busy,
            missed=grudge.missed,
            forgone=grudge.forgone,
            moved=grudge.moved,
            shifted=grudge.shifted,
            cost=prices.travel * travel + prices.overtime * overtime + grudge.cost,
        )


def _idle(start: int) -> Schedule:
    times = Times(leaves=start, returns=start, arrives=(), starts=(), pause_starts=NONE)
    return Schedule(
        times=times,
        travel=0,
        overtime=0,
        waiting=0,
        missed=0,
        forgone=0,
        moved=0,
        shifted=0,
        cost=0,
    )


def _obstacle(course: Course) -> Rule | None:
    """The first rule that fails when rules are added one by one."""
    endless = ((course.windows[0][0][0], NO_LIMIT),)
    patient = [replace(ride, longest=NO_LIMIT) for ride in course.rides]
    free = replace(course, rides=patient, rest=None, longest_span=NO_LIMIT)
    late = replace(free, windows=[*course.windows[:-1], endless])
    steps = (
        (Rule.WINDOW, late),
        (Rule.HOURS, free),
        (Rule.BREAK, replace(free, rest=course.rest)),
        (Rule.SPAN, replace(free, rest=course.rest, longest_span=course.longest_span)),
        (Rule.RIDE, course),
    )
    failed = (rule for rule, step in steps if earliest_return(step) is None)
    return next(failed, None)
