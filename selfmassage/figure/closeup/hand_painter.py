"""Draws a hand from above: its shadow, the sleeve that fades away, skin, fingers and nails."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.views import Tone
from selfmassage.figure.palette import Palette

SLEEVE_FADES = (70.0, 165.0)
"""Where the sleeve begins to fade, and where nothing is left, below the wrist."""
HALO = 4.0
"""Width of the light rim that tells the hand from the leg."""
ROOM = 6.0
"""Around a hand and its sleeve, for the rim."""


def draw_hand(painter: QPainter, art: HandArt, palette: Palette, fine: bool = True) -> None:
    """Draw the hand in the coordinates of its drawing; `fine` lines are for pictures that are large enough."""
    outline = to_path(art.outline)
    _draw_sleeve(painter, art, palette)
    _stroke(painter, outline, palette.rim, 2 * HALO)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.tones[Tone.HAND]))
    painter.drawPath(outline)
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    for layer in art.layers:
        painter.setBrush(QColor(palette.tones[layer.tone]))
        painter.drawPath(to_path(layer.shape))
    painter.restore()
    for line in art.lines:
        if fine or not line.fine:
            _stroke(painter, to_path(line.path), palette.tones[Tone.HAND_LINE], line.width)
    _stroke(painter, outline, palette.tones[Tone.HAND_LINE], 2.6)
    _draw_cuff(painter, art, palette)


def hand_box(art: HandArt) -> QRectF:
    """Return what draw_hand may touch."""
    box = to_path(art.outline).boundingRect().united(to_path(art.sleeve).boundingRect())
    return box.adjusted(-ROOM, -ROOM, ROOM, ROOM)


def _draw_sleeve(painter: QPainter, art: HandArt, palette: Palette) -> None:
    start, end = SLEEVE_FADES
    fade = QLinearGradient(QPointF(0, start), QPointF(0, end))
    sleeve, clear = QColor(palette.tones[Tone.SLEEVE]), QColor(palette.tones[Tone.SLEEVE])
    clear.setAlpha(0)
    fade.setColorAt(0, sleeve)
    fade.setColorAt(1, clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fade)
    painter.drawPath(to_path(art.sleeve))


def _draw_cuff(painter: QPainter, art: HandArt, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.tones[Tone.CUFF]))
    painter.drawPath(to_path(art.cuff))


def _stroke(painter: QPainter, path: QPainterPath, colour: str, width: float) -> None:
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
