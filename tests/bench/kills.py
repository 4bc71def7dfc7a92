"""Kills a saving process again and again and opens the database each time.

Run from the project's folder: ``python -m tests.bench.kills [--times N] [--seed N]``.
Prints how many kills lost nothing; an acknowledged save that is gone, or half of one,
ends the run with the promise that it broke.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from molin.protection.sealing import Sealer
from tests.store.builders import KEY
from tests.store.test_power_cut import (
    test_acknowledged_saves_survive_and_no_half_one_does as survives,
)

MOST_SAVES = 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance = Random(options.seed)
    for done in range(1, options.times + 1):
        with TemporaryDirectory() as folder:
            survives(
                Path(folder) / "molin.sqlite",
                Sealer(KEY),
                chance.randint(1, MOST_SAVES),
            )
        print(f"\r{done} kills, nothing lost", end="", flush=True)
    print()


if __name__ == "__main__":
    main()
