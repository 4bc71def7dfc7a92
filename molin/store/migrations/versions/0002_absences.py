"""Absences of crew members."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("crew_member_id", sa.Integer, nullable=False),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.CheckConstraint(
            "last_day >= first_day", name=op.f("ck_absences_ends_later")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
        sa.ForeignKeyConstraint(
            ["crew_member_id"],
            ["crew_members.id"],
            name=op.f("fk_absences_crew_member_id"),
        ),
    )
    op.create_index(op.f("ix_absences_crew_member_id"), "absences", ["crew_member_id"])
