"""All facts of one request; what is confidential is masked here already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from molin.domain.discretion import about, is_hidden
from molin.domain.plan import Plan, Route, Stage, Stop, TrayItem
from molin.domain.requests import Request, RequestId, Ride
from molin.labels import area_name, place_name
from molin.ui.facts import (
    Fact,
    FactSheet,
    ShownWeek,
    Tone,
    Verdict,
    violation_verdict,
)
from molin.ui.icons import ACTIVITY_ICONS
from molin.ui.reasons import refusal_lines

MASK = "•" * 8  # always as many, whatever the length of what is behind


def request_sheet(week: ShownWeek, request: RequestId) -> FactSheet:
    """What is known of ``request``, planned, in the tray or neither."""
    activity = week.book.activity_of(request)
    wanted = week.book.requests[request]
    found = find_stop(week.plan, request)
    aside = week.words.name(activity.kind)
    if found:
        letter = week.book.unit_of(found.route.shift).letter
        aside = f"{letter}{found.number} · {aside}"
    return FactSheet(
        title=place_name(week.book, request, week.words),
        aside=aside,
        icon=ACTIVITY_ICONS[activity.kind],
        facts=(
            *(_stop_facts(week, wanted, found) if found else _open_facts(week, wanted)),
            *_wish_facts(week, wanted, found),
            *_masked_facts(week, wanted),
        ),
        locks=found.stop.locks if found else None,
        verdicts=tuple(_verdicts(week, request, found)),
        reasons=tuple(_reasons(week, request)),
        details=(
            *_companion_facts(week, wanted),
            *_place_facts(week, wanted),
            *_need_facts(week, wanted),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStop:
    """A stop on its route; ``number`` counts from 1, as on board and map."""

    route: Route
    number: int

    @property
    def stop(self) -> Stop:
        return self.route.stops[self.number - 1]


def find_stop(plan: Plan | None, request: RequestId) -> PlannedStop | None:
    """Where the plan serves ``request``; None in the tray or without a plan."""
    for route in plan.routes if plan else ():
        for number, stop in enumerate(route.stops, start=1):
            if stop.request == request:
                return PlannedStop(route=route, number=number)
    return None


def _open_facts(week: ShownWeek, request: Request) -> Iterator[Fact]:
    """Of a request that no route serves: how long, and when it may begin."""
    words = week.words
    yield Fact(about=words.text("Length"), value=words.minutes(request.length))
    windows = week.window_lines(request.windows)
    yield Fact(about=words.text("Windows"), value=windows)


def _stop_facts(
    week: ShownWeek, request: Request, found: PlannedStop
) -> Iterator[Fact]:
    text, book, stop = week.words.text, week.book, found.stop
    shift = book.shifts[found.route.shift]
    unit = book.unit_of(shift.id)
    day = week.words.day(shift.day)
    yield Fact(
        about=text("Unit, day"),
        value=f"{unit.name} · {day}",
        unit_letter=unit.letter,
    )
    length = week.words.minutes(request.length)
    start = f"{_start(week, stop)} {week.zone(stop.starts)}"
    yield Fact(about=text("Start, length"), value=f"{start} · {length}")
    yield from _window_facts(week, request, stop)
    crew = sorted(book.crew[member].name for member in book.present(shift.id))
    if crew:
        yield Fact(about=text("Crew"), value=", ".join(crew))


def _start(week: ShownWeek, stop: Stop) -> str:
    if not is_hidden(week.book, stop.request):
        return week.clock(stop.starts)
    return week.words.text("about {clock}", clock=week.clock(about(stop.starts)))


def _times(week: ShownWeek, stop: Stop) -> str:
    """Arrival and end; nothing of a confidential visit, which they would betray."""
    if is_hidden(week.book, stop.request):
        return ""
    return week.words.text(
        "arrives {arrival}, ends {end}",
        arrival=week.clock(stop.arrives),
        end=week.clock(stop.ends),
    )


def _window_facts(week: ShownWeek, request: Request, stop: Stop) -> Iterator[Fact]:
    text = week.words.text
    used = [window for window in request.windows if window.admits(stop.starts)]
    spans = ", ".join(week.span(window.opens, window.closes) for window in used)
    yield Fact(about=text("Window"), value=spans or "–", remark=_times(week, stop))
    others = [window for window in request.windows if window not in used]
    if others:
        yield Fact(
            about=text("Also possible"),
            value=week.window_lines(others),
            tone=Tone.QUIET,
        )


def _wish_facts(
    week: ShownWeek, request: Request, found: PlannedStop | None
) -> Iterator[Fact]:
    """Preferred window, priority and due date."""
    words = week.words
    if request.preferred:
        missed = found and not request.preferred.admits(found.stop.starts)
        yield Fact(
            about=words.text("Preferred"),
            value=week.window_lines([request.preferred]),
            remark=words.text("missed") if missed else "",
            tone=Tone.WARN if missed else Tone.PLAIN,
        )
    need = words.text("need of the area {n}", n=words.number(request.need, 2))
    priority = words.name(request.priority)
    yield Fact(about=words.text("Priority"), value=priority, remark=need)
    if request.due:
        yield Fact(about=words.text("Due"), value=words.day(request.due))


def _masked_facts(week: ShownWeek, request: Request) -> Iterator[Fact]:
    if request.spot is not None:
        yield Fact(
            about=week.words.text("Address"),
            value=MASK,
            remark=week.words.text("masked"),
            icon="eye-off-outline",
        )


def _place_facts(week: ShownWeek, request: Request) -> Iterator[Fact]:
    words, site = week.words, week.book.site(request.id)
    yield Fact(about=words.text("Area"), value=area_name(week.book, site.area))
    yield from _opening_facts(week, request)
    yield Fact(about=words.text("Access"), value=words.name(site.access))


def _opening_facts(week: ShownWeek, request: Request) -> Iterator[Fact]:
    """The place's hours on the days that the request allows."""
    book, words = week.book, week.words
    if request.place is None:
        return
    days = {book.week.day_of(window.opens).weekday() for window in request.windows}
    lines = []
    for hours in sorted(book.places[request.place].hours):
        if hours.weekday in days:
            day = words.weekday(book.week.days[hours.weekday])
            crowd = words.text("about {n} people", n=words.number(hours.crowd))
            span = f"{day} {hours.opens:%H:%M}–{hours.closes:%H:%M}"
            lines.append(f"{span}, {crowd}" if hours.crowd else span)
    if lines:
        yield Fact(about=words.text("Open"), value="\n".join(lines))


def _need_facts(week: ShownWeek, request: Request) -> Iterator[Fact]:
    words, activity = week.words, week.book.activities[request.activity]
    yield Fact(about=words.text("Activity"), value=activity.name)
    if activity.skills:
        yield Fact(about=words.text("Skills"), value=words.names(activity.skills))
    if activity.equipment:
        carried = words.names(activity.equipment)
        yield Fact(about=words.text("Equipment"), value=carried)


def _companion_facts(week: ShownWeek, request: Request) -> Iterator[Fact]:
    """The other half of a ride, and the series that a request belongs to."""
    words = week.words
    for ride in week.book.rides:
        if request.id in (ride.pickup, ride.drop_off):
            yield _ride_fact(week, request.id, ride)
    for series in week.book.series:
        if request.id in series.members:
            place = words.text(
                "{n} of {all}, at least {days} d apart",
                n=series.members.index(request.id) + 1,
                all=len(series.members),
                days=series.min_days,
            )
            yield Fact(about=words.text("Series"), value=series.name, remark=place)


def _ride_fact(week: ShownWeek, request: RequestId, ride: Ride) -> Fact:
    book, words = week.book, week.words
    if request == ride.pickup:
        other = place_name(book, ride.drop_off, words)
        value = words.text("brings to {place}", place=other)
    else:
        other = place_name(book, ride.pickup, words)
        value = words.text("fetched from {place}", place=other)
    return Fact(
        about=words.text("Ride"),
        value=value,
        remark=words.text(
            "longest {time}, people: {n}",
            time=words.minutes(ride.longest),
            n=ride.people,
        ),
    )


def _verdicts(
    week: ShownWeek, request: RequestId, found: PlannedStop | None
) -> Iterator[Verdict]:
    item = find_tray_item(week.plan, request)
    if found:
        yield from _planned_verdicts(week, request)
    elif item is None:
        text = week.words.text("Not planned yet")
        yield Verdict(icon="information-outline", text=text, tone=Tone.QUIET)
    else:
        reason = week.words.rule(item.reason)
        yield Verdict(icon="minus-circle-outline", text=reason, tone=Tone.WARN)


def find_tray_item(plan: Plan | None, request: RequestId) -> TrayItem | None:
    """What the plan says of a request that it leaves out."""
    items = plan.tray if plan else ()
    return next((item for item in items if item.request == request), None)


def _reasons(week: ShownWeek, request: RequestId) -> Iterator[Verdict]:
    """Of a request that is left out: shift by shift what excludes it."""
    item = find_tray_item(week.plan, request)
    if item is not None and item.refusals:
        lines = "\n".join(refusal_lines(week.book, item.refusals, week.words))
        yield Verdict(icon="information-outline", text=lines, tone=Tone.QUIET)


def _planned_verdicts(week: ShownWeek, request: RequestId) -> Iterator[Verdict]:
    text = week.words.text
    broken = [one for one in week.violations if one.request == request]
    yield from (violation_verdict(week, one) for one in broken)
    if not broken:
        kept = text("All rules kept")
        yield Verdict(icon="check-circle-outline", text=kept, tone=Tone.GOOD)
    if week.plan and week.plan.stage is Stage.DRAFT:
        said = text("Not announced; it may still be moved")
        yield Verdict(icon="information-outline", text=said, tone=Tone.QUIET)
