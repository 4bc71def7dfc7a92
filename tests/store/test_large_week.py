"""A week of 2,000 requests is read in a few queries, not in one per request."""

from __future__ import annotations

from contextlib import contextmanager

from sqlalchemy import event

from molin.store import open_store
from molin.store.weeks import week_book
from tests.store.builders import WEEK, confidential, office, request, window

IN_ONE_GO = 500
"""Keys that SQLAlchemy asks children for in one query."""


@contextmanager
def counted_queries(tx):
    queries = []
    engine = tx.session.get_bind()

    def on_query(_connection, _cursor, statement, *_):
        queries.append(statement)

    event.listen(engine, "before_cursor_execute", on_query)
    yield queries
    event.remove(engine, "before_cursor_execute", on_query)


def queries_for(store):
    with store.reading() as tx, counted_queries(tx) as queries:
        found = len(week_book(tx, WEEK).requests)
    return found, len(queries)


def test_a_large_week_takes_hardly_more_queries_than_a_small_one(database, sealer):
    store = open_store(f"sqlite:///{database}", sealer)
    days = [window(day) for day in range(5)]
    wanted = tuple(request(id, windows=(days[id % 5],)) for id in range(1, 1991))
    secret = tuple(confidential(id) for id in range(1991, 2001))
    office(requests=wanted + secret).save(store)

    found, queries = queries_for(store)

    store.close()
    assert found == 2000
    assert queries <= 16 + found / IN_ONE_GO
