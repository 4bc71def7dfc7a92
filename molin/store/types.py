"""Columns that give back exactly the domain value they were given."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import DateTime, Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from molin.protection.sealing import SealedBytes

Word = TypeVar("Word", bound=StrEnum)
Rank = TypeVar("Rank", bound=IntEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored in UTC; one without a zone is a bug."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        zoned = dialect.name == "postgresql"
        return dialect.type_descriptor(DateTime(timezone=zoned))

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Seconds(TypeDecorator[timedelta]):
    """A length of time, stored in whole seconds."""

    impl = Integer
    cache_ok = True

    def process_bind_param(
        self, value: timedelta | None, dialect: Dialect
    ) -> int | None:
        if value is None:
            return None
        if value.microseconds:
            raise ValueError(f"{value} is not a whole number of seconds")
        return value // timedelta(seconds=1)

    def process_result_value(
        self, value: int | None, dialect: Dialect
    ) -> timedelta | None:
        return None if value is None else timedelta(seconds=value)


class OneWord(TypeDecorator[Word], Generic[Word]):
    """A member of an enumeration of words, stored as its word."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[Word]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Word | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Word | None:
        return None if value is None else self.words(value)


class WordSet(TypeDecorator[frozenset[Word]], Generic[Word]):
    """Several members, stored as a sorted JSON list: these sets have ten at most."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[Word]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(
        self, value: frozenset[Word] | None, dialect: Dialect
    ) -> str | None:
        return None if value is None else json.dumps(sorted(value))

    def process_result_value(
        self, value: str | None, dialect: Dialect
    ) -> frozenset[Word] | None:
        if value is None:
            return None
        return frozenset(self.words(word) for word in json.loads(value))


class RankNumber(TypeDecorator[Rank], Generic[Rank]):
    """A member of an ordered enumeration, stored as its number."""

    impl = Integer
    cache_ok = True

    def __init__(self, ranks: type[Rank]) -> None:
        super().__init__()
        self.ranks = ranks

    def process_bind_param(self, value: Rank | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Rank | None:
        return None if value is None else self.ranks(value)


class Sealed(TypeDecorator[bytes]):
    """A confidential value; anything that has not been sealed is a bug.

    ``molin.store.sealed`` seals and opens: the type alone cannot know the row.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        if value is not None and not isinstance(value, SealedBytes):
            raise ValueError("a plain value was about to be stored in a sealed column")
        return value

    def process_result_value(
        self, value: bytes | None, dialect: Dialect
    ) -> SealedBytes | None:
        return None if value is None else SealedBytes(value)
