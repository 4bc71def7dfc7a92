"""The one way in which functions are compiled here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
from numba.core import config, types

from molin.scheduler.engine.cache import usable_folder

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """The function as machine code, made at its first call or read from the cache.

    It holds no lock of the interpreter while it runs. Where no folder can be written
    it is compiled anew in each process.
    """
    folder = usable_folder()
    # Read once, here: where a function's code is kept is settled when it is made.
    config.CACHE_DIR = str(folder or "")  # type: ignore[attr-defined]  # not in stubs
    # Nothing in here allocates. Without counting references the search runs twice as
    # fast: Numba would count those of every array that it takes out of a tuple.
    options: dict[str, Any] = {"error_model": "numpy", "nogil": True, "_nrt": False}
    ready = numba.njit(cache=folder is not None, **options)(function)
    once_for_all_constants(ready)
    return cast(Function, ready)


def once_for_all_constants(ready: Any) -> None:
    """Let calls with different constants share one translation.

    Numba would make one for each constant that some caller passes: three times as
    many, for nothing that can be measured.
    """
    resolve = ready.get_call_template

    def resolve_plain(args: tuple[Any, ...], kws: dict[str, Any]) -> Any:
        plain: Callable[[Any], Any] = types.unliteral
        return resolve(
            tuple(plain(kind) for kind in args),
            {name: plain(kind) for name, kind in kws.items()},
        )

    ready.get_call_template = resolve_plain
