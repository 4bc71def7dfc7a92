"""Crews found by CP-SAT are the best there are: against all that can be thought of."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from molin.domain.fleet import Skill
from molin.scheduler.encoding.crew_question import Block, CrewQuestion, Member, Want
from molin.scheduler.models.crew_roster import cliques, find_crews, still_there

DRIVER, MIDWIFE, LAWYER = Skill.DRIVER, Skill.MIDWIFE, Skill.LAWYER
PATIENCE = 60.0


def block(*, rostered=(), barred=(), **changes):
    usual = {"shifts": 1, "duties": 1, "minutes": 450, "seats": 2}
    return Block(
        **{**usual, **changes},
        barred=frozenset(barred),
        rostered=rostered if isinstance(rostered, dict) else dict.fromkeys(rostered, 1),
    )


def member(*skills, limit=2250, worked=0, fair=0):
    return Member(frozenset(skills), limit, worked, fair)


def question(blocks, members, clashes=(), wants=()):
    return CrewQuestion(
        blocks=tuple(blocks),
        members=tuple(members),
        clashes=frozenset(clashes),
        wants=tuple(wants),
    )


def worth(asked, crews):
    """What crews reach, goal by goal, or None where they break a rule."""
    blocks, members = asked.blocks, asked.members
    hours = [
        sum(b.minutes for b, crew in zip(blocks, crews, strict=True) if n in crew)
        for n in range(len(members))
    ]
    skills = [frozenset().union(*(members[n].skills for n in crew)) for crew in crews]
    if (
        any(crews[one] & crews[other] for one, other in asked.clashes)
        or any(h > m.limit for h, m in zip(hours, members, strict=True))
        or any(
            crew & b.barred or len(crew) > b.seats or (crew and DRIVER not in has)
            for b, crew, has in zip(blocks, crews, skills, strict=True)
        )
    ):
        return None
    going = [b for b, crew in zip(blocks, crews, strict=True) if crew]
    served = sum(
        want.worth
        for want in asked.wants
        if any(crews[b] and want.skills <= skills[b] for b in want.blocks)
    )
    changes = sum(
        b.shifts - b.rostered.get(n, 0) if n in crew else b.rostered.get(n, 0)
        for b, crew in zip(blocks, crews, strict=True)
        for n in range(len(members))
    )
    apart = sum(abs(m.worked + h - m.fair) for m, h in zip(members, hours, strict=True))
    duties = sum(b.duties for b in going)
    return duties, sum(b.shifts for b in going), served, -changes, -apart


def every_crews(asked):
    people = range(len(asked.members))
    crews = [frozenset(c) for n in range(4) for c in combinations(people, n)]
    return product(crews, repeat=len(asked.blocks))


@st.composite
def questions(draw):
    people = draw(st.integers(1, 4))
    several = st.sets(st.integers(0, people - 1))
    blocks = []
    for _ in range(draw(st.integers(1, 3))):
        shifts = draw(st.sampled_from([1, 1, 2]))
        duties = draw(st.sampled_from([0, shifts, shifts]))
        blocks.append(
            block(
                shifts=shifts,
                duties=duties,
                minutes=450 * duties,
                seats=draw(st.integers(1, 3)),
                barred=draw(several),
                rostered={n: draw(st.integers(1, shifts)) for n in draw(several)},
            )
        )
    pairs = list(combinations(range(len(blocks)), 2))
    skills = st.frozensets(st.sampled_from([DRIVER, MIDWIFE, LAWYER]))
    members = [
        member(
            *draw(skills),
            limit=draw(st.sampled_from([0, 450, 900, 2250])),
            worked=draw(st.sampled_from([0, 300, 1000])),
            fair=draw(st.sampled_from([400, 800])),
        )
        for _ in range(people)
    ]
    some = st.frozensets(st.integers(0, len(blocks) - 1), min_size=1)
    wanted = st.frozensets(st.sampled_from([MIDWIFE, LAWYER]))
    wants = st.builds(Want, some, wanted, st.integers(1, 5))
    return question(
        blocks,
        members,
        draw(st.sets(st.sampled_from(pairs))) if pairs else (),
        draw(st.lists(wants, max_size=4)),
    )


@settings(deadline=None, max_examples=60)
@given(questions())
def test_no_crews_are_better_than_those_found(asked):
    reached = worth(asked, find_crews(asked, effort=PATIENCE))
    best = max(filter(None, (worth(asked, crews) for crews in every_crews(asked))))
    assert reached == best


@settings(deadline=None, max_examples=60)
@given(questions())
def test_what_is_left_of_the_present_crews_keeps_every_rule(asked):
    assert worth(asked, still_there(asked)) is not None


def test_the_same_question_has_the_same_answer():
    people = [member(DRIVER, fair=400) for _ in range(6)]
    asked = question([block() for _ in range(4)], people, combinations(range(4), 2))
    assert find_crews(asked) == find_crews(asked)


def test_without_any_time_the_present_crews_stay():
    asked = question([block(rostered=[0])], [member(DRIVER)])
    assert find_crews(asked, effort=0) == (frozenset({0}),)


def test_a_week_with_more_absences_than_crew_stays_at_home():
    asked = question([block(barred=[0, 1]), block(barred=[0, 1])], [member(DRIVER)] * 2)
    assert find_crews(asked) == (frozenset(), frozenset())


def test_a_week_without_crew_or_shifts_has_no_crews():
    assert find_crews(question([], [])) == ()
    assert find_crews(question([block()], [])) == (frozenset(),)


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(7, 12))), st.booleans())
def test_cliques_cover_exactly_the_pairs(pairs, dense):
    if dense:
        pairs |= set(combinations(range(5), 2))
    covered = [frozenset(p) for group in cliques(pairs) for p in combinations(group, 2)]
    assert {*covered} == {frozenset(pair) for pair in pairs}
