"""A route lived through minute by minute, trying everything that could be done.

No formula and no bound: all states that a unit can be in are carried along, and in each
minute it may leave, wait, drive on, serve or rest.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from molin.scheduler.problem import NONE


@dataclass(frozen=True)
class State:
    """``doing``: home, road, door (may start to serve), serving, back.

    ``left`` minutes of it remain; ``boarded`` are (visit, when its pickup ended).
    """

    doing: str = "home"
    stop: int = 0
    left: int = 0
    set_out: int = 0
    resting: int = 0
    rested: bool = False
    boarded: tuple = ()


class Life:
    def __init__(self, problem, shift, route):
        visits, shifts = problem.visits, problem.shifts
        at = [shifts.start_location[shift], *visits.location[list(route)]]
        at.append(shifts.end_location[shift])
        self.drives = [int(problem.travel[a, b]) for a, b in pairwise(at)]
        self.route, self.visits = route, visits
        self.starts, self.latest = int(shifts.starts[shift]), int(shifts.latest[shift])
        self.span = int(shifts.longest_span[shift])
        rest = (shifts.rest_earliest, shifts.rest_latest, shifts.rest_length)
        self.first, self.last, self.length = (int(one[shift]) for one in rest)
        pairs = problem.pairs
        self.pickup_of = dict(
            zip(pairs.drop_off.tolist(), pairs.pickup.tolist(), strict=True)
        )
        self.longest = dict(
            zip(pairs.drop_off.tolist(), pairs.longest.tolist(), strict=True)
        )

    def earliest_return(self):
        """The first minute at which the unit can be back, or None."""
        if -1 in self.drives:
            return None
        states = {State()}
        for now in range(self.starts, self.latest + 1):
            states = self.closure(states, now)
            if any(self.home_again(state, now) for state in states):
                return now
            # Service that is over cannot last on: its end is what a ride counts from.
            lasting = (s for s in states if s.doing != "serving" or s.left)
            states = {self.passing(state) for state in lasting}
        return None

    def home_again(self, state, now):
        done = state.doing == "back" and not state.resting
        return done and state.rested and now - state.set_out <= self.span

    def closure(self, states, now):
        """All states that are reached without time passing."""
        seen, fresh = set(states), set(states)
        while fresh:
            fresh = {new for old in fresh for new in self.at_once(old, now)} - seen
            seen |= fresh
        return seen

    def at_once(self, state, now):
        if state.resting:
            return
        if state.doing == "home":
            rested = self.length == NONE
            yield self.depart(replace(state, set_out=now, rested=rested), 0)
        if state.doing == "road" and state.left == 0:
            arrived = "back" if state.stop == len(self.route) else "door"
            yield replace(state, doing=arrived)
        if state.doing == "door" and self.may_start(state, now):
            service = int(self.visits.service[self.route[state.stop]])
            boarded = self.after_drop_off(state)
            yield replace(state, doing="serving", left=service, boarded=boarded)
        if state.doing == "serving" and state.left == 0:
            yield self.depart(self.picked_up(state, now), state.stop + 1)
        free = state.doing in ("road", "door", "back") and not state.boarded
        if free and not state.rested and self.first <= now <= self.last:
            yield replace(state, resting=self.length, rested=True)

    def depart(self, state, stop):
        return replace(state, doing="road", stop=stop, left=self.drives[stop])

    def may_start(self, state, now):
        visit = self.route[state.stop]
        index = self.visits.window_index
        windows = range(int(index[visit]), int(index[visit + 1]))
        is_open = any(
            self.visits.opens[w] <= now <= self.visits.closes[w] for w in windows
        )
        since = dict(state.boarded).get(self.pickup_of.get(visit), now)
        return is_open and now - since <= self.longest.get(visit, now)

    def picked_up(self, state, now):
        visit = self.route[state.stop]
        if visit not in self.pickup_of.values():
            return state
        return replace(state, boarded=(*state.boarded, (visit, now)))

    def after_drop_off(self, state):
        gone = self.pickup_of.get(self.route[state.stop])
        return tuple(one for one in state.boarded if one[0] != gone)

    def passing(self, state):
        """One minute later."""
        if state.resting:
            return replace(state, resting=state.resting - 1)
        if state.doing in ("road", "serving") and state.left:
            return replace(state, left=state.left - 1)
        return state


def earliest_return(problem, shift, route):
    """The exact earliest return of a route whose pairs are whole, or None."""
    return Life(problem, shift, route).earliest_return()
