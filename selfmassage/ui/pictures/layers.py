"""The person of one step, drawn so that what does not move in it is drawn once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from selfmassage.figure.painting import painting
from selfmassage.figure.person.drawing import Item, bounds, united
from selfmassage.figure.person.person_painter import paint_person, placing
from selfmassage.figure.person.person_palette import PersonPalette
from selfmassage.figure.person.scene import Scene

from .card import Card

ROOM = 4
"""Pixels around an item for its contour."""
GRID = 16
"""Pixels."""


@dataclass(frozen=True)
class Layer:
    """Neighbours in the order of drawing: as a picture where they stand still, as numbers of items where they move."""

    items: tuple[int, ...]
    place: QRect
    picture: QPixmap | None


class Layers:
    """Draws moments of one movement; an item that moves for the first time leaves its picture for good."""

    def __init__(self, samples: Sequence[Scene], colours: PersonPalette, card: Card) -> None:
        self._first = samples[0]
        self._colours, self._card = colours, card
        self._rect = QRect(QPoint(), card.size)
        self._moving: set[int] = set()
        self._layers: list[Layer] | None = None
        self.place = QRect()
        """Where anything moves."""
        for sample in samples[1:]:
            self.learn(sample)

    def learn(self, scene: Scene) -> None:
        """Take note of what moves in a scene."""
        pairs = zip(self._first.items, scene.items, strict=False)
        found = {index for index, (a, b) in enumerate(pairs) if index not in self._moving and a != b}
        if found or len(scene.items) != len(self._first.items):
            self._moving |= found
            self._layers = None
        moving = [scene.items[index] for index in self._moving if index < len(scene.items)]
        self.place = self.place.united(self._box(moving))

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Draw a moment; only inside the painter's clip."""
        if len(scene.items) != len(self._first.items):
            self._card.draw(painter)
            self._paint(painter, scene, scene.items)
            return
        if self._layers is None:
            self._layers = [self._layer(still, run) for still, run in self._runs()]
        for layer in self._layers:
            if layer.picture is not None:
                painter.drawPixmap(layer.place.topLeft(), layer.picture)
            else:
                self._paint(painter, scene, [scene.items[index] for index in layer.items])

    def _runs(self) -> list[tuple[bool, tuple[int, ...]]]:
        indices = range(len(self._first.items))
        return [(still, tuple(run)) for still, run in groupby(indices, lambda index: index not in self._moving)]

    def _layer(self, still: bool, run: tuple[int, ...]) -> Layer:
        items = [self._first.items[index] for index in run]
        lowest = run[0] == 0
        place = self._rect if lowest else self._box(items).intersected(self._rect)
        if place.isEmpty() or not still:
            return Layer(run, place, None)
        picture = QPixmap(place.size() * self._card.ratio)
        picture.setDevicePixelRatio(self._card.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with painting(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-place.topLeft())
            if lowest:
                self._card.draw(painter)
                self._card.clip(painter)
            self._paint(painter, self._first, items)
        return Layer(run, place, picture)

    def _paint(self, painter: QPainter, scene: Scene, items: Sequence[Item]) -> None:
        paint_person(painter, QRectF(self._rect), replace(scene, items=tuple(items)), self._colours)

    def _box(self, items: Sequence[Item]) -> QRect:
        """Return the pixels that items may touch."""
        if not items:
            return QRect()
        left, bottom, right, top = united([bounds(item) for item in items])
        place = placing(QRectF(self._rect), self._first)
        corners = QRectF(place.pixel(complex(left, top)), place.pixel(complex(right, bottom))).normalized()
        return _on_grid(corners.toAlignedRect().adjusted(-ROOM, -ROOM, ROOM, ROOM))


def _on_grid(box: QRect) -> QRect:
    """Return the box with corners on a coarse grid, so that a little more of a movement seldom changes it."""
    left, top = box.left() // GRID * GRID, box.top() // GRID * GRID
    return QRect(QPoint(left, top), QPoint(-(-box.right() // GRID) * GRID, -(-box.bottom() // GRID) * GRID))
