"""A painter that cuts shapes itself: Qt's SVG files lose the clipping, or have it in steps of a pixel."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF


class CuttingPainter(QPainter):
    """Draws as any painter does, but clips by drawing only what is left of a shape."""

    def __init__(self, device: Any) -> None:
        super().__init__(device)
        self._clip: QPainterPath | None = None
        self._kept: list[QPainterPath | None] = []

    def _draw(self, path: QPainterPath) -> None:
        if self.brush().style() != Qt.BrushStyle.NoBrush:
            self.fillPath(path, self.brush())
        if self.pen().style() != Qt.PenStyle.NoPen:
            self.strokePath(path, self.pen())

    def _inside(self, device: QPainterPath, more: float = 0.0) -> bool:
        """Return whether nothing of a shape is clipped away; `more` is how far its line reaches."""
        box = device.boundingRect().adjusted(-more, -more, more, more)
        return self._clip is None or self._clip.contains(box)

    def _fill(self, device: QPainterPath, brush: QBrush) -> None:
        assert self._clip is not None
        back = self.transform().inverted()[0]
        super().fillPath(back.map(device.intersected(self._clip)), brush)

    # What Qt calls these; only the forms that the drawings use.

    def save(self) -> None:
        super().save()
        self._kept.append(self._clip)

    def restore(self) -> None:
        super().restore()
        self._clip = self._kept.pop()

    def setClipPath(self, path: QPainterPath, op: Qt.ClipOperation = Qt.ClipOperation.ReplaceClip) -> None:
        device = self.transform().map(path)
        both = op == Qt.ClipOperation.IntersectClip and self._clip is not None
        self._clip = device.intersected(self._clip) if both and self._clip is not None else device

    def setClipRect(self, rect: QRectF, op: Qt.ClipOperation = Qt.ClipOperation.ReplaceClip) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.addRect(rect)
        self.setClipPath(path, op)

    def fillPath(self, path: QPainterPath, brush: Any) -> None:
        device = self.transform().map(path)
        if self._inside(device):
            super().fillPath(path, QBrush(brush))
        else:
            self._fill(device, QBrush(brush))

    def strokePath(self, path: QPainterPath, pen: Any) -> None:
        device = self.transform().map(path)
        scale = abs(self.transform().determinant()) ** 0.5
        stroker = QPainterPathStroker(QPen(pen))
        stroker.setWidth(QPen(pen).widthF() * scale)
        if self._inside(device, stroker.width()):
            super().strokePath(path, QPen(pen))
        else:
            self._fill(stroker.createStroke(device), QPen(pen).brush())

    def drawPath(self, path: QPainterPath) -> None:
        self._draw(path)

    def fillRect(self, rect: QRectF, brush: Any) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.addRect(rect)
        self.fillPath(path, brush)

    def drawRoundedRect(self, rect: QRectF, x: float, y: float) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.addRoundedRect(rect, x, y)
        self._draw(path)

    def drawEllipse(self, *where: Any) -> None:
        path = QPainterPath()
        path.addEllipse(*where)
        self._draw(path)

    def drawArc(self, rect: QRectF, start: int, sweep: int) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.arcMoveTo(rect, start / 16)
        path.arcTo(rect, start / 16, sweep / 16)
        self.strokePath(path, self.pen())

    def drawPolygon(self, polygon: QPolygonF, fill: Qt.FillRule = Qt.FillRule.OddEvenFill) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.setFillRule(fill)
        path.addPolygon(polygon)
        path.closeSubpath()
        self._draw(path)

    def drawPolyline(self, polygon: QPolygonF) -> None:  # type: ignore[override]
        path = QPainterPath()
        path.addPolygon(polygon)
        self.strokePath(path, self.pen())

    def drawLine(self, start: QPointF, end: QPointF) -> None:  # type: ignore[override]
        path = QPainterPath(start)
        path.lineTo(end)
        self.strokePath(path, self.pen())
