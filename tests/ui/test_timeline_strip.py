from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Order
from selfmassage.ui.theme import LIGHT
from selfmassage.ui.timeline_strip import TimelineStrip
from tests.sessions import session


@pytest.fixture
def strip(qtbot: QtBot) -> TimelineStrip:
    strip = TimelineStrip(LIGHT)
    qtbot.addWidget(strip)
    strip.resize(800, 60)
    strip.show_timeline(session())
    return strip


def colour_at(strip: TimelineStrip, place: QPoint) -> QColor:
    image = strip.grab().toImage()
    return image.pixelColor(place * image.devicePixelRatio())


def test_a_click_asks_for_the_block_under_it(strip: TimelineStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.block_clicked, timeout=0) as clicked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.centre_of(2).toPoint())
    assert clicked.args == [2]


def test_a_click_into_a_gap_finds_the_nearest_block(strip: TimelineStrip) -> None:
    assert strip.block_at(-5) == 0
    assert strip.block_at(805) == 3


def test_an_empty_strip_is_drawn_and_has_no_blocks(qtbot: QtBot) -> None:
    strip = TimelineStrip(LIGHT)
    qtbot.addWidget(strip)
    assert not strip.grab().isNull()
    assert strip.block_at(10) is None


def test_played_blocks_have_the_full_colour_of_their_leg(strip: TimelineStrip) -> None:
    strip.show_position(session().blocks[3][0].start)
    assert colour_at(strip, strip.centre_of(0).toPoint()) == QColor(LIGHT.left)
    assert colour_at(strip, strip.centre_of(2).toPoint()) == QColor(LIGHT.right)
    assert colour_at(strip, strip.centre_of(3).toPoint()) not in (QColor(LIGHT.left), QColor(LIGHT.right))


def test_the_runs_are_told_in_words(strip: TimelineStrip) -> None:
    assert strip.accessibleDescription() == "Left leg: 2 steps, then Right leg: 2 steps"
    strip.show_timeline(session(order=Order.AREA_BY_AREA))
    assert strip.accessibleDescription().startswith("Left leg: 1 step, then Right leg: 1 step")


def test_a_block_under_the_mouse_tells_its_leg_step_and_time(strip: TimelineStrip, qtbot: QtBot) -> None:
    strip.show()
    QTest.mouseMove(strip, strip.centre_of(3).toPoint())
    qtbot.waitUntil(lambda: strip.toolTip() == "Right leg · Thigh strokes · 0:20")
