"""The main job without a window: the demo week, planned in this process."""

from __future__ import annotations

from dataclasses import replace

from molin.domain.book import WeekBook
from molin.domain.plan import Weights
from molin.domain.time import Week
from molin.roads.estimate import load_estimated_roads
from molin.scheduler.solve import solve
from molin.services.areas import load_areas
from molin.services.demo import demo_book
from molin.services.planning import prepare, settled
from molin.services.weeks import OpenWeek


def plan_demo(week: Week, weights: Weights, *, seconds: float) -> OpenWeek:
    """The demo of ``week`` with a plan; no database is touched."""
    book = replace(demo_book(week, load_areas()), weights=weights)
    return plan_book(book, seconds=seconds)


def plan_book(book: WeekBook, *, seconds: float) -> OpenWeek:
    """``book`` with a plan of so many seconds, unsaved."""
    week, roads = OpenWeek(book=book), load_estimated_roads()
    encoding = prepare(week, roads)
    solution = solve(encoding.problem, seconds=seconds)
    return settled(week, encoding, solution, roads)
