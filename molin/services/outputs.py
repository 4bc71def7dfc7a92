"""What goes out of a week: files to keep, print and pass on, and a table to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from molin.domain.discretion import is_discreet, told_in_file, told_score
from molin.domain.geography import AreaLevel
from molin.domain.plan import Plan, Route
from molin.errors import InvalidInput
from molin.exchange.plan_file import write_plan
from molin.files import ensure_folder, write_whole
from molin.maps.page import standalone_page
from molin.maps.setting import Ground, PageSetting
from molin.maps.week import day_drawings
from molin.services.areas import load_shapes
from molin.services.weeks import OpenWeek
from molin.words import Words


def write_week(week: OpenWeek, words: Words, folder: Path, *, now: datetime) -> None:
    """Write plan.json, map.html and routes.pdf into ``folder``, made if need be."""
    ensure_folder(folder)
    write_plan(week.book, _plan(week), words, folder / "plan.json")
    write_map(week, words, folder / "map.html")
    write_sheets(week, words, folder / "routes.pdf", now=now)


def write_map(week: OpenWeek, words: Words, path: Path) -> None:
    """One HTML file with a map of each day; it opens offline in any browser."""
    setting = PageSetting(
        ground=Ground(areas=week.book.areas, shapes=load_shapes()),
        words=words,
        title=words.text("Plan of {week}", week=words.week(week.book.week)),
    )
    drawings = day_drawings(week.book, _plan(week), week.legs, words)
    write_whole(path, standalone_page(setting, drawings).encode())


def write_sheets(week: OpenWeek, words: Words, path: Path, *, now: datetime) -> None:
    """Route sheets as PDF: a page for each shift that drives."""
    from molin.exchange.route_sheets import write_route_sheets  # 0.2 s, not at start

    shapes = load_shapes().of_level(AreaLevel.REGENCY)
    outlines = [polygon[0] for shape in shapes for polygon in shape.polygons]
    write_route_sheets(
        week.book, _plan(week), week.legs, outlines, words, path, made_at=now
    )


def table(week: OpenWeek, words: Words) -> Iterator[str]:
    """The plan in lines of text: one a shift, then what is left and the score."""
    plan = _plan(week)
    yield words.text("Plan of {week}", week=words.week(week.book.week))
    for route in plan.routes:
        yield _line(week, route, words)
    yield words.text("Not planned: {n}", n=len(plan.tray))
    score = told_score(week.book, plan)
    yield words.text("Score: {n} min", n=words.number(score.total))


def _line(week: OpenWeek, planned: Route, words: Words) -> str:
    """What a terminal shows may be copied into a file: it tells as much as one may."""
    shift, local = week.book.shifts[planned.shift], week.book.week.local
    route = told_in_file(week.book, planned)
    secret = is_discreet(week.book, planned)
    out = f"{words.clock(local(route.leaves))}–{words.clock(local(route.returns))}"
    return "  ".join(
        (
            f"{words.day(shift.day):<11}",
            week.book.units[shift.unit].letter,
            f"{out if planned.goes_out else '–':^11}",
            f"{words.text('Stops: {n}', n=len(route.stops)):<12}",
            f"{'–' if secret else words.minutes(route.driving):>8}",
            f"{'–' if secret else words.kilometres(route.road_m):>7}",
        )
    )


def _plan(week: OpenWeek) -> Plan:
    if week.plan is None:
        raise InvalidInput("There is no plan to write yet: plan the week first.")
    return week.plan
