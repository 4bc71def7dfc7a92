"""First schema.

Written in plain types: it must go on making the same tables when the models of
``molin.store.schema`` have moved on. The way back from a later version is the copy
that is made before an upgrade.
"""

from __future__ import annotations

from functools import partial

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

APPEND_ONLY = "Change records are append-only"

WORD = sa.String(32)
MOMENT = sa.DateTime().with_variant(sa.DateTime(timezone=True), "postgresql")

maybe = partial(sa.Column, nullable=True)
needed = partial(sa.Column, nullable=False)
check = sa.CheckConstraint


def upgrade() -> None:
    tables = sa.MetaData(naming_convention=NAMES)
    subjects = (geography, fleet, requests, series_and_rides, shifts, plans, routes)
    for add_tables in (*subjects, store):
        add_tables(tables)
    tables.create_all(op.get_bind())
    keep_change_records()


def own_id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)


def version() -> sa.Column[int]:
    return needed("version", sa.Integer)


def part(name: str, target: str, index: bool = False) -> sa.Column[int]:
    """A reference that is a part of the primary key."""
    reference = sa.ForeignKey(target)
    return sa.Column(name, sa.Integer, reference, primary_key=True, index=index)


def position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer, primary_key=True)


def geography(tables: sa.MetaData) -> None:
    sa.Table(
        "areas",
        tables,
        sa.Column("code", sa.Text, primary_key=True),
        needed("name", sa.Text),
        needed("level", sa.Integer),
        needed("lat", sa.Double),
        needed("lon", sa.Double),
        maybe("women", sa.Integer),
        maybe("men", sa.Integer),
        needed("estimated", sa.Boolean),
        version(),
        check("level BETWEEN 1 AND 4", "level"),
        check("lat BETWEEN -90 AND 90", "lat"),
        check("lon BETWEEN -180 AND 180", "lon"),
        check("women >= 0 AND men >= 0", "people"),
        check("(women IS NULL) = (men IS NULL)", "both_sexes"),
    )
    sa.Table(
        "places",
        tables,
        own_id(),
        needed("name", sa.Text),
        needed("kind", WORD),
        needed("lat", sa.Double),
        needed("lon", sa.Double),
        needed("area_code", sa.Text, sa.ForeignKey("areas.code"), index=True),
        needed("access", WORD),
        needed("capabilities", sa.Text),
        needed("invented", sa.Boolean),
        version(),
        check("lat BETWEEN -90 AND 90", "lat"),
        check("lon BETWEEN -180 AND 180", "lon"),
    )
    sa.Table(
        "place_hours",
        tables,
        part("place_id", "places.id"),
        position(),
        needed("weekday", sa.Integer),
        needed("opens", sa.Time),
        needed("closes", sa.Time),
        needed("crowd", sa.Integer),
        check("weekday BETWEEN 0 AND 6", "weekday"),
        check("closes > opens", "closes_later"),
        check("crowd >= 0", "crowd"),
    )


def fleet(tables: sa.MetaData) -> None:
    sa.Table(
        "units",
        tables,
        own_id(),
        needed("letter", sa.Text, unique=True),
        needed("name", sa.Text),
        needed("plate", sa.Text, unique=True),
        needed("base_id", sa.Integer, sa.ForeignKey("places.id")),
        needed("access", sa.Text),
        needed("equipment", sa.Text),
        needed("seats", sa.Integer),
        version(),
        check("seats >= 0", "seats"),
    )
    sa.Table(
        "crew_members",
        tables,
        own_id(),
        needed("name", sa.Text),
        needed("skills", sa.Text),
        needed("weekly_hours_s", sa.Integer),
        version(),
        check("weekly_hours_s >= 0", "weekly_hours"),
    )
    sa.Table(
        "activities",
        tables,
        own_id(),
        needed("name", sa.Text),
        needed("kind", WORD),
        needed("usual_length_s", sa.Integer),
        needed("skills", sa.Text),
        needed("equipment", sa.Text),
        needed("interruptible", sa.Boolean),
        needed("publishable", sa.Boolean),
        needed("pack_up_s", sa.Integer),
        version(),
        check("usual_length_s > 0", "usual_length"),
        check("pack_up_s >= 0", "pack_up"),
    )


def requests(tables: sa.MetaData) -> None:
    sa.Table(
        "requests",
        tables,
        own_id(),
        needed("activity_id", sa.Integer, sa.ForeignKey("activities.id")),
        maybe("place_id", sa.Integer, sa.ForeignKey("places.id"), index=True),
        maybe("spot_area_code", sa.Text, sa.ForeignKey("areas.code")),
        maybe("spot_access", WORD),
        maybe("spot", sa.LargeBinary),
        needed("length_s", sa.Integer),
        needed("priority", sa.Integer),
        needed("need", sa.Double),
        maybe("preferred_opens", MOMENT),
        maybe("preferred_closes", MOMENT),
        maybe("due", sa.Date),
        version(),
        check("(place_id IS NULL) = (spot IS NOT NULL)", "one_site"),
        check("(spot IS NULL) = (spot_area_code IS NULL)", "spot_area"),
        check("(spot IS NULL) = (spot_access IS NULL)", "spot_access"),
        check("length_s > 0", "length"),
        check("need >= 0", "need"),
        check("preferred_closes > preferred_opens", "preferred_later"),
        check(
            "(preferred_opens IS NULL) = (preferred_closes IS NULL)", "whole_preferred"
        ),
    )
    sa.Table(
        "request_windows",
        tables,
        part("request_id", "requests.id"),
        position(),
        needed("opens", MOMENT),
        needed("closes", MOMENT),
        check("closes > opens", "closes_later"),
        sa.Index(None, "opens", "closes"),
    )


def series_and_rides(tables: sa.MetaData) -> None:
    sa.Table(
        "rides",
        tables,
        part("pickup_id", "requests.id"),
        needed("drop_off_id", sa.Integer, sa.ForeignKey("requests.id"), unique=True),
        needed("longest_s", sa.Integer),
        needed("people", sa.Integer),
        version(),
        check("pickup_id <> drop_off_id", "two_ends"),
        check("longest_s >= 0", "longest"),
        check("people >= 0", "people"),
    )
    sa.Table(
        "series",
        tables,
        own_id(),
        needed("name", sa.Text),
        needed("min_days", sa.Integer),
        version(),
        check("min_days >= 0", "min_days"),
    )
    sa.Table(
        "series_members",
        tables,
        part("series_id", "series.id"),
        position(),
        needed("request_id", sa.Integer, sa.ForeignKey("requests.id"), index=True),
        sa.UniqueConstraint("series_id", "request_id"),
    )


def shifts(tables: sa.MetaData) -> None:
    sa.Table(
        "tours",
        tables,
        own_id(),
        needed("name", sa.Text),
        needed("unit_id", sa.Integer, sa.ForeignKey("units.id")),
        version(),
    )
    sa.Table(
        "shifts",
        tables,
        own_id(),
        needed("unit_id", sa.Integer, sa.ForeignKey("units.id")),
        needed("day", sa.Date, index=True),
        needed("starts", MOMENT),
        needed("ends", MOMENT),
        needed("start_place_id", sa.Integer, sa.ForeignKey("places.id")),
        needed("end_place_id", sa.Integer, sa.ForeignKey("places.id")),
        needed("longest_overtime_s", sa.Integer),
        maybe("longest_span_s", sa.Integer),
        maybe("rest_length_s", sa.Integer),
        maybe("rest_earliest", MOMENT),
        maybe("rest_latest", MOMENT),
        needed("kind", WORD),
        maybe("tour_id", sa.Integer, sa.ForeignKey("tours.id")),
        version(),
        sa.UniqueConstraint("unit_id", "day"),
        check("ends > starts", "ends_later"),
        check("longest_overtime_s >= 0", "longest_overtime"),
        check("rest_length_s >= 0", "rest_length"),
        check("rest_latest >= rest_earliest", "rest_later"),
        check(
            "(rest_length_s IS NULL) = (rest_earliest IS NULL)"
            " AND (rest_length_s IS NULL) = (rest_latest IS NULL)",
            "whole_rest",
        ),
    )
    sa.Table(
        "shift_crew",
        tables,
        part("shift_id", "shifts.id"),
        part("crew_member_id", "crew_members.id", index=True),
    )


def plans(tables: sa.MetaData) -> None:
    sa.Table(
        "plans",
        tables,
        sa.Column("id", sa.Integer, primary_key=True),
        needed("monday", sa.Date),
        needed("zone", sa.Text),
        needed("stage", WORD),
        needed("travel", sa.Double),
        needed("overtime", sa.Double),
        needed("unserved", sa.Double),
        needed("unevenness", sa.Double),
        needed("change", sa.Double),
        needed("preferred", sa.Double),
        needed("reserve", sa.Double),
        needed("saved_by", sa.Text),
        needed("saved_at", MOMENT),
        version(),
        sa.Index(None, "monday", "stage"),
        sqlite_autoincrement=True,
    )
    sa.Table(
        "tray_items",
        tables,
        part("plan_id", "plans.id"),
        part("request_id", "requests.id"),
        needed("position", sa.Integer),
        needed("reason", WORD),
        needed("refusals", sa.JSON),
        maybe("displacement", sa.JSON),
    )


def routes(tables: sa.MetaData) -> None:
    sa.Table(
        "routes",
        tables,
        part("plan_id", "plans.id"),
        part("shift_id", "shifts.id"),
        needed("position", sa.Integer),
        needed("leaves", MOMENT),
        needed("returns", MOMENT),
        maybe("pause_starts", MOMENT),
        maybe("pause_ends", MOMENT),
        needed("driving_s", sa.Integer),
        needed("road_m", sa.Integer),
        needed("locked", sa.Boolean),
        check("returns >= leaves", "returns_later"),
        check("pause_ends >= pause_starts", "pause_later"),
        check("(pause_starts IS NULL) = (pause_ends IS NULL)", "whole_pause"),
    )
    sa.Table(
        "stops",
        tables,
        sa.Column("plan_id", sa.Integer, primary_key=True),
        sa.Column("shift_id", sa.Integer, primary_key=True),
        position(),
        needed("request_id", sa.Integer, sa.ForeignKey("requests.id"), index=True),
        needed("kind", WORD),
        needed("arrives", MOMENT),
        needed("starts", MOMENT),
        needed("ends", MOMENT),
        needed("locks", sa.Text),
        sa.ForeignKeyConstraint(
            ["plan_id", "shift_id"], ["routes.plan_id", "routes.shift_id"]
        ),
        check("starts >= arrives AND ends >= starts", "in_order"),
    )


def store(tables: sa.MetaData) -> None:
    sa.Table(
        "change_records",
        tables,
        sa.Column("id", sa.Integer, primary_key=True),
        needed("transaction", sa.Text),
        needed("position", sa.Integer),
        needed("table", sa.Text),
        needed("row", sa.Text),
        needed("kind", WORD),
        maybe("before", sa.JSON),
        maybe("after", sa.JSON),
        needed("actor", sa.Text),
        needed("at", MOMENT),
        sa.UniqueConstraint("transaction", "position"),
        sa.Index(None, "table", "row"),
    )
    sa.Table("key_proofs", tables, own_id(), needed("proof", sa.LargeBinary))


def keep_change_records() -> None:
    """Neither Molin nor a database tool rewrites history by accident."""
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER change_records_no_{event.lower()}"
                f" BEFORE {event} ON change_records"
                f" BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{APPEND_ONLY}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER change_records_append_only BEFORE UPDATE OR DELETE OR TRUNCATE"
        " ON change_records FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
