"""What planning a week again may change, and what has begun and therefore stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import takewhile

from molin.domain.book import WeekBook
from molin.domain.plan import Plan, Route, Stage
from molin.domain.time import Week


class Mode(StrEnum):
    """What may change of the plan at hand, the one that was saved last."""

    EVERYTHING = "everything"
    LITTLE = "little"  # everything, but each change costs as if it were published
    ONLY_ADD = "only_add"  # every stop keeps its shift and start; others may join
    FROM_NOW = "from_now"
    FROM_DAY = "from_day"


@dataclass(frozen=True, slots=True)
class Replanning:
    """A search's freedom: ``mode``, and nothing of what begins before ``since``."""

    mode: Mode = Mode.EVERYTHING
    since: datetime | None = None


FREE = Replanning()
"""Nothing is held but by its own locks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A mode as a person chooses it; ``day`` belongs to ``FROM_DAY`` alone."""

    mode: Mode
    day: date | None = None


def is_over(week: Week, now: datetime) -> bool:
    """Whether nothing of the week can be planned any more."""
    return week.window.closes <= now


def choices(week: Week, now: datetime) -> tuple[Choice, ...]:
    """What can be chosen for a week: of a running one, its past never changes."""
    if is_over(week, now):
        return ()
    running = week.window.admits(now)
    first = Mode.FROM_NOW if running else Mode.EVERYTHING
    later = (day for day in week.days[1:] if day > week.day_of(now))
    return (
        Choice(first),
        Choice(Mode.LITTLE),
        Choice(Mode.ONLY_ADD),
        *(Choice(Mode.FROM_DAY, day) for day in later),
    )


def usual_choice(week: Week, stored: Plan | None, now: datetime) -> Choice:
    """What is suggested: to go on from now, or to keep what people were told."""
    if week.window.admits(now):
        return Choice(Mode.FROM_NOW)
    told = stored is not None and stored.stage is Stage.PUBLISHED
    return Choice(Mode.ONLY_ADD if told else Mode.EVERYTHING)


def replanning(choice: Choice, week: Week, now: datetime) -> Replanning:
    """``choice`` made at ``now``: in a running week, whatever it is, the past stays."""
    moments = [now] if week.window.admits(now) else []
    if choice.day is not None:
        moments.append(week.at((choice.day - week.monday).days, time()))
    return Replanning(choice.mode, max(moments, default=None))


def begun_stops(book: WeekBook, route: Route, since: datetime) -> int:
    """How many of the first stops are over or under way at ``since``.

    A stop is under way from the moment its unit sets out for it. Who has been fetched
    is brought where they were told: the ride is one thing, and has begun as a whole.
    """
    gone = takewhile(lambda setting_out: setting_out < since, _departures(route)[:-1])
    begun = len(tuple(gone))
    places = {stop.request: place for place, stop in enumerate(route.stops)}
    for ride in book.rides:
        if places.get(ride.pickup, begun) < begun:
            begun = max(begun, places.get(ride.drop_off, -1) + 1)
    return begun


def takes_no_more(book: WeekBook, route: Route, since: datetime) -> bool:
    """Whether the unit has nothing left to do at ``since`` but to drive home."""
    gone = begun_stops(book, route, since) == len(route.stops)
    return gone and _departures(route)[-1] < since


def _departures(route: Route) -> list[datetime]:
    """When it sets out for each stop and for its end; a break may come before that."""
    ready = [route.leaves, *(stop.ends for stop in route.stops)]
    pause = route.pause
    return [
        pause.ends if pause is not None and pause.starts == moment else moment
        for moment in ready
    ]
