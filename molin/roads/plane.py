"""Straight lines and great circles over arrays of points.

Points are float arrays of shape (points, 2), latitude and longitude in degrees. Lines
are short enough here to be straight in degrees.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from molin.domain.geography import EARTH_RADIUS_M, Coordinate

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.intp]

KM_A_DEGREE = float(np.radians(EARTH_RADIUS_M)) / 1000


def as_array(points: Sequence[Coordinate]) -> Floats:
    flat = [(point.lat, point.lon) for point in points]
    return np.array(flat, dtype=np.float64).reshape(-1, 2)


def straight_km(sources: Floats, targets: Floats) -> Floats:
    """Great-circle distances, shape (sources, targets)."""
    one, other = np.radians(sources)[:, None, :], np.radians(targets)[None, :, :]
    north = np.sin((other[..., 0] - one[..., 0]) / 2) ** 2
    east = np.sin((other[..., 1] - one[..., 1]) / 2) ** 2
    chord = north + np.cos(one[..., 0]) * np.cos(other[..., 0]) * east
    km: Floats = 2 * EARTH_RADIUS_M / 1000 * np.arcsin(np.sqrt(np.minimum(chord, 1.0)))
    return km


def crossed(sources: Floats, targets: Floats, start: Floats, end: Floats) -> Flags:
    """Which straight lines cross the segment from ``start`` to ``end``.

    Shape (sources, targets). Merely touching an end of the segment counts once for the
    two segments that share it.
    """
    source_side = _side(start, end, sources)[:, None] > 0
    target_side = _side(start, end, targets)[None, :] > 0
    along = targets[None, :, :] - sources[:, None, :]
    start_side = _cross(along, start - sources[:, None, :]) > 0
    end_side = _cross(along, end - sources[:, None, :]) > 0
    found: Flags = (source_side != target_side) & (start_side != end_side)
    return found


def segment_km(points: Floats, starts: Floats, ends: Floats) -> Floats:
    """Roughly how far each point is from each segment, shape (points, segments)."""
    along = ends - starts
    away = points[:, None, :] - starts
    length = np.maximum((along**2).sum(axis=1), 1e-18)
    share = np.clip((away * along).sum(axis=2) / length, 0, 1)
    gap = away - share[..., None] * along
    km: Floats = KM_A_DEGREE * np.hypot(gap[..., 0], gap[..., 1])
    return km


def _side(start: Floats, end: Floats, points: Floats) -> Floats:
    return _cross(end - start, points - start)


def _cross(one: Floats, other: Floats) -> Floats:
    product: Floats = one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
    return product
