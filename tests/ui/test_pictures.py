"""The pictures on the cards are made after the cards are painted."""

from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from selfmassage.ui.library.pictures import Pictures
from selfmassage.ui.theme import DARK, LIGHT
from tests.sessions import step, thigh

from .pages import DRAWINGS

CALF = step()
SIZE = QSize(60, 40)


def test_a_picture_is_there_once_it_has_been_told(qtbot: QtBot) -> None:
    pictures = Pictures(DRAWINGS)
    with qtbot.waitSignal(pictures.made):
        assert pictures.of(CALF, SIZE, LIGHT, 2.0) is None
    drawn = pictures.of(CALF, SIZE, LIGHT, 2.0)
    assert drawn is not None
    assert (drawn.width(), drawn.height(), drawn.devicePixelRatio()) == (120, 80, 2.0)


def test_another_look_asks_for_other_pictures(qtbot: QtBot) -> None:
    pictures = Pictures(DRAWINGS)
    pictures.of(CALF, SIZE, LIGHT, 1.0)
    pictures.make()
    light = pictures.of(CALF, SIZE, LIGHT, 1.0)
    assert pictures.of(CALF, SIZE, DARK, 1.0) is None
    pictures.make()
    dark = pictures.of(CALF, SIZE, DARK, 1.0)
    assert light is not None
    assert dark is not None
    assert light.toImage() != dark.toImage()


def test_what_is_there_is_not_made_again(qtbot: QtBot) -> None:
    pictures = Pictures(DRAWINGS)
    pictures.of(CALF, SIZE, LIGHT, 1.0)
    pictures.make()
    first = pictures.of(CALF, SIZE, LIGHT, 1.0)
    second = pictures.of(CALF, SIZE, LIGHT, 1.0)
    assert first is not None
    assert second is not None
    assert first.cacheKey() == second.cacheKey()


def test_pictures_are_made_one_at_a_time(qtbot: QtBot) -> None:
    pictures = Pictures(DRAWINGS)
    for wanted in (CALF, thigh()):
        pictures.of(wanted, SIZE, LIGHT, 1.0)
    pictures.make()
    assert pictures.of(CALF, SIZE, LIGHT, 1.0) is not None
    assert pictures.of(thigh(), SIZE, LIGHT, 1.0) is None
