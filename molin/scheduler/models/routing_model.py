"""A problem as a model of OR-Tools routing.

The model leaves out what it cannot say well: nobody on board during a break, wishes,
unevenness and reserve. So its answers are proposals, which are judged elsewhere.
Transits are registered as matrices; a callback into Python would be called millions of
times.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from ortools.constraint_solver import pywrapcp  # type: ignore[import-untyped]

from molin.scheduler.judging.course import clipped
from molin.scheduler.problem import NONE, UNREACHABLE, Problem, Solution, rows


class RoutingModel:
    """Visit ``v`` is node ``v``; behind them comes a node per place of the shifts.

    ``heads``: the locked beginnings that can be driven, by shift.
    """

    def __init__(self, problem: Problem, heads: dict[int, tuple[int, ...]]) -> None:
        self._problem = problem
        self._shifts = range(problem.shift_count)
        self._horizon = int(problem.shifts.latest.max(initial=0))
        self._manager = _manager(problem)
        self.routing = pywrapcp.RoutingModel(self._manager)
        self._solver = self.routing.solver()
        self._index = [
            self._manager.NodeToIndex(visit) for visit in range(problem.visit_count)
        ]
        self._state_travel()
        self._time = self.routing.GetDimensionOrDie("time")
        self._state_hours()
        self._state_breaks()
        self._state_visits()
        self._state_pairs()
        self._state_spacing()
        self._state_loads()
        self._state_locks(heads)

    def assignment(self, solution: Solution) -> pywrapcp.Assignment | None:
        """The solution as a start for the search, if the model accepts it."""
        routes = [[self._index[visit] for visit in route] for route in solution.routes]
        return self.routing.ReadAssignmentFromRoutes(routes, True)

    def solution(self) -> Solution:
        """What the model's variables say, while a solution is being reported."""
        return Solution(tuple(tuple(self._route(shift)) for shift in self._shifts))

    def _route(self, shift: int) -> Iterator[int]:
        index = self.routing.NextVar(self.routing.Start(shift)).Value()
        while not self.routing.IsEnd(index):
            yield self._manager.IndexToNode(index)
            index = self.routing.NextVar(index).Value()

    @cached_property
    def _service(self) -> NDArray[np.int64]:
        """Per node; none at the ends of shifts."""
        ends = self._manager.GetNumberOfNodes() - self._problem.visit_count
        return np.append(self._problem.visits.service, np.zeros(ends, dtype=np.int64))

    def _state_travel(self) -> None:
        """Drives cost what they take; services before them take time as well."""
        problem, here = self._problem, _locations(self._problem)
        travel = problem.travel[np.ix_(here, here)].astype(np.int64)
        closed = travel == UNREACHABLE
        drives = np.where(closed, self._horizon + 1, travel)
        cost = self.routing.RegisterTransitMatrix(
            (drives * problem.prices.travel).tolist()
        )
        times = self.routing.RegisterTransitMatrix(
            (drives + self._service[:, None]).tolist()
        )
        self.routing.SetArcCostEvaluatorOfAllVehicles(cost)
        self.routing.AddDimension(times, self._horizon, self._horizon, False, "time")

    def _state_hours(self) -> None:
        shifts, price = self._problem.shifts, self._problem.prices.overtime
        for shift in self._shifts:
            start, end = self.routing.Start(shift), self.routing.End(shift)
            first, last = int(shifts.starts[shift]), int(shifts.latest[shift])
            span = min(int(shifts.longest_span[shift]), self._horizon)
            for index in (start, end):
                self._time.CumulVar(index).SetRange(first, last)
            self._time.SetSpanUpperBoundForVehicle(span, shift)
            self._time.SetCumulVarSoftUpperBound(end, int(shifts.ends[shift]), price)
            self.routing.AddVariableMinimizedByFinalizer(self._time.CumulVar(end))
            if shifts.driven[shift]:
                self.routing.SetVehicleUsedWhenEmpty(True, shift)

    def _state_breaks(self) -> None:
        """A break may lie before leaving or after the return here; leaving earlier or
        returning later then makes room for it, and the judge sees to that."""
        shifts = self._problem.shifts
        nodes = (self._manager.IndexToNode(i) for i in range(self.routing.Size()))
        service = [int(self._service[node]) for node in nodes]
        rests = rows(shifts.rest_earliest, shifts.rest_latest, shifts.rest_length)
        for shift, (earliest, latest, length) in enumerate(rests):
            if length != NONE:
                rest = self._solver.FixedDurationIntervalVar(
                    earliest, latest, length, False, f"break {shift}"
                )
                self._time.SetBreakIntervalsOfVehicle([rest], shift, service)

    def _state_visits(self) -> None:
        """Each may be left out at its price, and starts in one of its windows."""
        visits, allowed = self._problem.visits, self._problem.allowed
        windows = tuple(
            (first, last) for first, last in rows(visits.opens, visits.closes)
        )
        bounds = pairwise(visits.window_index.tolist())
        absence = self._problem.absence.tolist()
        for visit, (first, after) in enumerate(bounds):
            index = self._index[visit]
            spans = clipped(windows[first:after], 0, self._horizon)
            shifts = np.flatnonzero(allowed[visit]).tolist() if spans else []
            self.routing.AddDisjunction([index], absence[visit])
            self.routing.VehicleVar(index).SetValues([-1, *shifts])
            start = self._time.CumulVar(index)
            if shifts:
                start.SetRange(spans[0][0], spans[-1][1])
            for (_, closes), (opens, _) in pairwise(spans):
                start.RemoveInterval(closes + 1, opens - 1)

    def _state_pairs(self) -> None:
        pairs, service = self._problem.pairs, self._problem.visits.service
        for pickup, drop_off, longest in rows(
            pairs.pickup, pairs.drop_off, pairs.longest
        ):
            start, goal = self._index[pickup], self._index[drop_off]
            self.routing.AddPickupAndDelivery(start, goal)
            together = self.routing.VehicleVar(start) == self.routing.VehicleVar(goal)
            boarded, left = self._time.CumulVar(start), self._time.CumulVar(goal)
            most = min(int(service[pickup]) + longest, self._horizon)
            self._solver.Add(together)
            self._solver.Add(boarded <= left)
            self._solver.Add(left - boarded <= most)

    def _state_spacing(self) -> None:
        """Days by vehicle, those of nobody (vehicle -1) out of everyone's way."""
        spacing, days = self._problem.spacing, self._problem.shifts.day.tolist()
        never = 1 + max(days, default=0) + int(spacing.min_days.max(initial=0))
        for first, second, least in rows(
            spacing.first, spacing.second, spacing.min_days
        ):
            one = self.routing.VehicleVar(self._index[first]) + 1
            other = self.routing.VehicleVar(self._index[second]) + 1
            before = self._solver.Element([-never, *days], one.Var())
            after = self._solver.Element([2 * never, *days], other.Var())
            self._solver.Add(after - before >= least)

    def _state_loads(self) -> None:
        loads = self._problem.visits.load
        if not loads.any():
            return
        places = self._manager.GetNumberOfNodes() - len(loads)
        by_node = self.routing.RegisterUnaryTransitVector(
            [*loads.tolist(), *[0] * places]
        )
        most = int(np.maximum(loads, 0).sum())
        capacity = np.minimum(self._problem.shifts.capacity, most).tolist()
        self.routing.AddDimensionWithVehicleCapacity(by_node, 0, capacity, True, "load")

    def _state_locks(self, heads: dict[int, tuple[int, ...]]) -> None:
        for shift, head in heads.items():
            indices = [self.routing.Start(shift), *(self._index[v] for v in head)]
            for here, there in pairwise(indices):
                self._solver.Add(self.routing.NextVar(here) == there)
        for earlier, later in self._problem.locks.order:
            one, other = self._index[earlier], self._index[later]
            apart = self.routing.VehicleVar(one) != self.routing.VehicleVar(other)
            first, second = self._time.CumulVar(one), self._time.CumulVar(other)
            self._solver.Add(first <= second + self._horizon * apart.Var())


def _locations(problem: Problem) -> NDArray[np.int64]:
    """The location of every node."""
    return np.append(problem.visits.location, _places(problem))


def _places(problem: Problem) -> NDArray[np.int64]:
    shifts = problem.shifts
    return np.unique(np.append(shifts.start_location, shifts.end_location))


def _manager(problem: Problem) -> pywrapcp.RoutingIndexManager:
    places = enumerate(_places(problem).tolist(), problem.visit_count)
    node = {place: index for index, place in places}
    return pywrapcp.RoutingIndexManager(
        problem.visit_count + len(node),
        problem.shift_count,
        [node[place] for place in problem.shifts.start_location.tolist()],
        [node[place] for place in problem.shifts.end_location.tolist()],
    )
