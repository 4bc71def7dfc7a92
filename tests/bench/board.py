"""How fluid the time board is with 60 units on 6 days and 1,500 stops.

Run from the project's folder: ``python -m tests.bench.board [--dark]``. Each figure is
the time until the window has been painted anew, on the screen or offscreen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice
from random import Random
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from molin.domain.activities import Activity, ActivityKind
from molin.domain.book import WeekBook
from molin.domain.fleet import Unit
from molin.domain.geography import Area, AreaLevel, Coordinate
from molin.domain.places import AccessClass, Place, PlaceKind
from molin.domain.plan import Pause, Plan, Route, Stop
from molin.domain.requests import Request
from molin.domain.shifts import Shift
from molin.domain.time import TimeWindow, Week
from molin.language import Language
from molin.ui.board import Board
from molin.ui.selection import Selection
from molin.ui.style import apply_theme
from molin.ui.theme import theme
from molin.words import Words

UNITS, DAYS, STOPS = 60, 6, 1500
WEEK = Week(date(2026, 11, 23))
KINDS = tuple(ActivityKind)
NAMES = (
    "Pasar Gambut",
    "SMPN 1 Aluh-Aluh",
    "Balai Desa Rantau Badauh",
    "Posyandu Kurau",
)
MINUTE = timedelta(minutes=1)
SEED = 7


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--dark", action="store_true")
    options.add_argument("--steps", type=int, default=100)
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    look = theme(dark=chosen.dark)
    apply_theme(app, look)
    board = Board(look, Words(Language.INDONESIAN))
    board.resize(1400, 900)
    board.show()
    book, plan = week_of(STOPS)
    report(app, board, book, plan, chosen.steps)


def report(
    app: QApplication, board: Board, book: WeekBook, plan: Plan, steps: int
) -> None:
    now = WEEK.at(0, time(10, 24))
    other = week_of(STOPS, seed=SEED + 1)[1]
    view = board.findChild(QGraphicsView)
    down = view.verticalScrollBar()
    plans = cycle((other, plan))
    requests = cycle(stop.request for route in plan.routes for stop in route.stops[:1])
    zooms = cycle([120] * 8 + [-120] * 8)

    def scroll() -> None:
        down.setValue((down.value() + 60) % down.maximum())

    measures: dict[str, Callable[[], object]] = {
        "scroll step": scroll,
        "page": lambda: down.setValue((down.value() + 800) % down.maximum()),
        "zoom step": lambda: app.sendEvent(view.viewport(), wheel(next(zooms))),
        "select": lambda: board.select(Selection(request=next(requests))),
        "show another plan": lambda: board.show_week(book, next(plans), now),
        "show the same plan": lambda: board.show_week(book, other, now),
    }
    sys.stdout.write(
        f"{len(book.shifts)} rows, {STOPS} stops, {board.width()}x{board.height()}\n"
    )
    board.show_week(book, plan, now)
    for name, step in measures.items():
        times = [ms(app, view, step) for _ in range(steps)]
        sys.stdout.write(
            f"{name:20} median {median(times):6.1f} ms, 95 % {worst(times):6.1f} ms\n"
        )


def ms(app: QApplication, view: QGraphicsView, step: Callable[[], object]) -> float:
    """Of one step, its paint included."""
    started = perf_counter()
    step()
    app.processEvents()
    return (perf_counter() - started) * 1000


def worst(times: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20)[-1]


def wheel(angle: int) -> QWheelEvent:
    at = QPointF(600, 300)
    return QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def week_of(stops: int, seed: int = SEED) -> tuple[WeekBook, Plan]:
    """Shifts of every unit on every day, the stops spread evenly over them."""
    dice = Random(seed)
    shifts = {shift.id: shift for shift in all_shifts()}
    numbers = iter(range(1, stops + 1))
    a_shift = -(-stops // len(shifts))
    routes = tuple(
        route_of(shift, list(islice(numbers, a_shift)), dice)
        for shift in shifts.values()
    )
    book = WeekBook(
        week=WEEK,
        areas={
            "63": Area(code="63", name="Banjar", level=AreaLevel.PROVINCE, point=AT)
        },
        units={n: unit_of(n) for n in range(1, UNITS + 1)},
        crew={},
        places={n: place_of(n) for n in range(stops + 1)},
        activities={n: activity_of(n) for n in range(len(KINDS))},
        shifts=shifts,
        requests={n: request_of(n) for n in range(1, stops + 1)},
    )
    return book, Plan(week=WEEK, routes=routes)


AT = Coordinate(-3.4, 114.8)


def all_shifts() -> Iterator[Shift]:
    for day in range(DAYS):
        for unit in range(1, UNITS + 1):
            yield Shift(
                id=day * UNITS + unit,
                unit=unit,
                day=WEEK.days[day],
                starts=WEEK.at(day, time(7, 30)),
                ends=WEEK.at(day, time(16)),
                start_place=0,
                end_place=0,
            )


def route_of(shift: Shift, requests: list[int], dice: Random) -> Route:
    """Drives, perhaps waits, serves; the break comes in the middle."""
    clock, stops, pause = shift.starts, [], None
    for number, request in enumerate(requests):
        if number == len(requests) // 2:
            pause = Pause(starts=clock, ends=clock + 60 * MINUTE)
            clock = pause.ends
        stops.append(stop_of(request, clock + dice.randrange(10, 40) * MINUTE, dice))
        clock = stops[-1].ends
    return Route(
        shift=shift.id,
        leaves=shift.starts,
        returns=clock + 30 * MINUTE,
        stops=tuple(stops),
        pause=pause,
    )


def stop_of(request: int, arrives: datetime, dice: Random) -> Stop:
    starts = arrives + dice.choice((0, 0, 20)) * MINUTE
    ends = starts + dice.randrange(25, 70) * MINUTE
    return Stop(request=request, arrives=arrives, starts=starts, ends=ends)


def unit_of(number: int) -> Unit:
    letter = chr(ord("A") + (number - 1) % 26) + "123"[(number - 1) // 26]
    return Unit(
        id=number,
        letter=letter,
        name=f"Molin {letter}",
        plate=f"DA {1000 + number} P",
        base=0,
        access=frozenset({AccessClass.CAR}),
    )


def place_of(number: int) -> Place:
    return Place(
        id=number,
        name=f"{NAMES[number % len(NAMES)]} {number}",
        kind=PlaceKind.SCHOOL,
        at=AT,
        area="63",
        access=AccessClass.CAR,
    )


def activity_of(number: int) -> Activity:
    kind = KINDS[number]
    return Activity(id=number, name=kind.value, kind=kind, usual_length=60 * MINUTE)


def request_of(number: int) -> Request:
    day = (number - 1) * DAYS // STOPS
    window = TimeWindow(WEEK.at(day, time(8)), WEEK.at(day, time(15)))
    return Request(
        id=number,
        activity=number % len(KINDS),
        length=60 * MINUTE,
        windows=(window,),
        place=number,
    )


if __name__ == "__main__":
    main()
