"""Crews found in a process of its own are the same, and its death is told."""

import os

import pytest

from molin.domain.fleet import Skill
from molin.errors import SolverStopped
from molin.scheduler.encoding.crew_question import Block, CrewQuestion, Member
from molin.scheduler.models.crew_roster import find_crews
from molin.scheduler.processes.crews import find_crews_apart
from molin.scheduler.processes.worker import SolverFault


def question(members):
    block = Block(
        shifts=1, duties=1, minutes=450, seats=2, barred=frozenset(), rostered={}
    )
    return CrewQuestion(
        blocks=(block, block), members=members, clashes=frozenset({(0, 1)}), wants=()
    )


def test_the_process_finds_the_same_crews():
    asked = question((Member(frozenset({Skill.DRIVER}), 2250, 0, 400),) * 3)
    assert find_crews_apart(asked) == find_crews(asked)


class Deadly:
    """Whoever unpickles it is gone."""

    def __reduce__(self):
        return os._exit, (3,)


def test_a_process_that_dies_is_told_in_a_sentence():
    with pytest.raises(SolverStopped, match="Ask for crews again"):
        find_crews_apart(question((Deadly(),)))


def test_a_bug_in_the_process_is_told_with_its_traceback():
    with pytest.raises(SolverFault, match="no attribute 'limit'"):
        find_crews_apart(question((None,)))
