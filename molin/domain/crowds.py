"""How much more a visit is worth where and when people are.

Socialisation belongs where people are: a public activity gains with the crowd that is
expected at its place when it begins, up to double its worth.
"""

from __future__ import annotations

from collections.abc import Iterator

from molin.domain.activities import Activity, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.places import OpeningHours, Place
from molin.domain.requests import RequestId

FULL_CROWD = 500
"""So many people double the worth of a public activity; a default."""
FOR_EVERYBODY = frozenset({ActivityKind.SOCIALISATION, ActivityKind.EDUCATION})


def is_public(activity: Activity) -> bool:
    """Whether it is meant for whoever is there, and may be seen by all."""
    return activity.publishable and activity.kind in FOR_EVERYBODY


def gain(crowd: int) -> float:
    """By which part of itself a visit's worth grows with so many people there."""
    return min(1.0, crowd / FULL_CROWD)


def crowded_hours(book: WeekBook, request: RequestId) -> Iterator[OpeningHours]:
    """The hours in which a crowd makes the visit worth more; none of most visits."""
    site = book.site(request)
    if isinstance(site, Place) and is_public(book.activity_of(request)):
        yield from (hours for hours in site.hours if hours.crowd > 0)
