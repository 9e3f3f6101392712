"""The line that says which leg, which area and how."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.drawing import sized
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.player.heading import Heading
from selfmassage.ui.theme import LIGHT


def width_of(label: FitLabel) -> float:
    """The width that a label's text takes in the size in which it is shown."""
    font = sized(label.font(), label.text_pixels(), bold=label.font().bold())
    return QFontMetricsF(font).horizontalAdvance(label.text())


@pytest.mark.parametrize("title", ["Calf", "Sole, calf, hamstring", "Toes, sole, heel, ankle, calf, hamstring, glutes"])
@pytest.mark.parametrize("width", [400, 744, 1200])
def test_the_technique_is_never_cut_however_long_the_title_is(qtbot: QtBot, title: str, width: int) -> None:
    heading = Heading(LIGHT)
    qtbot.addWidget(heading)
    heading.resize(width, 53)
    heading.show_step(Leg.LEFT, title, "Stroking", is_change=False)

    assert width_of(heading.technique) <= heading.technique.width()
    assert heading.title.geometry().right() < heading.technique.x()
    assert heading.technique.geometry().right() <= heading.width()
