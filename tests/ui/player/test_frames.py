"""Frames come only while something moves and can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.ui.player.frames import Frames


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    pages = QStackedWidget()
    window.setCentralWidget(pages)
    for _ in range(2):
        pages.addWidget(QWidget())
    window.show()
    qtbot.waitExposed(window)
    return window


def pages_of(window: QMainWindow) -> QStackedWidget:
    pages = window.centralWidget()
    assert isinstance(pages, QStackedWidget)
    return pages


@pytest.fixture
def frames(window: QMainWindow) -> Frames:
    page = pages_of(window).currentWidget()
    assert page is not None
    frames = Frames(page)
    frames.set_wanted(True)
    return frames


def test_frames_come_while_they_are_wanted(frames: Frames, qtbot: QtBot) -> None:
    with qtbot.waitSignals([frames.ticked] * 3, timeout=1000):
        pass
    frames.set_wanted(False)
    assert not frames.is_running


def test_none_come_on_another_page_and_they_come_back_with_the_page(
    frames: Frames, window: QMainWindow, qtbot: QtBot
) -> None:
    pages_of(window).setCurrentIndex(1)
    qtbot.waitUntil(lambda: not frames.is_running)
    pages_of(window).setCurrentIndex(0)
    qtbot.waitUntil(lambda: frames.is_running)


def test_none_come_in_a_minimised_window(frames: Frames, window: QMainWindow, qtbot: QtBot) -> None:
    window.showMinimized()
    qtbot.waitUntil(lambda: not frames.is_running)
    window.showNormal()
    qtbot.waitUntil(lambda: frames.is_running)


def test_none_come_in_a_hidden_window(frames: Frames, window: QMainWindow, qtbot: QtBot) -> None:
    window.hide()
    qtbot.waitUntil(lambda: not frames.is_running)
