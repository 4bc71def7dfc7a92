"""Small weeks that chance makes, with plans that keep every rule."""

from dataclasses import replace
from itertools import combinations_with_replacement

from molin.scheduler.audit.routes import audit_routes
from molin.scheduler.explaining.admission import route_with
from molin.scheduler.problem import NONE, Locks, Solution


def any_week(week, chance, *, joined=True):
    """Up to seven visits on up to three short shifts; ``joined`` ones may have a pair
    and a series."""
    shifts = [
        {"day": day, "unit": unit, "max_span": chance.choice([330, 200])}
        for day, unit in chance.sample([(0, 0), (0, 1), (1, 0)], chance.randint(1, 3))
    ]
    visits = [any_visit(chance) for _ in range(chance.randint(3, 7))]
    points = [(chance.randrange(40), chance.randrange(40)) for _ in range(8)]
    pairs = [{"pickup": 0, "dropoff": 1, "max_ride": chance.choice([30, 90])}]
    spaced = [{"first": 1, "second": 2, "min_days": 1}]
    return week(
        visits,
        shifts=shifts,
        points=points[: len(visits) + 1],
        pairs=pairs[: joined and chance.randint(0, 1)],
        spaced=spaced[: joined and chance.randint(0, 1)],
    )


def any_visit(chance):
    opens = chance.randrange(0, 200)
    return {
        "service": chance.choice([10, 40, 80]),
        "days": chance.choice([[0], [0, 1]]),
        "opens": opens,
        "closes": opens + chance.choice([0, 60, 200]),
        "skill": chance.choice([None, None, "A", "B"]),
        "priority": chance.randint(1, 4),
    }


def any_solution(problem, chance):
    """Some parties put where they break no rule."""
    solution = Solution.empty(problem)
    for party in chance.sample(parties(problem), len(parties(problem)) // 2 + 1):
        options = [
            s for n in range(problem.shift_count) for s in put(solution, n, party)
        ]
        kept = [option for option in options if is_kept(problem, option)]
        solution = chance.choice(kept) if kept else solution
    return solution


def with_heads(problem, solution, chance):
    """Now and then the first visit of a route is locked to be the first."""
    heads = {
        shift: route[:1]
        for shift, route in enumerate(solution.routes)
        if route and chance.random() < 0.4
    }
    return replace(problem, locks=Locks(heads=heads))


def parties(problem):
    mates = problem.mate.tolist()
    drop_offs = set(problem.pairs.drop_off.tolist())
    singles = [(v,) for v, mate in enumerate(mates) if mate == NONE]
    return singles + [(v, mates[v]) for v in set(mates) - {NONE} if v not in drop_offs]


def put(solution, shift, party):
    """The solution with the party in every place of the shift in turn."""
    route = solution.routes[shift]
    for places in combinations_with_replacement(range(len(route) + 1), len(party)):
        yield with_route(solution, shift, route_with(route, party, places))


def with_route(solution, shift, route):
    before, after = solution.routes[:shift], solution.routes[shift + 1 :]
    return Solution((*before, route, *after))


def is_kept(problem, solution):
    return not audit_routes(problem, solution).broken
