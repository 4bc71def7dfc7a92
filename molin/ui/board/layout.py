"""One row at one zoom: what goes where, and what each block says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from molin.domain.requests import RequestId
from molin.ui.board.geometry import Bar, Span, TimeScale, kept_apart
from molin.ui.board.label import BlockLabel, Mark, Measure, block_label
from molin.ui.board.rows import Block, Rest, Row

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    block: Block
    bar: Bar
    label: BlockLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLayout:
    """Pixels of a row; ``span`` runs from its first to its last tick."""

    span: Bar
    travels: tuple[Bar, ...]
    waits: tuple[Bar, ...]
    rest: Bar | None
    blocks: tuple[PlacedBlock, ...]


def lay_out(
    row: Row,
    scale: TimeScale,
    chosen: RequestId | None,
    measure: Callable[[bool], Measure],
) -> RowLayout:
    """Place everything; ``measure(bold)`` is for plain and for the chosen's text."""
    blocks, rest = _boxes(row, scale)
    return RowLayout(
        span=scale.bar(row.span),
        travels=_between(scale, [travel.span for travel in row.travels]),
        waits=_between(scale, [wait.span for wait in row.waits]),
        rest=rest,
        blocks=tuple(
            PlacedBlock(
                block,
                bar,
                _label(block, bar.width, measure(block.stop.request == chosen)),
            )
            for block, bar in blocks
        ),
    )


def late_text(late: timedelta | None) -> str:
    """Like "+12", in minutes begun; empty when in time."""
    return "" if late is None else f"+{max(1, ceil(late / MINUTE))}"


def _boxes(row: Row, scale: TimeScale) -> tuple[list[tuple[Block, Bar]], Bar | None]:
    """Blocks and the break, a pixel apart from each other."""
    pieces: list[Block | Rest] = [*row.blocks, *((row.rest,) if row.rest else ())]
    pieces.sort(key=lambda piece: piece.span.starts)
    bars = kept_apart([scale.bar(piece.span) for piece in pieces])
    blocks: list[tuple[Block, Bar]] = []
    rest = None
    for piece, bar in zip(pieces, bars, strict=True):
        if isinstance(piece, Rest):
            rest = bar
        else:
            blocks.append((piece, bar))
    return blocks, rest


def _between(scale: TimeScale, spans: list[Span]) -> tuple[Bar, ...]:
    """A pixel short on both sides, so that lines do not touch blocks."""
    bars = (scale.bar(span) for span in spans)
    return tuple(Bar(b.left + 1, b.right - 1) for b in bars if b.width > 2)


def _label(block: Block, width: int, measure: Measure) -> BlockLabel:
    late = late_text(block.late)
    present = {
        Mark.MASKED: block.confidential,
        Mark.LATE: bool(late),
        Mark.LOCKED: bool(block.stop.locks),
    }
    marks = tuple(mark for mark, there in present.items() if there)
    return block_label(width, block.name, late, marks, measure)
