"""Offers and moves in words: when, at which price, and whom they displace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from molin.domain.book import WeekBook
from molin.domain.discretion import about, is_hidden
from molin.domain.offers import Moving, Offer
from molin.domain.requests import RequestId
from molin.labels import place_name
from molin.ui.reasons import refusal_lines
from molin.words import Words

MOST_ROWS = 5


def price_text(minutes: float, words: Words) -> str:
    """Like "+12 min" or "−610 min"; less is better."""
    rounded = round(minutes)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else "±"
    return f"{sign}{words.minutes(timedelta(minutes=abs(rounded)))}"


def when_text(book: WeekBook, request: RequestId, offer: Offer, words: Words) -> str:
    """Like "Tue 24 10:30"; of a confidential visit only about when."""
    day, starts = book.shifts[offer.shift].day, book.week.local(offer.starts)
    if is_hidden(book, request):
        clock = words.text("about {clock}", clock=words.clock(about(starts)))
    else:
        clock = words.clock(starts)
    return f"{words.weekday(day)} {day.day} {clock}"


def price_lines(book: WeekBook, offer: Offer, words: Words) -> Iterator[str]:
    """What the offer does to others, beside its price: whom it displaces, overtime."""
    if offer.displaces:
        names = (place_name(book, request, words) for request in offer.displaces)
        yield words.text("Leaves out: {names}", names=", ".join(names))
    if offer.overtime > timedelta(0):
        time = words.minutes(offer.overtime)
        yield words.text("More overtime: {time}", time=time)


def rest_lines(book: WeekBook, moving: Moving, words: Words) -> Sequence[str]:
    """What becomes of the shifts that are not listed by themselves."""
    dearer = len(moving.places) - MOST_ROWS
    lines = refusal_lines(book, moving.refusals, words)
    if dearer > 0:
        return [words.text("Dearer still, other shifts: {n}", n=dearer), *lines]
    return lines
