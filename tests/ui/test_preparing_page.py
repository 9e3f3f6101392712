from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.theme import LIGHT


@pytest.fixture
def page(qtbot: QtBot) -> PreparingPage:
    page = PreparingPage(LIGHT)
    qtbot.addWidget(page)
    page.show()
    return page


def texts(page: PreparingPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def button(page: PreparingPage, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def test_progress_is_told_in_numbers_and_in_a_bar(page: PreparingPage) -> None:
    page.show_progress(12, 38)
    assert "12 of 38 lines are ready." in texts(page)
    bar = page.findChildren(QProgressBar)[0]
    assert (bar.value(), bar.maximum()) == (12, 38)


def test_one_can_start_without_the_voice_or_go_back(page: PreparingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start_asked, timeout=0):
        button(page, "Start without the voice").click()
    with qtbot.waitSignal(page.cancelled, timeout=0):
        button(page, "Cancel").click()


def test_escape_goes_back(page: PreparingPage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.activateWindow()
    with qtbot.waitSignal(page.cancelled, timeout=1000):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_a_failure_gives_its_reason_and_a_way_on(page: PreparingPage, qtbot: QtBot) -> None:
    page.show_progress(12, 38)
    page.show_failure("The speech program ended.")
    assert "The speech program ended." in texts(page)
    assert page.findChildren(QProgressBar)[0].isHidden()
    with qtbot.waitSignal(page.start_asked, timeout=0):
        button(page, "Go on with captions").click()


def test_progress_after_a_failure_shows_the_bar_again(page: PreparingPage) -> None:
    page.show_failure("The speech program ended.")
    page.show_progress(0, 38)
    assert page.findChildren(QProgressBar)[0].isVisible()
    assert "Preparing the voice" in texts(page)


def test_a_return_too_many_does_not_leave_the_voice_behind(page: PreparingPage, qtbot: QtBot) -> None:
    page.show_progress(1, 38)
    page.setFocus()
    with qtbot.assertNotEmitted(page.start_asked):
        QTest.keyClick(page, Qt.Key.Key_Return)
