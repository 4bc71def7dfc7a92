"""The one way in which functions are compiled here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
from numba.core import config, types

from molin.scheduler.engine.cache import usable_folder

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """The function as machine code for other compiled functions, not for Python.

    It is made at its first use, or read from the cache. Called by Python it crashes:
    it has no way to read Python's arguments, which half of the compiling would go into.
    """
    return _compiled(function, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def door(function: Function) -> Function:
    """The same for a function that Python may call; it holds no lock meanwhile.

    Doors take long to compile: they unpack all arrays of their arguments.
    """
    return _compiled(function, nogil=True)


def _compiled(function: Function, **more: bool) -> Function:
    """Where no folder can be written the function is compiled anew in each process."""
    folder = usable_folder()
    # Read once, here: where a function's code is kept is settled when it is made.
    config.CACHE_DIR = str(folder or "")  # type: ignore[attr-defined]  # not in stubs
    # Nothing in here allocates. Without counting references the search runs twice as
    # fast: Numba would count those of every array that it takes out of a tuple.
    options: dict[str, Any] = {"error_model": "numpy", "_nrt": False, **more}
    ready = numba.njit(cache=folder is not None, **options)(function)
    _share_constants(ready)
    return cast(Function, ready)


def _share_constants(ready: Any) -> None:
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
