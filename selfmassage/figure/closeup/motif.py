"""A small sign of rest for steps that work on no area: breathing, walking, legs up."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from selfmassage.figure.palette import Palette

INSET, ROUND = 0.06, 0.44
"""Of the calm ground, in parts of the card's shorter side."""


def draw_disc(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the calm round ground behind the leg: a disc, or a longer one in a longer card."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.disc))
    _round(painter, rect, INSET)


def draw_rest(painter: QPainter, rect: QRectF, palette: Palette, breath: float = 1.0) -> None:
    """Draw two rings inside the ground that widen and fade in with `breath`, 0 to 1."""
    short = min(rect.width(), rect.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.calm), max(1.5, 0.008 * short)))
    for ring in (0, 1):
        painter.setOpacity((0.15 + 0.55 * breath) / (1 + ring))
        _round(painter, rect, INSET + 0.02 + (0.05 + 0.05 * ring) * (1.6 - breath))
    painter.setOpacity(1.0)


def _round(painter: QPainter, rect: QRectF, inset: float) -> None:
    short = min(rect.width(), rect.height())
    inset, radius = inset * short, (ROUND + INSET - inset) * short
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
