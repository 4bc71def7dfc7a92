"""Values of a JSON document that know where they stand, so that errors can say it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from molin.errors import InvalidInput

LARGEST = 10**9
"""Beyond it sums of a whole plan might leave 64 bits."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value and the path that leads to it, like ``visits[3].opens``."""

    value: Any
    where: str = ""

    def __getitem__(self, key: str) -> Entry:
        """The entry below ``key``; InvalidInput when it is missing."""
        if not isinstance(self.value, Mapping) or key not in self.value:
            raise InvalidInput(
                "The key {key} is missing in {where}: add it.",
                key=key,
                where=self.where or "JSON",
            )
        return Entry(self.value[key], f"{self.where}.{key}".lstrip("."))

    def entries(self) -> list[Entry]:
        """The items of a list."""
        return [
            Entry(item, f"{self.where}[{n}]") for n, item in enumerate(self._list())
        ]

    def whole(self, below: int = LARGEST) -> int:
        """A whole number from 0, less than ``below``."""
        if type(self.value) is not int or not 0 <= self.value < below:
            raise InvalidInput(
                "{where} is {value}: write a whole number from 0 to {most}.",
                where=self.where,
                value=repr(self.value)[:40],
                most=below - 1,
            )
        return self.value

    def check_wholes(self, *, wanted: int) -> None:
        """That this is a list of so many whole numbers; quick for large matrices."""
        found = self._list()
        if len(found) != wanted:
            raise InvalidInput(
                "{where} is a row of {found}: a matrix of {wanted} rows needs {wanted}"
                " in each.",
                where=self.where,
                found=len(found),
                wanted=wanted,
            )
        if not all(type(cell) is int and 0 <= cell < LARGEST for cell in found):
            for cell in self.entries():
                cell.whole()

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise InvalidInput(
                "{where} is {value}: write a text in quotes.",
                where=self.where,
                value=repr(self.value)[:40],
            )
        return self.value

    def _list(self) -> list[Any]:
        if not isinstance(self.value, list):
            raise InvalidInput(
                "{where} is no list: write its items between [ and ].",
                where=self.where,
            )
        return self.value


def parse(text: str) -> Entry:
    """The whole document; InvalidInput with the line where it stops being JSON."""
    try:
        return Entry(json.loads(text))
    except json.JSONDecodeError as error:
        raise InvalidInput(
            "This is no JSON from line {line}, column {column} on: correct it there.",
            column=error.colno,
            line=error.lineno,
        ) from error
    except (RecursionError, ValueError) as error:  # nested or numbers beyond bounds
        raise InvalidInput(
            "This JSON is too deep or its numbers are too long: no week looks like it."
        ) from error
