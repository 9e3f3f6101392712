"""Draws a moving close-up cheaply: what does not move is drawn once and kept as an image."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.figure.closeup.closeup import draw_ground, draw_leg, draw_moment
from selfmassage.figure.closeup.drawers import Images
from selfmassage.figure.closeup.flex import bends
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.layout import Layout, layout
from selfmassage.figure.closeup.moving import hides
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.figure.painting import painting
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.hands import HandShape

KEPT = 4
"""Cards that are kept, such as both legs of a step and of the next one."""


@dataclass(frozen=True)
class _Card:
    """What is kept of one card."""

    key: tuple[object, ...]
    found: Layout | None
    ground: QImage
    leg: QImage
    under: QImage
    """Ground and leg in one."""


class CloseUpPainter:
    """Paints close-ups of moments; only hands, tools and the depth of colour are drawn anew each time."""

    def __init__(self, views: Mapping[ViewName, View], hands: Mapping[HandShape, HandArt]) -> None:
        self._views = views
        self._hands = hands
        self._cards: list[_Card] = []
        self._images = Images()

    def paint(self, painter: QPainter, rect: QRectF, what: CloseUp, palette: Palette) -> None:
        """Draw `what`, on its card, so that it fills `rect`, which is in the painter's own units."""
        card = self._card(rect.size().toSize(), painter.device().devicePixelRatioF(), what, palette)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.translate(rect.topLeft())
        view = card.found.view if card.found is not None else None
        apart = view is not None and (bends(view, what) or hides(view, what, self._hands))
        if card.found is None or not what.areas:
            draw_ground(painter, QRectF(QPointF(), rect.size()), what, palette)
        elif apart:
            painter.drawImage(QPointF(), card.ground)
        if card.found is not None:
            leg = card.leg if not what.areas or apart else card.under
            draw_moment(painter, card.found, what, palette, self._hands, _image(leg), self._images.draw)
        painter.restore()

    def _card(self, size: QSize, ratio: float, what: CloseUp, palette: Palette) -> _Card:
        """Return the kept card of this view, or draw it."""
        still = replace(what, stroke=None, number=0, done=0.0)
        key = (size, ratio, what.moves, still, palette)
        card = next((card for card in self._cards if card.key == key), None)
        if card is None:
            card = _drawn(key, size, ratio, self._views, what, palette)
            self._cards = [card, *self._cards[: KEPT - 1]]
        return card


def _drawn(
    key: tuple[object, ...], size: QSize, ratio: float, views: Mapping[ViewName, View], what: CloseUp, palette: Palette
) -> _Card:
    rect = QRectF(QPointF(), size.toSizeF())
    found = layout(rect, views, what)
    leg = _painted(size, ratio, lambda p: draw_leg(p, rect, found, what, palette) if found is not None else None)

    def under(painter: QPainter) -> None:
        draw_ground(painter, rect, what, palette)
        painter.drawImage(QPointF(), leg)

    return _Card(
        key,
        found,
        _painted(size, ratio, lambda p: draw_ground(p, rect, what, palette), palette.card),
        leg,
        _painted(size, ratio, under, palette.card),
    )


def _painted(size: QSize, ratio: float, draw: Callable[[QPainter], object], card: str | None = None) -> QImage:
    """Return what `draw` draws on a card of this colour, or on nothing; an opaque image is copied faster."""
    image = QImage(
        size * ratio, QImage.Format.Format_ARGB32_Premultiplied if card is None else QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent if card is None else QColor(card))
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return image


def _image(leg: QImage) -> Callable[[QPainter], None]:
    return lambda painter: painter.drawImage(QPointF(), leg)
