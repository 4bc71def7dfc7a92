"""What every service of one office works with."""

from __future__ import annotations

from dataclasses import dataclass

from molin.domain.plan import Weights
from molin.roads.protocol import Roads
from molin.store.transactions import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An open database with the roads, weights and clock zone that go with it.

    ``actor`` is who signs each change; ``demo`` says that the data are invented.
    """

    store: Store
    roads: Roads
    weights: Weights
    zone: str
    actor: str
    demo: bool = False
