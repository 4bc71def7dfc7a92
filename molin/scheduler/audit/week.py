"""The audit: whether a plan as written keeps every hard rule of its week.

It reads domain values and the times that the plan states, and shares no code with the
search, the evaluator or the encoding, so that a mistake there cannot hide here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from molin.domain.book import WeekBook
from molin.domain.plan import Plan, Route
from molin.domain.replanning import FREE, Replanning
from molin.domain.rules import Violation
from molin.domain.travel import TravelTable
from molin.scheduler.audit.locks import broken_locks
from molin.scheduler.audit.means import broken_means
from molin.scheduler.audit.people import broken_crews, broken_rides, broken_series
from molin.scheduler.audit.plan import broken_units, repetitions
from molin.scheduler.audit.promises import broken_promises
from molin.scheduler.audit.times import broken_times


def audit(
    book: WeekBook,
    travel: TravelTable,
    routes: Sequence[Route],
    *,
    baseline: Plan | None = None,
    replanning: Replanning = FREE,
) -> tuple[Violation, ...]:
    """Every rule that the routes break; empty when they may be saved.

    ``travel`` is square over ``book.points()``. ``baseline`` is the plan whose locks
    hold, and of which ``replanning`` may have held more; a stop that is not planned at
    all is the tray's to explain.
    """
    found = _violations(book, travel, routes)
    held = broken_locks(book, routes, baseline)
    return (*found, *held, *broken_promises(book, routes, baseline, replanning))


def _violations(
    book: WeekBook, travel: TravelTable, routes: Sequence[Route]
) -> Iterator[Violation]:
    yield from repetitions(routes)
    for route in routes:
        yield from broken_means(book, route)
        yield from broken_times(book, travel, route)
    yield from broken_rides(book, routes)
    yield from broken_series(book, routes)
    yield from broken_crews(book, routes)
    yield from broken_units(book, routes)
