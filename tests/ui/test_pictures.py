"""The pictures on the cards are made after the cards are painted."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Area
from selfmassage.ui.library.pictures import Pictures

from .pages import VIEWS

CALF = (Area.CALF,)


def test_a_picture_is_there_once_it_has_been_told(qtbot: QtBot) -> None:
    pictures = Pictures(VIEWS)
    with qtbot.waitSignal(pictures.made):
        assert pictures.of(CALF, 60, False, 2.0) is None
    drawn = pictures.of(CALF, 60, False, 2.0)
    assert drawn is not None
    assert (drawn.width(), drawn.devicePixelRatio()) == (120, 2.0)


def test_another_look_asks_for_other_pictures(qtbot: QtBot) -> None:
    pictures = Pictures(VIEWS)
    pictures.of(CALF, 60, False, 1.0)
    pictures.make()
    light = pictures.of(CALF, 60, False, 1.0)
    assert pictures.of(CALF, 60, True, 1.0) is None
    pictures.make()
    dark = pictures.of(CALF, 60, True, 1.0)
    assert light is not None
    assert dark is not None
    assert light.toImage() != dark.toImage()


def test_what_is_there_is_not_made_again(qtbot: QtBot) -> None:
    pictures = Pictures(VIEWS)
    pictures.of(CALF, 60, False, 1.0)
    pictures.make()
    first = pictures.of(CALF, 60, False, 1.0)
    second = pictures.of(CALF, 60, False, 1.0)
    assert first is not None
    assert second is not None
    assert first.cacheKey() == second.cacheKey()
