"""From a week's book to arrays to a plan, and back; no Qt, no database.

========================= ============================================================
``problem``               the question and its answers, as integer arrays
``encode``, ``decode``    between a week's book and them; ``refusals``, ``lone_trips``,
                          ``roster``, ``tours``, ``baseline`` say what is ruled out
``evaluate``              the judge of one route: a ``course`` is timed by
                          ``two_clocks`` where they suffice, else by ``clocks``, and
                          told as a ``schedule``; ``wishes`` price its starts
``score``                 the terms of a whole plan
``audit``                 judges a finished plan, sharing no code with all that;
                          ``audit_routes`` does so on arrays
``solve``                 the search: a ``draft`` is filled by ``greedy`` insertion into
                          its ``slots``, made better by ``ruin`` and ``recreate``, and
                          polished by OR-Tools ``routing``
``reasons``               why a request is left out, and what serving it would cost
``process``, ``worker``   the search in a process of its own
``instances``             benchmark files as problems
========================= ============================================================
"""
