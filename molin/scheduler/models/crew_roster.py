"""CP-SAT finds the crews of a week: what matters most first, then the next thing.

No week is without an answer: a block that gets no driver stays in, with nobody on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from ortools.sat.python import cp_model

from molin.domain.fleet import Skill
from molin.domain.roster import REQUIRED_SKILLS
from molin.scheduler.encoding.crew_question import CrewQuestion, Crews, Skills

EFFORT = 1.0
"""For each goal, in CP-SAT's deterministic seconds: the same on every machine, and a
few of the clock at most. A week of three units needs a hundredth of it."""


def find_crews(
    question: CrewQuestion, *, effort: float = EFFORT, seed: int = 0
) -> Crews:
    """The best crews found; in order: shifts that go out, visits with all they want,
    fewest changes, and hours shared out fairly.

    The same question gives the same answer. It is never worse than what is left of
    the present crews.
    """
    model = _CrewModel(question, still_there(question))
    for goal in (model.going_out, model.served, model.kept, model.fair):
        if not model.maximise(goal(), effort, seed):
            break
    return model.crews


def still_there(question: CrewQuestion) -> Crews:
    """What is left of the present crews, block by block, when all rules are kept."""
    crews: list[frozenset[int]] = []
    left = [member.limit for member in question.members]
    for number, block in enumerate(question.blocks):
        taken = (
            crew for b, crew in enumerate(crews) if (b, number) in question.clashes
        )
        free = block.rostered.keys() - block.barred - frozenset().union(*taken)
        able = sorted(member for member in free if block.minutes <= left[member])
        able.sort(key=lambda member: not _drives(question, member))
        goes = bool(able) and _drives(question, able[0])
        crews.append(frozenset(able[: block.seats]) if goes else frozenset())
        for member in crews[-1]:
            left[member] -= block.minutes
    return tuple(crews)


def _drives(question: CrewQuestion, member: int) -> bool:
    return question.members[member].skills >= REQUIRED_SKILLS


def _solver(effort: float, seed: int) -> cp_model.CpSolver:
    """The question is nearly a flow: bounds by linear programs help, but symmetries
    and probing cost more than they give (20 units: seconds)."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = effort
    solver.parameters.linearization_level = 2
    solver.parameters.symmetry_level = 0
    solver.parameters.cp_model_probing_level = 0
    return solver


class _CrewModel:
    """The rules as constraints; each goal reached becomes one more."""

    def __init__(self, question: CrewQuestion, crews: Crews) -> None:
        self._question = question
        self._model = cp_model.CpModel()
        self._out = [self._model.new_bool_var("") for _ in question.blocks]
        self._on = [
            {
                member: self._model.new_bool_var("")
                for member in range(len(question.members))
                if member not in block.barred
            }
            for block in question.blocks
        ]
        self._aboard: dict[tuple[int, Skills], cp_model.IntVar] = {}
        self._visits: list[cp_model.IntVar] = []
        self._apart: list[cp_model.IntVar] = []
        self.crews = crews
        self._man()
        self._keep_apart()
        self._keep_hours()

    def maximise(self, goal: cp_model.LinearExpr, effort: float, seed: int) -> bool:
        """Find better crews and hold on to what they reach; False when none are found
        in time, so that nothing more can be held on to.

        Crews that are as good are told apart by how much they change: a search that
        runs out of time must not have turned the week upside down for nothing.
        """
        self._model.maximize(goal * (1 + self._most_changes()) + self.kept())
        self._start_from_crews()
        solver = _solver(effort, seed)
        status = solver.solve(self._model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return False
        self._model.add(goal >= solver.value(goal))
        self.crews = tuple(
            frozenset(m for m, on in members.items() if solver.boolean_value(on))
            for members in self._on
        )
        return True

    def going_out(self) -> cp_model.LinearExpr:
        """How many shifts go out; a duty counts more than all that are on call."""
        blocks = self._question.blocks
        duty = 1 + sum(block.shifts - block.duties for block in blocks)
        worths = [duty * b.duties + b.shifts - b.duties for b in blocks]
        return cp_model.LinearExpr.weighted_sum(self._out, worths)

    def served(self) -> cp_model.LinearExpr:
        """What all visits are worth that find all they want on board."""
        for want in self._question.wants:
            visit = self._model.new_bool_var("")
            chances = [self._all_aboard(block, want.skills) for block in want.blocks]
            self._model.add(visit <= cp_model.LinearExpr.sum(chances))
            self._visits.append(visit)
        worths = [want.worth for want in self._question.wants]
        return cp_model.LinearExpr.weighted_sum(self._visits, worths)

    def kept(self) -> cp_model.LinearExpr:
        """Shifts on which somebody is now and stays, less those that somebody joins."""
        terms = [
            (2 * block.rostered.get(member, 0) - block.shifts) * on
            for block, members in zip(self._question.blocks, self._on, strict=True)
            for member, on in members.items()
        ]
        return cp_model.LinearExpr.sum(terms)

    def _most_changes(self) -> int:
        """More than ``kept`` can ever differ by."""
        return sum(
            2 * sum(block.rostered.values()) + block.shifts * block.seats
            for block in self._question.blocks
        )

    def fair(self) -> cp_model.LinearExpr:
        """How far everybody is from a fair share of the hours, below zero."""
        most = sum(block.minutes for block in self._question.blocks)
        for number, member in enumerate(self._question.members):
            hours = member.worked + self._hours(number)
            off = self._model.new_int_var(0, member.worked + member.fair + most, "")
            self._model.add(off >= hours - member.fair)
            self._model.add(off >= member.fair - hours)
            self._apart.append(off)
        return -cp_model.LinearExpr.sum(self._apart)

    def _man(self) -> None:
        """A block goes out with a driver and no more than its seats, or not at all."""
        pairs = zip(self._question.blocks, self._out, self._on, strict=True)
        for number, (block, out, members) in enumerate(pairs):
            crew = cp_model.LinearExpr.sum(list(members.values()))
            self._model.add(crew <= block.seats * out)
            for skill in REQUIRED_SKILLS:
                self._model.add(out <= self._with(number, skill))

    def _keep_apart(self) -> None:
        """Nobody is in two blocks that exclude each other."""
        for clique in cliques(self._question.clashes):
            for member in range(len(self._question.members)):
                on = (self._on[block].get(member) for block in sorted(clique))
                self._model.add_at_most_one(one for one in on if one is not None)

    def _keep_hours(self) -> None:
        for number, member in enumerate(self._question.members):
            self._model.add(self._hours(number) <= member.limit)

    def _start_from_crews(self) -> None:
        """Let the search begin at the crews known, whatever variables there are."""
        self._model.clear_hints()  # type: ignore[no-untyped-call]
        hint = self._model.add_hint
        for crew, out, members in zip(self.crews, self._out, self._on, strict=True):
            hint(out, bool(crew))
            for member, on in members.items():
                hint(on, member in crew)
        for (block, skills), made in self._aboard.items():
            hint(made, self._has(block, skills))
        for number, visit in enumerate(self._visits):
            want = self._question.wants[number]
            hint(visit, any(self._has(block, want.skills) for block in want.blocks))
        for number, off in enumerate(self._apart):
            hint(off, abs(self._balance(number)))

    def _has(self, block: int, skills: Skills) -> bool:
        members, crew = self._question.members, self.crews[block]
        there = (members[member].skills for member in crew)
        return bool(crew) and skills <= frozenset().union(*there)

    def _balance(self, number: int) -> int:
        """By how many minutes the crews known give somebody more than a fair share."""
        pairs = zip(self._question.blocks, self.crews, strict=True)
        member = self._question.members[number]
        hours = sum(block.minutes for block, crew in pairs if number in crew)
        return member.worked + hours - member.fair

    def _hours(self, member: int) -> cp_model.LinearExpr:
        """The minutes that somebody works this week."""
        blocks = zip(self._question.blocks, self._on, strict=True)
        terms = [block.minutes * on[member] for block, on in blocks if member in on]
        return cp_model.LinearExpr.sum(terms)

    def _with(self, block: int, skill: Skill) -> cp_model.LinearExpr:
        """How many on the block have the skill."""
        members = self._question.members
        able = [on for m, on in self._on[block].items() if skill in members[m].skills]
        return cp_model.LinearExpr.sum(able)

    def _all_aboard(self, block: int, skills: Skills) -> cp_model.IntVar:
        """True only if the block goes out with somebody for each of the skills."""
        made = self._aboard.get((block, skills))
        if made is None:
            made = self._aboard[block, skills] = self._model.new_bool_var("")
            self._model.add(made <= self._out[block])
            for skill in sorted(skills):
                self._model.add(made <= self._with(block, skill))
        return made


def cliques(pairs: Set[tuple[int, int]]) -> Iterator[frozenset[int]]:
    """Groups of numbers of which every two are a pair; every pair is in one of them."""
    near: dict[int, set[int]] = {}
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    left = sorted(pairs)
    while left:
        group = set(left[0])
        common = near[left[0][0]] & near[left[0][1]]
        while common:
            chosen = min(common)
            group.add(chosen)
            common &= near[chosen]
        yield frozenset(group)
        left = [pair for pair in left if not group.issuperset(pair)]
