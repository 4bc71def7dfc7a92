"""The database: rows never leave it, values do.

``open_store`` gives a ``Store``; ``reading()`` and ``writing()`` give a transaction for
the functions of one module per subject: areas, places, fleet, absences, activities,
requests, shifts, rosters, plans, weeks, history.
"""

from molin.store.engines import database_file
from molin.store.opening import open_store
from molin.store.transactions import Store, Transaction, Writing

__all__ = ["Store", "Transaction", "Writing", "database_file", "open_store"]
