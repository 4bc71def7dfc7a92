"""Asks a plan about plans near it: what else could be where, and at which price."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from molin.domain.offers import Moving, Offer
from molin.domain.requests import RequestId
from molin.errors import Conflict, InvalidInput
from molin.roads.protocol import Roads
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.week_clock import WeekClock
from molin.scheduler.explaining.admission import draft_of
from molin.scheduler.explaining.moving import moving
from molin.scheduler.explaining.offers import best_placings, offer
from molin.scheduler.explaining.placings import Placing
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Solution
from molin.scheduler.search.draft import Draft
from molin.scheduler.search.insertion import Party
from molin.services.planning import prepare, settled
from molin.services.weeks import OpenWeek


@dataclass(frozen=True, slots=True, eq=False)
class Inquiry:
    """A week's plan, made ready for any number of questions."""

    week: OpenWeek
    encoding: Encoding
    draft: Draft

    def party(self, request: RequestId) -> Party:
        """The request, with the other half of its ride if it has one."""
        return self.draft.party_of[self.encoding.visit_of[request]]

    def pricing(self, now: datetime) -> Pricing:
        """What has begun by ``now`` is not changed any more."""
        clock = WeekClock(self.week.book.week)
        return Pricing(self.draft, since=clock.seconds(now))


def inquire(week: OpenWeek, roads: Roads) -> Inquiry:
    """Make the plan of ``week`` ready; InvalidInput if it breaks rules of the book.

    That happens to a saved plan when shifts or requests have changed since.
    """
    encoding = prepare(week, roads)
    plan = week.plan
    if plan is None or audit(
        week.book, encoding.travel, plan.routes, baseline=week.stored
    ):
        raise InvalidInput(
            "This plan no longer keeps every rule, so no visit can be put in or moved"
            " by reckoning: plan the week again."
        )
    judge = RouteJudge(encoding.problem)
    draft = draft_of(encoding.problem, judge, encoding.solution(plan))
    return Inquiry(week, encoding, draft)


def best_offers(
    inquiry: Inquiry, request: RequestId, now: datetime
) -> tuple[Offer, ...]:
    """The best times for a request that the plan leaves out, with its ride's other
    half; empty when no shift could take it, whoever made room."""
    placings = _best_placings(inquiry, request, now)
    return tuple(offer(inquiry.encoding, placing) for placing in placings)


def ask_about_moving(inquiry: Inquiry, request: RequestId, now: datetime) -> Moving:
    """What it would mean to have a planned request elsewhere."""
    party, pricing = inquiry.party(request), inquiry.pricing(now)
    return moving(inquiry.encoding, inquiry.draft, pricing, party)


def put_in(
    inquiry: Inquiry, request: RequestId, wanted: Offer, roads: Roads, now: datetime
) -> OpenWeek:
    """The week with the request put where ``wanted`` says; nothing is saved.

    Whoever has to make room for it waits in the tray. Conflict when the plan, or the
    time of day, does not offer that any more.
    """
    for placing in _best_placings(inquiry, request, now):
        if offer(inquiry.encoding, placing) == wanted:
            routes = list(inquiry.draft.routes)
            routes[placing.shift] = placing.route
            solution = Solution(tuple(routes))
            return settled(inquiry.week, inquiry.encoding, solution, roads)
    raise Conflict(
        "The plan has changed since this time was offered: choose among the new ones."
    )


def _best_placings(
    inquiry: Inquiry, request: RequestId, now: datetime
) -> list[Placing]:
    pricing = inquiry.pricing(now)
    return best_placings(inquiry.draft, pricing, inquiry.party(request))
