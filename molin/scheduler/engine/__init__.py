"""The search, compiled: ruin and recreate over the whole rule set, by Numba.

================ ====================================================================
search           the only door: better plans until the budget is spent
compile, cache   when code is compiled, and where it is kept between starts
week, plan       a problem and a plan in flat arrays, made for compiled code
course, clocks   one route under the judge: its nodes, and two clocks along them
lags, wishes     longest rides and spans by fixed points; starts people would like
judge            whether a route can be driven, and its cost, as ``evaluate`` has it
slots, places    where a visit fits and what it costs there, in constant time
pair_places      the same for a pickup with its drop-off
ruin, recreate   what is taken out, and the order in which it comes back
shared           unevenness and reserve, which look at all routes at once
anneal           the loop that takes or leaves what recreate made
================ ====================================================================

Nothing in here is imported before a search begins: Numba takes half a second to load.
"""
