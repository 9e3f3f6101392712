"""Badge, pressure, picture and button: what is seen, and what a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.actions import ACTIONS, BY_ID, LEAST_FIRST, MAIN_ROW, TOP_LINE
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.key_button import KeyButton
from selfmassage.ui.leg_badge import LegBadge
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.topic import topic_of
from selfmassage.ui.pressure_meter import PressureMeter
from selfmassage.ui.theme import DARK, LIGHT, Theme
from tests.sessions import step


def image(widget: QWidget, width: int, height: int) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


def columns_of(picture: QImage, colour: str) -> list[int]:
    """The columns in which a colour is found."""
    wanted = QColor(colour)
    return [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) == wanted for y in range(0, picture.height(), 2))
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_badge_points_to_the_side_of_its_leg(theme: Theme, qtbot: QtBot) -> None:
    badge = LegBadge(theme)
    qtbot.addWidget(badge)
    ends = {}
    for leg in (Leg.LEFT, Leg.RIGHT):
        badge.show_leg(leg)
        picture = image(badge, round(badge.width_for(60)), 60)
        middle = [picture.pixelColor(x, 30) == QColor(theme.on_leg) for x in range(picture.width())]
        ends[leg] = (middle.index(True), len(middle) - 1 - middle[::-1].index(True))
        assert QColor(theme.leg(leg)) == picture.pixelColor(picture.width() // 2, 4)
    # The solid arrow reaches further to its own side than the first or last letter to the other.
    assert ends[Leg.LEFT][0] < 35
    assert ends[Leg.RIGHT][1] > image(badge, round(badge.width_for(60)), 60).width() - 35


def test_the_badge_says_its_leg_and_takes_no_room_without_one(qtbot: QtBot) -> None:
    badge = LegBadge(LIGHT)
    qtbot.addWidget(badge)
    badge.show_leg(Leg.BOTH)
    assert badge.accessibleName() == "Both legs"
    badge.show_leg(Leg.NONE)
    assert badge.width_for(60) == 0
    assert badge.accessibleName() == "No leg"


@pytest.mark.parametrize(
    ("pressure", "word"), [(0, "no pressure"), (1, "very light"), (3, "medium"), (4, "firm"), (5, "very firm")]
)
def test_pressure_has_a_word(pressure: int, word: str, qtbot: QtBot) -> None:
    meter = PressureMeter(LIGHT)
    qtbot.addWidget(meter)
    meter.show_pressure(pressure)
    assert meter.word == word
    assert word in meter.accessibleName().lower()


def test_pressure_lights_a_dot_for_each_step_of_the_scale(qtbot: QtBot) -> None:
    meter = PressureMeter(LIGHT)
    qtbot.addWidget(meter)
    lit = []
    for pressure in (1, 3, 5):
        meter.show_pressure(pressure)
        lit.append(len(columns_of(image(meter, 300, 40), LIGHT.accent)))
    assert 0 < lit[0] < lit[1] < lit[2]


def test_a_step_without_pressure_shows_no_meter(qtbot: QtBot) -> None:
    meter = PressureMeter(LIGHT)
    qtbot.addWidget(meter)
    meter.show_pressure(None)
    assert (meter.word, meter.accessibleName()) == ("", "")


def test_the_picture_is_told_in_words_and_marked_on_its_side(qtbot: QtBot) -> None:
    view = CloseupView(LIGHT, Drawings(data_dir("assets")))
    qtbot.addWidget(view)
    for leg, colour in ((Leg.LEFT, LIGHT.left), (Leg.RIGHT, LIGHT.right)):
        view.show_topic(topic_of(step(), leg=leg), 0.0)
        mark = columns_of(image(view, 400, 400), colour)
        assert view.accessibleDescription() == f"{leg.capitalize()} calf, kneading, upward"
        assert (max(mark) < 130) if leg is Leg.LEFT else (min(mark) > 270)


def test_a_text_becomes_smaller_rather_than_cut(qtbot: QtBot) -> None:
    label = FitLabel(LIGHT.ink)
    qtbot.addWidget(label)
    label.set_biggest(40)
    label.resize(200, 60)
    label.show_text("Calf")
    assert label.text_pixels() == 40
    label.show_text("Hip flexor, outer thigh")
    assert label.text_pixels() < 40
    assert label.text_width() <= 200


def test_a_button_says_its_key_and_answers_to_return(qtbot: QtBot) -> None:
    button = KeyButton(BY_ID["next"], LIGHT)
    qtbot.addWidget(button)
    assert (button.text(), button.accessibleDescription()) == ("Next", "To the next step. Key: →")
    with qtbot.waitSignal(button.clicked, timeout=0):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_no_key_means_two_things_and_every_action_has_a_button() -> None:
    keys = [sequence.toString() for action in ACTIONS for sequence in action.sequences()]
    assert len(keys) == len(set(keys))
    assert {*MAIN_ROW, *TOP_LINE} == {action.id for action in ACTIONS}
    assert not {"pause", "previous", "next", "stop"} & set(LEAST_FIRST)
