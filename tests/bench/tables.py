"""What benchmarks print: Markdown tables, and where and when they were made."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; the first column is words, all others are figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def surroundings() -> str:
    """When, on what machine, and how busy that is: figures mean little without it."""
    now = datetime.now().astimezone()
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    return (
        f"{now:%d %B %Y %H:%M}, {platform.system()} {platform.machine()},"
        f" {os.cpu_count()} cores, Python {platform.python_version()}, load {load:.1f}"
    )


def tell(line: str) -> None:
    """Where it stands, for somebody who waits at a terminal; no part of the result."""
    if sys.stderr.isatty():
        print(f"\r{line:70}", end="\r", file=sys.stderr, flush=True)
