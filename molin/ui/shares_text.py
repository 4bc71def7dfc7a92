"""What makes most of each term of the score, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from molin.domain.book import WeekBook
from molin.domain.discretion import about_as_long, is_discreet
from molin.domain.plan import Plan
from molin.domain.shares import Share
from molin.labels import place_name
from molin.ui.reasons import shift_name
from molin.words import Words

MOST_LINES = 3


def share_lines(
    book: WeekBook, plan: Plan, found: Mapping[str, Sequence[Share]], words: Words
) -> dict[str, list[str]]:
    """By term the largest shares, like "C Thu: 98 min", and how many more there are.

    The driving of a route to a confidential spot is told in quarter hours only.
    """
    secret = {route.shift for route in plan.routes if is_discreet(book, route)}
    lines = {}
    for term, some in found.items():
        told = [
            words.text(
                "{name}: {time}",
                name=_name(book, one, words),
                time=_time(one, words, roughly=one.shift in secret),
            )
            for one in some[:MOST_LINES]
        ]
        if len(some) > MOST_LINES:
            told.append(words.text("others: {n}", n=len(some) - MOST_LINES))
        lines[term] = told
    return lines


def _name(book: WeekBook, share: Share, words: Words) -> str:
    if share.request is not None:
        return place_name(book, share.request, words)
    if share.shift is not None:
        return shift_name(book, share.shift, words)
    if share.unit is not None:
        return book.units[share.unit].name
    return words.day(share.day) if share.day else ""


def _time(share: Share, words: Words, *, roughly: bool) -> str:
    length = timedelta(minutes=share.minutes)
    if not roughly:
        return words.minutes(length)
    return words.text("about {time}", time=words.minutes(about_as_long(length)))
