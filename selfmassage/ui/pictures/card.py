"""The rounded card that a picture is drawn on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from selfmassage.figure.painting import painting
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.person_palette import PersonPalette
from selfmassage.figure.person.scene import Scene
from selfmassage.ui.drawing import draw_card


@dataclass(frozen=True)
class Card:
    """Size and radius in pixels, its colour and that of what it lies on, and how many pixels of the screen are one."""

    size: QSize
    radius: float
    colour: str
    ground: str
    ratio: float

    def draw(self, painter: QPainter) -> None:
        """Draw it, and fill its corners."""
        rect = QRectF(QPoint(), self.size)
        painter.fillRect(rect, QColor(self.ground))
        draw_card(painter, rect, self.radius, self.colour)

    def clip(self, painter: QPainter) -> None:
        """Let nothing be drawn beyond it; slow, so not for every frame."""
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(QPoint(), self.size), self.radius, self.radius)
        painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)

    def paint(self, painter: QPainter, scenes: Sequence[tuple[QRectF, Scene]], colours: PersonPalette) -> None:
        """Draw it with persons on it, each in its place."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        self.clip(painter)
        for place, scene in scenes:
            paint_person(painter, place, scene, colours)
        painter.restore()

    def picture(self, scenes: Sequence[tuple[QRectF, Scene]], colours: PersonPalette) -> QPixmap:
        """Return it with persons on it as an image."""
        picture = QPixmap(self.size * self.ratio)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with painting(picture) as painter:
            self.paint(painter, scenes, colours)
        return picture
