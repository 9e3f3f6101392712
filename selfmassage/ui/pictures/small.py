"""A step at its most telling moment as a small image: the person, and the close-up beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from selfmassage.figure.closeup.closeup import CloseUp, paint
from selfmassage.figure.closeup.moment import closeup_at, key_moments
from selfmassage.figure.painting import painting
from selfmassage.figure.pair import close_up_tells
from selfmassage.figure.person.flesh import BUILDS
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.scene import scene
from selfmassage.routine.model import Step
from selfmassage.ui.drawing import draw_card
from selfmassage.ui.theme import Theme

from .colours import close_up_colours, person_colours
from .drawings import Drawings
from .topic import topic_of

PERSON = 0.64
"""Part of the width for the person, where there is a close-up too."""
ROUND = 0.09
"""Radius of the corners, in heights."""


def small_picture(drawings: Drawings, step: Step, size: QSize, theme: Theme, ratio: float) -> QImage:
    """Return the image, on the ground of the page, in device-independent pixels."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(QPoint(), size)
        draw_card(painter, rect, ROUND * rect.height(), theme.paper)
        rounded = QPainterPath()
        rounded.addRoundedRect(rect, ROUND * rect.height(), ROUND * rect.height())
        painter.setClipPath(rounded)
        _draw(painter, rect, drawings, step, theme)
    return image


def _draw(painter: QPainter, rect: QRectF, drawings: Drawings, step: Step, theme: Theme) -> None:
    """Draw the person, and where it tells more or there is no pose the close-up."""
    topic, motions = topic_of(step), drawings.person.motions
    worked = (key_moments(step, motions) or (0.0,))[-1]
    person = scene(drawings.person, step, topic.areas, topic.leg, worked, BUILDS[theme.build])
    shares = (PERSON, 1 - PERSON) if close_up_tells(step) else (1.0, 0.0)
    places = _beside(rect, *(shares if person else (0.0, 1.0)))
    if person:
        paint_person(painter, places[0], person, person_colours(theme))
    if places[1].width() > 0:
        what: CloseUp = closeup_at(step, topic.areas, topic.leg.value, worked, motions)
        colours = close_up_colours(theme, theme.paper)
        paint(painter, places[1], drawings.views, what, colours, drawings.hands)


def _beside(rect: QRectF, first: float, second: float) -> tuple[QRectF, QRectF]:
    """Return two parts of the width; the second with air around it."""
    left, right = QRectF(rect), QRectF(rect)
    left.setWidth(first * rect.width())
    right.setLeft(rect.left() + first * rect.width())
    air = 0.04 * rect.height() if 0 < second < 1 else 0.0
    return left, right.adjusted(0, air, -air, -air)
