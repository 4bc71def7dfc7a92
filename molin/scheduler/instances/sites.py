"""Lines of the Solomon and Li-Lim text forms as checked figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from molin.errors import InvalidInput

SCALE = 10
"""Times and distances of the classic instances are counted in tenths."""
SOLOMON_WIDTH = 7
LI_LIM_WIDTH = 9
MOST_VEHICLES = 5_000
MOST_CUSTOMERS = 5_000
_FIGURE = re.compile(r"[+-]?\d{1,7}(\.\d{1,6})?")
_HEADINGS = frozenset({"NUMBER", "CUSTOMER", "CUST"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The depot or a customer; times in tenths, ``pickup`` and ``drop_off`` 0 if none.

    ``line`` is where the file has it, from 1.
    """

    line: int
    number: int
    x: Fraction
    y: Fraction
    demand: int
    ready: int
    due: int
    service: int
    pickup: int = 0
    drop_off: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What either form says: the fleet, the depot first, then the customers."""

    vehicles: int
    capacity: int
    depot: Site
    customers: tuple[Site, ...]
    paired: bool


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    words: list[str]

    def figure(self, column: int, name: str) -> Fraction:
        word = self.words[column] if column < len(self.words) else ""
        if not _FIGURE.fullmatch(word):
            raise InvalidInput(
                "Line {line}: {name} is {value}. Write a number below ten million.",
                line=self.number,
                name=name,
                value=repr(word)[:40],
            )
        return Fraction(word)

    def whole(
        self, column: int, name: str, *, scale: int = 1, negative: bool = False
    ) -> int:
        """A figure in units of 1/``scale``, of which it must be a whole number."""
        value = self.figure(column, name) * scale
        if value.denominator != 1 or (value < 0 and not negative):
            raise InvalidInput(
                "Line {line}: {name} is {value}. It must not be negative nor finer than"
                " 1/{scale}.",
                line=self.number,
                name=name,
                value=self.words[column],
                scale=scale,
            )
        return int(value)


def read_table(text: str) -> Table:
    """Either form, told by the heading VEHICLE that only Solomon's has."""
    lines = [
        _Line(number, words)
        for number, line in enumerate(text.splitlines(), start=1)
        if (words := line.split())
    ]
    heads = [n for n, line in enumerate(lines) if line.words[0].upper() == "VEHICLE"]
    if heads:
        rest = lines[heads[0] + 1 :]
        rest = [line for line in rest if line.words[0].upper() not in _HEADINGS]
        return _table(rest, SOLOMON_WIDTH)
    if _FIGURE.fullmatch(lines[0].words[0]):
        return _table(lines, LI_LIM_WIDTH)
    raise InvalidInput(
        "This is neither a week nor a Solomon or Li-Lim instance: choose a JSON file,"
        " one with the heading VEHICLE, or one that begins with the size of its fleet."
    )


def _table(lines: Sequence[_Line], width: int) -> Table:
    if len(lines) < 2:
        raise InvalidInput(
            "The instance ends before its depot: it needs a line for the fleet, one for"
            " the depot and one for each customer."
        )
    fleet, depot, *customers = lines
    _check_size("vehicles", fleet.whole(0, "vehicles"), MOST_VEHICLES)
    _check_size("customers", len(customers), MOST_CUSTOMERS)
    sites = [_site(line, width) for line in (depot, *customers)]
    _check_numbers(sites)
    return Table(
        vehicles=fleet.whole(0, "vehicles"),
        capacity=fleet.whole(1, "capacity"),
        depot=sites[0],
        customers=tuple(sites[1:]),
        paired=width == LI_LIM_WIDTH,
    )


def _site(line: _Line, width: int) -> Site:
    if len(line.words) != width:
        raise InvalidInput(
            "Line {line} has {found} figures: it needs {wanted}.",
            line=line.number,
            found=len(line.words),
            wanted=width,
        )
    site = Site(
        line=line.number,
        number=line.whole(0, "number"),
        x=line.figure(1, "x"),
        y=line.figure(2, "y"),
        demand=line.whole(3, "demand", negative=width == LI_LIM_WIDTH),
        ready=line.whole(4, "ready time", scale=SCALE),
        due=line.whole(5, "due date", scale=SCALE),
        service=line.whole(6, "service time", scale=SCALE),
    )
    if width == SOLOMON_WIDTH:
        return site
    return replace(
        site, pickup=line.whole(7, "pickup"), drop_off=line.whole(8, "drop-off")
    )


def _check_size(name: str, found: int, most: int) -> None:
    if found > most:
        raise InvalidInput(
            "The instance has {found} {name}: Molin takes {most} at most.",
            found=found,
            name=name,
            most=most,
        )


def _check_numbers(sites: Sequence[Site]) -> None:
    seen: set[int] = set()
    for site in sites:
        if site.number in seen:
            raise InvalidInput(
                "Line {line}: number {number} was there before. Each customer needs"
                " one of its own.",
                line=site.line,
                number=site.number,
            )
        seen.add(site.number)
