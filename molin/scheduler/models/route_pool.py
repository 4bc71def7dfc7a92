"""Good routes that a search came by, for plans to be put together from anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TypeAlias

from molin.scheduler.problem import DrivenRoute, Problem

Kind: TypeAlias = int
"""Shifts of one kind can drive each other's routes at the same cost."""
MOST_ROUTES = 3000
"""The latest stay; they are the best, as a search gets better while it cools."""


class RoutePool:
    """Each route once for each kind of shift that was seen to drive it.

    No route in it is empty.
    """

    def __init__(self, problem: Problem, most: int = MOST_ROUTES) -> None:
        self.kinds = _kinds(problem)
        self._most = most
        self._routes: dict[tuple[Kind, tuple[int, ...]], DrivenRoute] = {}

    def __len__(self) -> int:
        return len(self._routes)

    def add(self, routes: Iterable[DrivenRoute]) -> None:
        for route in routes:
            if route.visits:
                key = self.kinds[route.shift], route.visits
                self._routes.pop(key, None)  # seen again, it is the latest
                self._routes[key] = route
        while len(self._routes) > self._most:
            del self._routes[next(iter(self._routes))]

    def routes(self) -> list[DrivenRoute]:
        """The latest last."""
        return list(self._routes.values())


def _kinds(problem: Problem) -> list[Kind]:
    """Per shift its kind: alike in all that any price or rule looks at.

    Where a price asks who drives, or on which shift how much is driven, each shift is
    a kind of its own; so is one with a locked beginning.
    """
    prices = problem.prices
    personal = bool(prices.moved or prices.unevenness or prices.reserve)
    columns = [
        getattr(problem.shifts, column.name)
        for column in fields(problem.shifts)
        if column.name != "unit"
    ]
    kinds: dict[object, Kind] = {}
    found = []
    for shift in range(problem.shift_count):
        same = shift if personal or shift in problem.locks.heads else None
        alike = tuple(int(column[shift]) for column in columns)
        key = same, alike, problem.refusal[:, shift].tobytes()
        found.append(kinds.setdefault(key, len(kinds)))
    return found
