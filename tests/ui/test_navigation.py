"""The way between the main pages: by mouse, by key, and folded where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.ui.navigation import Navigation


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    """A row of three sections."""
    made = Navigation({"routines": "Routines", "journal": "Journal", "help": "Help"})
    qtbot.addWidget(made)
    made.resize(800, 50)
    made.show()
    made.activateWindow()
    made.show_section("journal")
    return made


def names(navigation: Navigation) -> list[str]:
    """The texts of the buttons that are seen."""
    return [made.text() for made in navigation.findChildren(QPushButton) if made.isVisible()]


def test_a_section_is_opened_by_its_button(navigation: Navigation, qtbot: QtBot) -> None:
    button = next(made for made in navigation.findChildren(QPushButton) if made.text() == "Help")
    with qtbot.waitSignal(navigation.chosen, timeout=0) as chosen:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chosen.args == ["help"]


def test_a_section_is_opened_by_its_key(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitActive(navigation):
        navigation.activateWindow()
    with qtbot.waitSignal(navigation.chosen, timeout=1000) as chosen:
        QTest.keyClick(navigation, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert chosen.args == ["journal"]


def test_the_open_section_is_marked(navigation: Navigation) -> None:
    marked = [made.text() for made in navigation.findChildren(QPushButton) if made.isChecked()]

    assert marked == ["Journal"]


def test_in_a_narrow_window_one_button_names_the_section_and_opens_a_menu_of_all(navigation: Navigation) -> None:
    navigation.resize(200, 50)

    assert names(navigation) == ["☰  Journal"]
    folded = next(made for made in navigation.findChildren(QPushButton) if made.isVisible())
    assert [action.text() for action in folded.menu().actions()] == ["Routines", "Journal", "Help"]
