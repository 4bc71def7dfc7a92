"""Apportions each regency's population to its districts; rewrites kalsel.csv.

    python resources/areas/apportion.py

Run it after changing a counted figure or the list of villages. The rule and why it was
chosen stand in SOURCES.md.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
KELURAHAN_WEIGHT = 7
"""How many desa one kelurahan counts for."""


def main() -> None:
    """Write the estimates of all districts beside the counted figures."""
    rows = _rows(FOLDER / "kalsel.csv")
    weights = district_weights(row["code"] for row in _rows(FOLDER / "villages.csv"))
    for sex in ("women", "men"):
        counted = {
            row["code"]: int(row[sex]) for row in rows if row["estimated"] == "0"
        }
        parts = _parts(counted, weights)
        for row in rows:
            row[sex] = str(parts.get(row["code"], row[sex]))
    with (FOLDER / "kalsel.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def district_weights(villages: Iterable[str]) -> Counter[str]:
    """Weight of each district: its desa plus seven times its kelurahan.

    The first digit of a village's last part tells the two apart: 1 is a kelurahan.
    """
    weights: Counter[str] = Counter()
    for code in villages:
        district, _, number = code.rpartition(".")
        weights[district] += KELURAHAN_WEIGHT if number.startswith("1") else 1
    return weights


def apportion(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Whole parts in proportion to the weights that add up to ``total``.

    What rounding down leaves over goes to the largest remainders, the lower code first.
    """
    whole = sum(weights.values())
    parts = {code: total * weight // whole for code, weight in weights.items()}
    by_remainder = sorted(
        weights, key=lambda code: (-(total * weights[code] % whole), code)
    )
    for code in by_remainder[: total - sum(parts.values())]:
        parts[code] += 1
    return parts


def _parts(counted: Mapping[str, int], weights: Mapping[str, int]) -> dict[str, int]:
    regencies: dict[str, dict[str, int]] = defaultdict(dict)
    for code, weight in weights.items():
        regencies[code.rpartition(".")[0]][code] = weight
    return {
        district: part
        for regency, inside in regencies.items()
        for district, part in apportion(counted[regency], inside).items()
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
