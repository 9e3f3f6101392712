"""Images of what returns: each made once, in its size and colours, and none cut off."""

from __future__ import annotations

from functools import partial
from math import pi

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.figure.closeup import drawers
from selfmassage.figure.closeup.drawers import Draw, Images
from selfmassage.figure.closeup.hand_art import load_hands
from selfmassage.figure.closeup.hand_painter import draw_hand, hand_box
from selfmassage.figure.closeup.tools import REPEATS, draw_tool, tool_box
from selfmassage.figure.palette import palette
from selfmassage.figure.person.hands import HandShape
from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Tool

BOX = QRectF(-10, -10, 20, 20)
LIGHT, DARK = palette(False), palette(True)
HANDS = load_hands(data_dir("assets") / "hands", print)
SIZE = 700


class Dot:
    """Draws a dot and counts how often."""

    def __init__(self) -> None:
        self.strokes = 0

    def __call__(self, painter: QPainter) -> None:
        self.strokes += 1
        painter.fillRect(QRectF(-5, -5, 10, 10), QColor("red"))


def drawn(images: Images, what: object, dot: Dot, scale: float = 1.0, dark: bool = False) -> QImage:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(30, 30)
    painter.scale(scale, scale)
    images.draw(painter, what, BOX, DARK if dark else LIGHT, dot)
    painter.end()
    return image


def test_a_thing_is_drawn_once_for_each_size_and_look(qapp: object) -> None:
    images, dot = Images(), Dot()
    assert drawn(images, "dot", dot) == drawn(images, "dot", dot)
    assert dot.strokes == 1
    drawn(images, "dot", dot, scale=2.0)
    assert dot.strokes == 2
    drawn(images, "dot", dot, dark=True)
    assert dot.strokes == 3


def test_images_give_way_when_there_are_too_many(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawers, "MOST", 1)
    images, dot = Images(), Dot()
    first, again = drawn(images, "dot", dot), drawn(images, "dot", dot)
    assert (first, dot.strokes) == (again, 2)


def touched(draw: Draw) -> QImage:
    """What is drawn around the middle of an image."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(SIZE / 2, SIZE / 2)
    draw(painter)
    painter.end()
    return image


def is_inside(box: QRectF, draw: Draw) -> bool:
    """Whether nothing is left where the box has been wiped."""

    def wiped(painter: QPainter) -> None:
        draw(painter)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(box, Qt.GlobalColor.transparent)

    return touched(wiped) == touched(lambda painter: None) != touched(draw)


@pytest.mark.parametrize("shape", HandShape)
def test_a_hand_is_not_cut_off(qapp: object, shape: HandShape) -> None:
    for art in (HANDS[shape], HANDS[shape].pinch or HANDS[shape]):
        assert is_inside(hand_box(art), partial(draw_hand, art=art, palette=LIGHT))


@pytest.mark.parametrize("tool", REPEATS)
def test_a_tool_is_not_cut_off(qapp: object, tool: Tool) -> None:
    assert is_inside(tool_box(tool, 60, 240), lambda painter: draw_tool(painter, tool, 60, 240, 0.3, LIGHT))


@pytest.mark.parametrize("tool", REPEATS)
def test_a_tool_looks_the_same_after_the_part_of_a_turn_that_repeats(qapp: object, tool: Tool) -> None:
    turn = 2 * pi * REPEATS[tool]
    one = touched(lambda painter: draw_tool(painter, tool, 60, 240, 0.3, LIGHT))
    other = touched(lambda painter: draw_tool(painter, tool, 60, 240, 0.3 + turn, LIGHT))
    spots = [QPointF(x, y).toPoint() for x in range(0, SIZE, 7) for y in range(0, SIZE, 7)]
    assert max(abs(one.pixelColor(spot).lightness() - other.pixelColor(spot).lightness()) for spot in spots) < 20
