"""All facts of one shift: hours, people, road and places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from molin.domain.discretion import is_discreet
from molin.domain.plan import Plan, Route
from molin.domain.shifts import Shift, ShiftId, ShiftKind
from molin.ui.facts import (
    Fact,
    FactSheet,
    ShownWeek,
    Tone,
    Verdict,
    violation_verdict,
)


def shift_sheet(week: ShownWeek, shift: ShiftId) -> FactSheet:
    """What is known of ``shift``, with its route if the plan has one."""
    wanted = week.book.shifts[shift]
    unit = week.book.unit_of(shift)
    route = find_route(week.plan, shift)
    return FactSheet(
        title=unit.name,
        aside=week.words.day(wanted.day),
        unit_letter=unit.letter,
        facts=(
            *_hour_facts(week, wanted, route),
            *(_route_facts(week, route) if route else ()),
            *_crew_facts(week, wanted),
        ),
        verdicts=tuple(_verdicts(week, wanted, route)),
        details=(*_place_facts(week, wanted), *_unit_facts(week, wanted)),
    )


def find_route(plan: Plan | None, shift: ShiftId) -> Route | None:
    routes = plan.routes if plan else ()
    return next((route for route in routes if route.shift == shift), None)


def _hour_facts(week: ShownWeek, shift: Shift, route: Route | None) -> Iterator[Fact]:
    words = week.words
    on_call = shift.kind is ShiftKind.ON_CALL
    yield Fact(
        about=words.text("Hours"),
        value=f"{week.span(shift.starts, shift.ends)} {week.zone(shift.starts)}",
        remark=words.name(shift.kind) if on_call else "",
    )
    pause = route.pause if route else None
    if pause:
        yield Fact(about=words.text("Break"), value=week.span(pause.starts, pause.ends))
    elif shift.rest:
        yield Fact(
            about=words.text("Break"),
            value=words.minutes(shift.rest.length),
            remark=words.text(
                "begins {span}", span=week.span(shift.rest.earliest, shift.rest.latest)
            ),
        )
    over = route.returns - shift.ends if route else timedelta(0)
    if over > timedelta(0):
        overtime = words.minutes(over)
        yield Fact(about=words.text("Overtime"), value=overtime, tone=Tone.WARN)


def _route_facts(week: ShownWeek, route: Route) -> Iterator[Fact]:
    words = week.words
    yield Fact(
        about=words.text("Under way"), value=week.span(route.leaves, route.returns)
    )
    yield Fact(about=words.text("Stops"), value=words.number(len(route.stops)))
    yield _driving_fact(week, route)


def _driving_fact(week: ShownWeek, route: Route) -> Fact:
    """Time and distance on the road, unless they would betray a confidential place."""
    words = week.words
    if is_discreet(week.book, route):
        hidden = words.text("place kept confidential")
        return Fact(about=words.text("Driving"), value="–", remark=hidden)
    return Fact(
        about=words.text("Driving"),
        value=words.hours(route.driving),
        remark=words.text("{road}, estimated", road=words.kilometres(route.road_m)),
    )


def _crew_facts(week: ShownWeek, shift: Shift) -> Iterator[Fact]:
    words = week.words
    crew = sorted(
        (week.book.crew[member] for member in shift.crew), key=lambda one: one.name
    )
    present = week.book.present(shift.id)
    lines = [
        f"{one.name} ({words.names(one.skills)})"
        if one.id in present
        else words.text("{name} (absent)", name=one.name)
        for one in crew
    ]
    yield Fact(
        about=words.text("Crew"),
        value="\n".join(lines) or words.text("nobody"),
        tone=Tone.PLAIN if present and present == shift.crew else Tone.WARN,
    )


def _place_facts(week: ShownWeek, shift: Shift) -> Iterator[Fact]:
    words, places = week.words, week.book.places
    start, end = places[shift.start_place].name, places[shift.end_place].name
    if start == end:
        yield Fact(about=words.text("From, to"), value=start)
    else:
        yield Fact(about=words.text("Starts at"), value=start)
        yield Fact(about=words.text("Ends at"), value=end)
    for tour in week.book.tours:
        if tour.id == shift.tour:
            yield Fact(about=words.text("Tour"), value=tour.name)


def _unit_facts(week: ShownWeek, shift: Shift) -> Iterator[Fact]:
    words, unit = week.words, week.book.units[shift.unit]
    access = ", ".join(words.name(one) for one in sorted(unit.access))
    seats = words.text("seats: {n}", n=unit.seats)
    yield Fact(about=words.text("Access"), value=access, remark=seats)
    if unit.equipment:
        carried = words.names(unit.equipment)
        yield Fact(about=words.text("Equipment"), value=carried)
    yield Fact(about=words.text("Plate"), value=unit.plate, tone=Tone.QUIET)


def _verdicts(week: ShownWeek, shift: Shift, route: Route | None) -> Iterator[Verdict]:
    text = week.words.text
    broken = [one for one in week.violations if one.shift == shift.id]
    yield from (violation_verdict(week, one) for one in broken)
    if route and route.stops and not broken:
        kept = text("All rules kept")
        yield Verdict(icon="check-circle-outline", text=kept, tone=Tone.GOOD)
    if route and route.locked:
        locked = text("The whole route is locked")
        yield Verdict(icon="lock", text=locked, tone=Tone.QUIET)
    if route is None or not route.stops:
        empty = text("No visits planned on this shift")
        yield Verdict(icon="information-outline", text=empty, tone=Tone.QUIET)
