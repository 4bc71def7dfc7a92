"""Random numbers inside compiled code: equal seeds give equal draws everywhere.

SplitMix64 (Steele, Lea and Flood 2014): one word of state, a few instructions a draw.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from molin.scheduler.engine.jit import compiled

Chance: TypeAlias = NDArray[np.uint64]
"""The state, one word."""

STEP = np.uint64(0x9E3779B97F4A7C15)
FIRST, SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
FRACTION = 2.0**-53


def chance_of(seed: int) -> Chance:
    return np.array([seed % 2**64], dtype=np.uint64)


@compiled
def draw(chance: Chance) -> float:
    """From 0 up to but without 1."""
    chance[0] += STEP
    word = chance[0]
    word = (word ^ (word >> np.uint64(30))) * FIRST
    word = (word ^ (word >> np.uint64(27))) * SECOND
    word = word ^ (word >> np.uint64(31))
    return float(word >> np.uint64(11)) * FRACTION


@compiled
def draw_below(chance: Chance, count: int) -> int:
    """From 0 up to but without ``count``."""
    return int(draw(chance) * count)
