"""What ranking needs beside a week: a plan, scratch, and room for what is found."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from molin.scheduler.engine.course import Course, course_for
from molin.scheduler.engine.plan import Plan, empty_plan
from molin.scheduler.engine.week import Records, Week, record
from molin.scheduler.problem import Ints

NOTE = record(
    "slot",
    "mate_slot",
    "cost",  # the route costs no less with the party there,
    "start",  # and the party's first visit begins no sooner
)
FIT = record(
    "shift",
    "slot",
    "mate_slot",
    "cost",  # of the route by itself, with the party
    "soonest",  # the earliest that the party's first visit can begin on it
    "extra",  # by how much the whole plan costs more
    "start",  # as the judge has it
    "mate_start",
    "back",
)
SIZES = record("noted", "found", "moves")


class Ranking(NamedTuple):
    """One plan, and the places of one party in it."""

    plan: Plan
    course: Course
    drivable: Ints
    """(shifts,) flags: whether the route that the plan at hand has can be driven."""
    open: Ints
    """(shifts,) flags: whether the party may go there; to be filled by whoever asks."""
    notes: Records
    """Places of one shift that are worth judging."""
    fits: Records
    """(shifts,) the best place of each shift that has one; ``found`` of them."""
    sizes: Records
    """(1,) how many notes and fits there are; what moved visits of the shift cost."""
    units: Ints
    dates: Ints


def ranking_for(week: Week, most_visits: int) -> Ranking:
    """With nobody going anywhere yet; routes may have so many visits, a party too."""
    shifts, slots = len(week.shifts), most_visits + 1
    return Ranking(
        plan=empty_plan(week, most_visits),
        course=course_for(most_visits + 2),
        drivable=np.zeros(shifts, dtype=np.int64),
        open=np.zeros(shifts, dtype=np.int64),
        notes=np.zeros(slots * (slots + 1) // 2, dtype=NOTE),
        fits=np.zeros(shifts, dtype=FIT),
        sizes=np.zeros(1, dtype=SIZES),
        units=np.zeros(int(week.shifts["unit"].max(initial=0)) + 1, dtype=np.int64),
        dates=np.zeros(int(week.shifts["date"].max(initial=0)) + 1, dtype=np.int64),
    )
