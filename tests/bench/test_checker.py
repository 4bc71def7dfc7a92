"""The checker of classic instances, on four customers whose distances are plain."""

from importlib import import_module

import pytest

from tests.bench.checker import check, read
from tests.bench.classic import SOLVERS

# The base is at 0, 0; customers lie 3, 4, 5 and 10 away. 1 and 2 are on the axes and so
# 5 apart, 3 completes their rectangle, 4 is far out beyond 1.
SOLOMON = """TINY

VEHICLE
NUMBER CAPACITY
  2      20

CUSTOMER
CUST NO. XCOORD. YCOORD. DEMAND READY DUE SERVICE

 0  0 0  0  0 100 0
 1  3 0 10  0  50 2
 2  0 4 10  0  50 2
 3  3 4 10 20  50 2
 4 10 0  1  0  12 2
"""
LI_LIM = """2 20 1
0  0 0   0  0 100 0 0 0
1  3 0  15  0  50 2 0 2
2  0 4 -15  0  50 2 1 0
3  3 4  15  0  50 2 0 4
4 10 1 -15  0  50 2 3 0
"""


@pytest.fixture
def ask(tmp_path):
    def asked(text):
        (tmp_path / "tiny.txt").write_text(text)
        return read(tmp_path / "tiny.txt")

    return asked


def test_what_holds_is_measured_in_tenths(ask):
    # 0-4-0 is 20; 0-1-0 is 6; 0-3 is 5, 3-2 is 3, 2-0 is 4; and there are two vehicles
    verdict = check(ask(SOLOMON), [[4, 1], [3, 2]])
    assert verdict.broken == ()
    assert verdict.distance == 10 * (10 + 7 + 3) + 10 * (5 + 3 + 4)


def test_distances_are_cut_to_a_decimal(ask):
    # From 4 (10, 1) to the base: the root of 101 is 10.0498…, to 3 (3, 4): 7.615…
    distances = ask(LI_LIM).distances()
    assert (distances[4][0], distances[4][3]) == (100, 76)


@pytest.mark.parametrize(
    ("text", "routes", "said"),
    [
        (SOLOMON, [[3, 4], [1, 2]], "too late"),
        (SOLOMON, [[4, 1, 2], [3]], "21 on board"),
        (SOLOMON, [[4], [1, 2], [3]], "3 vehicles"),
        (SOLOMON, [[4, 1], [2]], "customer 3 is served 0 times"),
        (SOLOMON, [[4, 1, 1], [2, 3]], "customer 1 is served 2 times"),
        (SOLOMON, [[4, 1], [2, 3, 7]], "customer 7 does not exist"),
        (LI_LIM, [[2, 1], [3, 4]], "turned round"),
        (LI_LIM, [[1, 3], [2, 4]], "parted"),
        (LI_LIM, [[1, 3, 2, 4]], "30 on board"),
    ],
)
def test_what_is_broken_is_said(ask, text, routes, said):
    assert any(said in one for one in check(ask(text), routes).broken)


# By hand: 4 has to be first and leaves room for one; with 1 it is 20 long, and 3 with 2
# are 12. Of the pairs one vehicle does both: 3 + 5 + 3 + 7.6 + 10.
@pytest.mark.parametrize(("text", "best"), [(SOLOMON, 320), (LI_LIM, 286)])
@pytest.mark.parametrize("name", SOLVERS)
def test_every_solver_understands_the_question(ask, name, text, best):
    pytest.importorskip(name.partition("-")[0])
    question, solver = ask(text), import_module(SOLVERS[name])
    solver.prepare()
    verdict = check(question, solver.solve(question, 0.2, 1).routes)
    assert verdict.broken == ()
    assert verdict.distance == best
