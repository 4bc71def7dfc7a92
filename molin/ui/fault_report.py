"""A report on a bug that may be sent on: it names places in the code, no people."""

from __future__ import annotations

import platform
import re
from importlib.metadata import version

from molin import __version__
from molin.journal import trace
from molin.scheduler.processes.worker import SolverFault

LIBRARIES = ("pyside6", "ortools", "sqlalchemy", "folium")

_STEP = re.compile(r'File "[^"]*?([^"/\\]+[/\\][^"/\\]+)", line (\d+), in (\S+)')
_KIND = re.compile(r"^([A-Za-z_][\w.]*)(?::|$)", re.MULTILINE)


def fault_report(error: BaseException) -> str:
    """Versions, kinds and places; never a message, which may hold personal data."""
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    told = [
        f"Molin {__version__}, Python {platform.python_version()}, {versions}",
        platform.platform(),
        trace(error),
    ]
    if isinstance(error, SolverFault):
        told.append(_told_by_child(str(error)))
    return "\n".join(told)


def _told_by_child(text: str) -> str:
    """Kinds and places out of a traceback that came as text from another process."""
    steps = [f"    {file}:{line} in {name}" for file, line, name in _STEP.findall(text)]
    kinds = _KIND.findall(text)
    return "\n".join([f"  {kinds[-1] if kinds else 'unknown'}", *steps])
