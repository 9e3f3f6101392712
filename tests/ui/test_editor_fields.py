"""What fields tell while they are filled in, and what they leave alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPointF, Qt, SignalInstance
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Area
from selfmassage.ui.editor.choice_boxes import AreasBox, FormChoice, PressureBox
from selfmassage.ui.editor.cues_box import BEFORE, CuesBox
from selfmassage.ui.editor.number_box import NumberBox
from selfmassage.ui.editor.text_boxes import LineBox, ListBox, TextBox, goal
from selfmassage.ui.theme import LIGHT


class Ear(QObject):
    """Remembers what was told."""

    def __init__(self, signal: SignalInstance) -> None:
        super().__init__()
        self.heard: list[object] = []
        signal.connect(self.heard.append)


def test_a_number_is_told_as_it_is_typed_and_nothing_only_when_left(qtbot: QtBot) -> None:
    box = NumberBox(LIGHT, "Seconds", (1, 900), 5)
    qtbot.addWidget(box)
    ear = Ear(box.picked)
    box.set_value(40)
    box.line.selectAll()
    QTest.keyClick(box.line, Qt.Key.Key_Backspace)
    assert ear.heard == []
    QTest.keyClicks(box.line, "2,5x")
    assert ear.heard == [2, 2.5]
    box.line.clear()
    box.line.editingFinished.emit()
    assert ear.heard == [2, 2.5, None]


@pytest.mark.parametrize(
    ("value", "hint", "key", "told"),
    [
        (40, "", Qt.Key.Key_Up, 45),
        (1, "", Qt.Key.Key_Down, 1),
        (None, "18", Qt.Key.Key_Up, 23),
        (None, "", Qt.Key.Key_Up, 6),
    ],
)
def test_arrow_keys_change_a_number(qtbot: QtBot, value: int | None, hint: str, key: Qt.Key, told: int) -> None:
    box = NumberBox(LIGHT, "Seconds", (1, 900), 5)
    qtbot.addWidget(box)
    box.set_value(value)
    box.set_hint(hint)
    QTest.keyClick(box.line, key)
    assert (box.value, box.line.text()) == (told, str(told))


def test_a_comma_that_was_just_typed_stays(qtbot: QtBot) -> None:
    box = ListBox(LIGHT, "Good for", goal)
    qtbot.addWidget(box)
    ear = Ear(box.picked)
    box.picked.connect(box.set_value)
    QTest.keyClicks(box, "Recovery, After a run")
    assert box.text() == "Recovery, After a run"
    assert ear.heard[-1] == ["recovery", "after_a_run"]


def test_what_cannot_be_said_does_not_come_in_with_a_paste(qtbot: QtBot) -> None:
    line, text = LineBox(LIGHT, "Name"), TextBox(LIGHT, "Said")
    for box in (line, text):
        qtbot.addWidget(box)
    ears = Ear(line.picked), Ear(text.picked)
    QApplication.clipboard().setText("Calf\x07 and\tshin")
    line.paste()
    text.paste()
    assert [ear.heard[-1] for ear in ears] == ["Calf  and shin", "Calf  and shin"]


def test_the_place_of_the_cursor_stays_while_the_text_is_the_same(qtbot: QtBot) -> None:
    box = TextBox(LIGHT, "Said")
    qtbot.addWidget(box)
    box.set_value("Squeeze.")
    cursor = box.textCursor()
    cursor.setPosition(3)
    box.setTextCursor(cursor)
    box.set_value("Squeeze.")
    assert box.textCursor().position() == 3


def test_a_text_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    box = TextBox(LIGHT, "Said")
    qtbot.addWidget(box)
    box.show()
    low = box.height()
    box.set_value("One.\nTwo.\nThree.\nFour.")
    assert box.height() > low
    assert box.verticalScrollBar().maximum() == 0


def test_areas_keep_the_order_in_which_they_are_pressed(qtbot: QtBot) -> None:
    box = AreasBox(LIGHT, "Areas")
    qtbot.addWidget(box)
    ear = Ear(box.picked)
    for area in (Area.SHIN, Area.CALF, Area.SHIN, Area.SHIN):
        box.buttons[area].click()
    assert ear.heard == [["shin"], ["shin", "calf"], ["calf"], ["calf", "shin"]]
    assert (box.buttons[Area.CALF].text(), box.buttons[Area.SHIN].text()) == ("1 Calf", "2 Shin")


def test_a_pressure_can_be_released(qtbot: QtBot) -> None:
    box = PressureBox(LIGHT, "Pressure")
    qtbot.addWidget(box)
    ear = Ear(box.picked)
    zero = box.findChildren(QPushButton)[0]
    zero.click()
    zero.click()
    assert ear.heard == [0, None]


def test_a_line_in_between_has_its_moment(qtbot: QtBot) -> None:
    box = CuesBox(LIGHT, "Lines")
    qtbot.addWidget(box)
    ear = Ear(box.picked)
    box.add_button.click()
    row = box.rows[0]
    assert row.seconds.isHidden()
    QTest.keyClicks(row.words, "Up")
    row.moment.set_value(BEFORE)
    row.moment.picked.emit(BEFORE)
    assert ear.heard[-1] == [{"at": -10, "say": "Up"}]
    box.set_value(ear.heard[-1])
    assert box.rows[0] is row
    row.remove.click()
    assert ear.heard[-1] == []


def test_the_wheel_turns_the_page_and_not_the_choice(qtbot: QtBot) -> None:
    box = FormChoice(LIGHT, "Tool", [("Hands", 1), ("Rope", 2)])
    qtbot.addWidget(box)
    down = QPointF(5, 5), QPointF(5, 5), QPointF(0, 0).toPoint(), QPointF(0, -120).toPoint()
    wheel = QWheelEvent(
        *down, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(box, wheel)
    assert (box.value, wheel.isAccepted()) == (1, False)
