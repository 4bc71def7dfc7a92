"""The search, compiled: ruin and recreate over the whole rule set, by Numba.

================== ==================================================================
search             the way in: better plans until the budget is spent
compile, cache     compiling beforehand, and where the outcome is kept
jit, chance        how functions are compiled; random numbers in them
week, flatten      a problem in flat arrays, and how it is made
plan, draft        a plan in flat arrays; a change to it that can be taken back
course, clocks     one route under the judge: its nodes, and two clocks along them
lags, wishes       longest rides and spans by fixed points; starts people would like
crowds             what a start gains by the crowd that is there
judge              whether a route can be driven and its cost, as in ``evaluate``
places, legs       where a visit fits and what it costs there, in constant time
pair_places, trial the same for a pair; routes with a party more, for the judge
insertion          the cheapest place of all, remembered until a route changes
ruin, recreate     what is taken out, and the order in which it comes back
tails              routes that pass close to each other trade what is left of them
shared             unevenness and reserve, which look at all routes at once
anneal             the loop that takes the outcome or leaves it
rank               the way in for rankings: the best place of a party on every shift
rank_bounds, …     its bounds, its times, and what it keeps
================== ==================================================================

``search``, ``rank`` and ``compile`` load Numba, which takes half a second, and compile
for most of a minute where nothing is kept: import them late, and ask ``ready`` first.
"""

from __future__ import annotations

from molin.scheduler.engine.cache import is_compiled


def ready() -> bool:
    """Whether a search may begin without compiling; asks the disk, loads nothing."""
    return is_compiled()
