"""From a week's book to arrays to a plan, and back; no Qt, no database.

============== =======================================================================
``problem``    the question and its answers, as integer arrays
``encoding``   between a week's book and them, and what is ruled out beforehand
``judging``    the judge of one route and of a whole plan, term by term
``audit``      judges a finished plan, sharing no code with anything that makes plans
``solve``      the whole search: a first plan at once, then better ones
``refine``     the compiled search in stages, with CP-SAT and other processes heard
``search``     drafts, greedy insertion, and ruin and recreate as interpreted code
``engine``     ruin and recreate as compiled code
``ranking``    where one more party fits a plan, on every shift, in milliseconds
``models``     OR-Tools, for what it is best at
``explaining`` why a request is left out, and what serving it would displace
``processes``  the search in processes of its own
``instances``  benchmark files as problems
============== =======================================================================
"""
