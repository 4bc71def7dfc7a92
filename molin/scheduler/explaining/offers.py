"""The best times for a request that the plan leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from molin.domain.offers import Offer
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.week_clock import MINUTE_S, WeekClock
from molin.scheduler.explaining.placings import Placing, exchanges, insertions
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.explaining.swaps import MOST_DROPS
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party

MOST_OFFERS = 5


def best_placings(
    draft: Draft, pricing: Pricing, party: Party, *, most: int = MOST_OFFERS
) -> list[Placing]:
    """The cheapest places of a party that is left out, each shift and start once.

    First come those where nothing must leave, then those where one party does; two
    make room only where nothing else is possible.
    """
    found = _cheapest(insertions(draft, pricing, party))
    for count in range(1, MOST_DROPS + 1):
        if len(found) >= most or (found and count > 1):
            break
        found += _cheapest(exchanges(draft, pricing, party, count))
    return found[:most]


def offer(encoding: Encoding, placing: Placing) -> Offer:
    """The placing in the words of the domain."""
    return Offer(
        shift=encoding.shifts[placing.shift],
        starts=WeekClock(encoding.book.week).moment(placing.starts),
        extra_minutes=placing.extra / MINUTE_S,
        overtime=timedelta(seconds=placing.overtime),
        displaces=tuple(encoding.requests[visit] for visit in placing.drops),
    )


def _cheapest(placings: Iterable[Placing]) -> list[Placing]:
    """The cheapest of each shift and start, cheapest first."""
    best: dict[tuple[int, int], Placing] = {}
    for placing in sorted(placings):
        best.setdefault((placing.shift, placing.starts), placing)
    return list(best.values())
