"""``python -m molin.scheduler.engine``: compile it all and say how long it took."""

from __future__ import annotations

import time

from molin.scheduler.engine.cache import cache_folder, usable_folder
from molin.scheduler.engine.compile import compile_all


def main() -> None:
    begun = time.perf_counter()
    compile_all()
    seconds = time.perf_counter() - begun
    kept = f"kept in {cache_folder()}" if usable_folder() else "kept nowhere"
    print(f"The search is compiled: {seconds:.1f} s, {kept}.")  # noqa: T201


if __name__ == "__main__":
    main()
