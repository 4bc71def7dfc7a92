"""Where one more party fits a plan at hand, on every shift, within milliseconds.

=============== ======================================================================
``fits``        what is asked, and the answers
``newcomers``   a party that the problem does not have, such as an urgent call
``ranker``      the way in: compiled where a set-up has compiled it
``compiled``    the answers by compiled code
``interpreted`` the same, each place judged one by one; slow
=============== ======================================================================
"""
