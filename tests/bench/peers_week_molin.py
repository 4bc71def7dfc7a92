"""Our own search on a benchmark week, in one process or in several."""

from __future__ import annotations

from pathlib import Path

from molin import __version__
from molin.scheduler.instances.read import read_instance
from molin.scheduler.processes.several import solve_in_processes
from molin.scheduler.solve import load
from molin.scheduler.solve import solve as search
from tests.bench.peers import Plan

told = (
    f"Molin {__version__}: the whole search. Reading the file and bringing processes"
    " up are not counted; the first plan of several is not told."
)
seeded = True


def prepare() -> None:
    load()


def solve(question: tuple[Path, int], seconds: float, seed: int) -> Plan:
    """A week and in how many processes to search."""
    path, processes = question
    instance, first = read_instance(path), []
    if processes > 1:
        options = {"seconds": seconds, "seed": seed, "processes": processes}
        options["start_counts"] = False  # the window keeps a process warm, too
        return Plan(instance.routes(solve_in_processes(instance.problem, **options)))
    found = search(
        instance.problem,
        seconds=seconds,
        seed=seed,
        report=lambda progress: first.append(progress.elapsed),
    )
    return Plan(instance.routes(found), first[0])
