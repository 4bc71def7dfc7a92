"""How requests, places and areas are called, with secrets masked."""

from __future__ import annotations

from molin.domain.book import WeekBook
from molin.domain.geography import AreaCode
from molin.domain.requests import RequestId
from molin.words import Words


def place_name(book: WeekBook, request: RequestId, words: Words) -> str:
    """The place of a request; of a confidential one only its kecamatan."""
    wanted = book.requests[request]
    if wanted.place is not None:
        return book.places[wanted.place].name
    return words.text("Kec. {area}", area=area_name(book, book.area_of(request)))


def area_name(book: WeekBook, code: AreaCode) -> str:
    """The name of an area, or its code where nobody has entered it."""
    area = book.areas.get(code)
    return area.name if area else code
