"""Our own search on a classic instance, as the product runs it: one process."""

from __future__ import annotations

from molin import __version__
from molin.scheduler.instances.read import read_instance
from molin.scheduler.solve import load
from molin.scheduler.solve import solve as search
from tests.bench.checker import Instance
from tests.bench.peers import Plan

told = f"Molin {__version__}: the whole search, one process; reading the file counts."
seeded = True


def prepare() -> None:
    load()


def solve(question: Instance, seconds: float, seed: int) -> Plan:
    instance = read_instance(question.path)
    found = search(instance.problem, seconds=seconds, seed=seed)
    return Plan(instance.routes(found))
