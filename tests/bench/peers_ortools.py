"""OR-Tools routing alone on a classic instance, in the model of its own handbook."""

from __future__ import annotations

from importlib.metadata import version

import numpy as np
from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from tests.bench.checker import Instance
from tests.bench.peers import Plan

told = (
    f"OR-Tools {version('ortools')} routing: parallel cheapest insertion, then guided"
    " local search; knows no chance."
)
seeded = False


def prepare() -> None:
    """Importing was all."""


def solve(question: Instance, seconds: float, seed: int) -> Plan:
    manager, routing = model(question)
    return plan(manager, routing, routing.SolveWithParameters(parameters(seconds)))


def model(
    question: Instance,
) -> tuple[pywrapcp.RoutingIndexManager, pywrapcp.RoutingModel]:
    manager = pywrapcp.RoutingIndexManager(len(question.sites), question.vehicles, 0)
    routing = pywrapcp.RoutingModel(manager)
    _state_distances(routing, question)
    _state_loads(routing, question)
    _state_windows(routing, manager, question)
    _state_pairs(routing, manager, question)
    return manager, routing


def plan(
    manager: pywrapcp.RoutingIndexManager,
    routing: pywrapcp.RoutingModel,
    found: pywrapcp.Assignment | None,
) -> Plan:
    """No routes at all where nothing was found in time."""
    vehicles = range(routing.vehicles() if found is not None else 0)
    stops = [_stops(routing, found, vehicle) for vehicle in vehicles]
    return Plan([[manager.IndexToNode(index) for index in route] for route in stops])


def parameters(seconds: float) -> pywrapcp.RoutingSearchParameters:
    """Of the first plans of OR-Tools that which keeps windows best."""
    chosen = pywrapcp.DefaultRoutingSearchParameters()
    first, then = (
        routing_enums_pb2.FirstSolutionStrategy,
        routing_enums_pb2.LocalSearchMetaheuristic,
    )
    chosen.first_solution_strategy = first.PARALLEL_CHEAPEST_INSERTION
    chosen.local_search_metaheuristic = then.GUIDED_LOCAL_SEARCH
    chosen.time_limit.FromMilliseconds(round(1000 * seconds))
    return chosen


def _state_distances(routing: pywrapcp.RoutingModel, question: Instance) -> None:
    distances = np.array(question.distances(), dtype=np.int64)
    service = np.array([0, *(site.service for site in question.sites[1:])])
    cost = routing.RegisterTransitMatrix(distances.tolist())
    time = routing.RegisterTransitMatrix((distances + service[:, None]).tolist())
    horizon = question.sites[0].closes
    routing.SetArcCostEvaluatorOfAllVehicles(cost)
    routing.AddDimension(time, horizon, horizon, False, "time")


def _state_loads(routing: pywrapcp.RoutingModel, question: Instance) -> None:
    demands = [site.demand for site in question.sites]
    load = routing.RegisterUnaryTransitVector(demands)
    routing.AddDimension(load, 0, question.capacity, True, "load")


def _state_windows(
    routing: pywrapcp.RoutingModel,
    manager: pywrapcp.RoutingIndexManager,
    question: Instance,
) -> None:
    time = routing.GetDimensionOrDie("time")
    for number, site in enumerate(question.sites):
        if number:
            index = manager.NodeToIndex(number)
            time.CumulVar(index).SetRange(site.opens, site.closes)
    for vehicle in range(question.vehicles):
        time.CumulVar(routing.Start(vehicle)).SetMin(question.sites[0].opens)


def _state_pairs(
    routing: pywrapcp.RoutingModel,
    manager: pywrapcp.RoutingIndexManager,
    question: Instance,
) -> None:
    time, solver = routing.GetDimensionOrDie("time"), routing.solver()
    for pair in question.pairs:
        pickup, delivery = (manager.NodeToIndex(number) for number in pair)
        routing.AddPickupAndDelivery(pickup, delivery)
        solver.Add(routing.VehicleVar(pickup) == routing.VehicleVar(delivery))
        solver.Add(time.CumulVar(pickup) <= time.CumulVar(delivery))


def _stops(routing: pywrapcp.RoutingModel, found: pywrapcp.Assignment, vehicle: int):
    index = found.Value(routing.NextVar(routing.Start(vehicle)))
    while not routing.IsEnd(index):
        yield index
        index = found.Value(routing.NextVar(index))
