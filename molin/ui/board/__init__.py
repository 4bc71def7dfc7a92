"""The time board of the Week page."""

from molin.ui.board.board import Board

__all__ = ["Board"]
