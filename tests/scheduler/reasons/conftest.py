"""Weeks small enough to reckon by hand, and the questions put to them."""

import json
from math import ceil, hypot

import pytest

from molin.domain.requests import RequestId
from molin.domain.shifts import ShiftId
from molin.scheduler.encoding.encode import Encoding
from molin.scheduler.encoding.lone_trips import without_hopeless_trips
from molin.scheduler.explaining.admission import Admission
from molin.scheduler.explaining.reasons import explain
from molin.scheduler.instances.week import read_week_form
from molin.scheduler.problem import NONE, RULES, Solution

REST = {"earliest": 120, "latest": 180, "length": 30}
SHIFT = {"unit": 0, "day": 0, "base": 0, "start": 0, "end": 300, "overtime": 30}
SHIFT |= {"max_span": 330, "skills": ["A"], "break": REST}
VISIT = {"service": 60, "days": [0], "opens": 0, "closes": 300}
VISIT |= {"skill": None, "priority": 1}


@pytest.fixture(scope="session")
def week():
    """Makes the problem of a week; visits and shifts say what is special of them."""
    return _week


@pytest.fixture(scope="session")
def codes():
    """Asks per party left out for the rules of the shifts, None where one has room."""
    return _codes


@pytest.fixture(scope="session")
def told():
    """Asks for the tray; shifts count from 100, requests from 10."""
    return _told


def _week(visits, *, shifts=({},), points=None, pairs=(), spaced=()):
    """Visits at the points given, else all 10 min from the base on one road."""
    points = points or [(0, 0), *[(10, 0)] * len(visits)]
    text = json.dumps(
        {
            "travel": [
                [ceil(hypot(x - a, y - b)) for a, b in points] for x, y in points
            ],
            "shifts": [SHIFT | shift for shift in shifts],
            "visits": [
                VISIT | visit | {"id": n, "location": n + 1}
                for n, visit in enumerate(visits)
            ],
            "pairs": list(pairs),
            "spaced": list(spaced),
            "weights": {"travel": 1, "overtime": 3, "unserved": 100},
        }
    )
    return without_hopeless_trips(read_week_form(text))


def _codes(problem, *routes):
    return {
        verdict.party: [None if c == NONE else RULES[c] for c in verdict.codes]
        for verdict in Admission(problem, Solution(routes)).verdicts()
    }


def _told(problem, routes, **options):
    encoding = Encoding(
        book=None,
        travel=None,
        problem=problem,
        shifts=tuple(ShiftId(100 + n) for n in range(problem.shift_count)),
        requests=tuple(RequestId(10 + n) for n in range(problem.visit_count)),
        baseline=None,
    )
    return explain(encoding, Solution(routes), **options)
