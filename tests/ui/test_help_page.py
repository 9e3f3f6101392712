"""The Help page: topics, search, sources and timers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.knowledge.topics import load
from selfmassage.resources import asset
from selfmassage.routine.sources import load as load_sources
from selfmassage.ui import theme as themes
from selfmassage.ui.help_page import HelpPage


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    """The page with the shipped texts."""
    made = HelpPage(load(asset("help", "topics.json")), load_sources(asset("sources.json")), themes.choose("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def texts(page: HelpPage) -> list[str]:
    """Every text that is seen."""
    QApplication.processEvents()  # what was just added is shown by now
    return [made.text() for made in page.findChildren(QLabel) if made.isVisible()]


def press(page: HelpPage, text: str) -> None:
    """Press the first button that is seen with this text."""
    QApplication.processEvents()
    button = next(made for made in page.findChildren(QPushButton) if made.text() == text and made.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_page_opens_with_when_to_stop(page: HelpPage) -> None:
    assert "Signs of a blood clot" in texts(page)


def test_a_topic_is_opened_by_its_button(page: HelpPage) -> None:
    press(page, "Questions")

    assert "Should it hurt?" in texts(page)
    assert "Signs of a blood clot" not in texts(page)


def test_typing_searches_all_topics(page: HelpPage) -> None:
    QTest.keyClicks(page.search, "lactic")

    assert {"Found in all topics:", "Lactic acid", "What this app is not"} <= set(texts(page))


def test_a_search_without_a_find_says_so(page: HelpPage) -> None:
    QTest.keyClicks(page.search, "xylophone")

    assert "Nothing here has these words. Try a single word, such as cramp." in texts(page)


def test_the_sources_of_a_text_open_at_a_press(page: HelpPage) -> None:
    QTest.keyClicks(page.search, "one person in ten has mild")
    press(page, "Source")

    assert any("Cambron 2007" in text for text in texts(page))


def test_a_timer_asks_for_its_step(page: HelpPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.search, "damp cloth")
    with qtbot.waitSignal(page.timer_asked, timeout=0) as asked:
        press(page, "Start the timer")

    assert asked.args == ["cold_pack"]
