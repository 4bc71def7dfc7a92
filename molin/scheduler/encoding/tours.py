"""Tours: days that are driven whether or not they serve anybody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from molin.domain.book import WeekBook
from molin.domain.rules import Rule
from molin.domain.shifts import TourId
from molin.scheduler.encoding.baseline import Baseline
from molin.scheduler.encoding.roster import unmanned
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import NONE, RULES, Problem


def with_tours(book: WeekBook, problem: Problem, kept: Baseline) -> Problem:
    """The problem with its tours driven, or closed whole where one day is impossible.

    A unit must be where its next shift begins, so a shift of a tour that ends
    elsewhere is driven even without a visit.
    """
    tours = [shift.tour for shift in book.shifts.values()]
    away = problem.shifts.start_location != problem.shifts.end_location
    on_tour = np.array([tour is not None for tour in tours], dtype=np.bool_)
    willing = replace(problem, shifts=replace(problem.shifts, driven=on_tour & away))
    closed = _closed(book, willing, kept)
    open_ones = np.array([tour not in closed for tour in tours], dtype=np.bool_)
    refusal = problem.refusal.copy()
    for index, tour in enumerate(tours):
        if tour in closed:
            free = refusal[:, index] == NONE
            refusal[free, index] = RULES.index(closed[tour])
    shifts = replace(problem.shifts, driven=willing.shifts.driven & open_ones)
    return replace(problem, shifts=shifts, refusal=refusal)


def _closed(
    book: WeekBook, problem: Problem, kept: Baseline
) -> dict[TourId | None, Rule]:
    """Tours that cannot be driven from end to end, with what stands in the way.

    Nobody can join a tour of which a day has passed without the unit.
    """
    judge, stuck = RouteJudge(problem), unmanned(book)
    closed: dict[TourId | None, Rule] = {}
    for index, shift in enumerate(book.shifts.values()):
        rule = Rule.CREW if shift.id in stuck else judge.refusal(index, ())
        if index in kept.over and index not in kept.left:
            rule = Rule.PAST
        if shift.tour is not None and rule is not None:
            closed.setdefault(shift.tour, rule)
    return closed
