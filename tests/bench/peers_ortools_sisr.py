"""OR-Tools routing alone, the other way: iterated local search with SISR's ruin."""

from __future__ import annotations

from importlib.metadata import version

from ortools.constraint_solver import pywrapcp

from tests.bench.checker import Instance
from tests.bench.peers import Plan
from tests.bench.peers_ortools import model, parameters, plan

told = (
    f"OR-Tools {version('ortools')} routing again: parallel cheapest insertion, then"
    " iterated local search with the ruin of SISR; knows no chance."
)
seeded = False


def prepare() -> None:
    """Importing was all."""


def solve(question: Instance, seconds: float, seed: int) -> Plan:
    manager, routing = model(question)
    found = routing.SolveWithIteratedLocalSearch(_iterated(seconds))
    return plan(manager, routing, found)


def _iterated(seconds: float) -> pywrapcp.RoutingSearchParameters:
    """The figures of the paper on slack induction by string removals."""
    chosen = parameters(seconds)
    chosen.use_iterated_local_search = True
    search = chosen.iterated_local_search_parameters
    ruin = search.ruin_recreate_parameters.ruin_strategies.add().sisr
    ruin.max_removed_sequence_size = 10
    ruin.avg_num_removed_visits = 10
    ruin.bypass_factor = 0.01
    accept = search.reference_solution_acceptance_strategy.simulated_annealing
    accept.automatic_temperatures = True
    return chosen
