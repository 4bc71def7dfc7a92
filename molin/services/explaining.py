"""Asks a plan about plans near it: what else could be where, and at which price."""

from __future__ import annotations

from dataclasses import dataclass

from molin.domain.offers import Moving, Offer
from molin.domain.requests import RequestId
from molin.errors import Conflict, InvalidInput
from molin.roads.protocol import Roads
from molin.scheduler.audit.week import audit
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.explaining.admission import draft_of
from molin.scheduler.explaining.moving import moving
from molin.scheduler.explaining.offers import best_placings, offer
from molin.scheduler.explaining.pricing import Pricing
from molin.scheduler.judging.evaluate import RouteJudge
from molin.scheduler.problem import Solution
from molin.scheduler.search.draft import Draft
from molin.services.planning import prepare, settled
from molin.services.weeks import OpenWeek


@dataclass(frozen=True, slots=True, eq=False)
class Inquiry:
    """A week's plan, made ready for any number of questions."""

    week: OpenWeek
    encoding: Encoding
    draft: Draft
    pricing: Pricing


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
    return Inquiry(week, encoding, draft, Pricing(draft))


def best_offers(inquiry: Inquiry, request: RequestId) -> tuple[Offer, ...]:
    """The best times for a request that the plan leaves out, with its ride's other
    half; empty when no shift could take it, whoever made room."""
    encoding, draft = inquiry.encoding, inquiry.draft
    party = draft.party_of[encoding.visit_of[request]]
    found = best_placings(draft, inquiry.pricing, party)
    return tuple(offer(encoding, placing) for placing in found)


def ask_about_moving(inquiry: Inquiry, request: RequestId) -> Moving:
    """What it would mean to have a planned request elsewhere."""
    encoding, draft = inquiry.encoding, inquiry.draft
    party = draft.party_of[encoding.visit_of[request]]
    return moving(encoding, draft, inquiry.pricing, party)


def put_in(
    inquiry: Inquiry, request: RequestId, wanted: Offer, roads: Roads
) -> OpenWeek:
    """The week with the request put where ``wanted`` says; nothing is saved.

    Whoever has to make room for it waits in the tray. Conflict when the plan does not
    offer that any more.
    """
    encoding, draft = inquiry.encoding, inquiry.draft
    party = draft.party_of[encoding.visit_of[request]]
    for placing in best_placings(draft, inquiry.pricing, party):
        if offer(encoding, placing) == wanted:
            routes = list(draft.routes)
            routes[placing.shift] = placing.route
            return settled(inquiry.week, encoding, Solution(tuple(routes)), roads)
    raise Conflict(
        "The plan has changed since this time was offered: choose among the new ones."
    )
