"""Why requests were left out, and what serving each of them would displace."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import timedelta

from molin.domain.plan import Displacement, TrayItem
from molin.domain.rules import Refusal, Rule
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.week_clock import MINUTE_S
from molin.scheduler.explaining.admission import Admission, Verdict
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.explaining.swaps import Swap, find_swap
from molin.scheduler.problem import NONE, RULES, Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party

SWAP_SECONDS = 2.0


def explain(
    encoding: Encoding,
    solution: Solution,
    *,
    seconds: float = SWAP_SECONDS,
    clock: Callable[[], float] = time.perf_counter,
) -> list[TrayItem]:
    """A tray item for each request that ``solution`` leaves out, in their order.

    Every item says which shifts refuse and why. Displacements are looked for, the
    worthiest requests first, until ``seconds`` are over; later items have none.
    """
    admission = Admission(encoding.problem, solution)
    verdicts = list(admission.verdicts())
    until = clock() + seconds
    found = _displacements(encoding, admission.draft, verdicts, lambda: clock() < until)
    items = {
        visit: _item(encoding, visit, verdict, found.get(verdict.party))
        for verdict in verdicts
        for visit in verdict.party
    }
    return [items[visit] for visit in sorted(items)]


def main_reason(verdict: Verdict) -> Rule:
    """The obstacle to name first: ``FULL`` wherever a shift could do it but for others,
    else the rule of the shift that came nearest to taking it."""
    rules = {RULES[code] for code in verdict.codes.tolist() if code != NONE}
    if Rule.FULL in rules or NONE in verdict.codes:
        return Rule.FULL
    return max(rules, key=RULES.index, default=Rule.DAY)


def _item(
    encoding: Encoding, visit: int, verdict: Verdict, displacement: Displacement | None
) -> TrayItem:
    refusals = tuple(
        Refusal(shift=shift, rule=RULES[code])
        for shift, code in zip(encoding.shifts, verdict.codes.tolist(), strict=True)
        if code != NONE
    )
    return TrayItem(
        request=encoding.requests[visit],
        reason=main_reason(verdict),
        refusals=refusals,
        displacement=displacement,
    )


def _displacements(
    encoding: Encoding,
    draft: Draft,
    verdicts: Sequence[Verdict],
    may_go_on: Callable[[], bool],
) -> dict[Party, Displacement]:
    pricing = Pricing(draft)
    parties = [verdict.party for verdict in verdicts]
    found = {}
    for party in sorted(parties, key=draft.absence, reverse=True):
        if not may_go_on():
            break
        swap = find_swap(draft, party, may_go_on)
        if swap is not None:
            found[party] = _displacement(encoding, pricing, swap)
    return found


def _displacement(encoding: Encoding, pricing: Pricing, swap: Swap) -> Displacement:
    price = pricing.price({swap.shift: swap.route})
    if price is None:
        raise AssertionError(f"Shift {swap.shift} was judged drivable as {swap.route}.")
    longer = pricing.overtime(swap.shift, price.schedules[swap.shift])
    return Displacement(
        shift=encoding.shifts[swap.shift],
        drops=tuple(encoding.requests[visit] for visit in swap.drops),
        extra_minutes=price.extra / MINUTE_S,
        overtime=timedelta(seconds=longer),
    )
