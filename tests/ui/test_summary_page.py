from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.resources import asset
from selfmassage.session.player import Player
from selfmassage.session.recorder import StopReason
from selfmassage.session.stops import load
from selfmassage.ui.summary_page import SummaryPage
from selfmassage.ui.theme import LIGHT
from tests.sessions import play, session, started

STOPS = load(asset("session", "stops.json"))


@pytest.fixture
def page(qtbot: QtBot) -> SummaryPage:
    page = SummaryPage(LIGHT)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def shown(page: SummaryPage) -> list[str]:
    QCoreApplication.sendPostedEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def played(seconds: float) -> Player:
    player = started(session())
    play(player, 0.0, seconds)
    return player


def test_a_whole_session_shows_both_legs_alike_and_nothing_skipped(page: SummaryPage) -> None:
    player = played(1000)
    page.show_session(player.timeline, player.ledger, True)
    words = shown(page)
    assert words.count("0:40") == 2
    assert "Both legs had the same time." in words
    assert "Skipped or cut short" not in words
    assert {"Calf", "Quad", "L left", "R right"} <= set(words)


def test_a_stopped_session_says_what_is_missing_and_claims_no_balance(page: SummaryPage) -> None:
    player = played(30)
    page.show_session(player.timeline, player.ledger, False)
    words = shown(page)
    assert "Stopped early" in words
    assert "Both legs had the same time." not in words
    assert "Thigh strokes, both legs: skipped" in words


def test_the_legs_times_are_named_for_a_screen_reader(page: SummaryPage) -> None:
    player = played(1000)
    page.show_session(player.timeline, player.ledger, True)
    names = [label.accessibleName() for label in page.findChildren(QLabel)]
    assert "Left leg: 0:40" in names
    assert "Calf, right: 0:20" in names


def test_a_second_session_leaves_nothing_of_the_first(page: SummaryPage) -> None:
    for seconds, areas, missing in ((60, 2, "right leg"), (28, 1, "both legs")):
        player = played(seconds)
        page.show_session(player.timeline, player.ledger, False)
        words = shown(page)
        assert len({"Calf", "Quad"} & set(words)) == areas
        assert [word for word in words if word.startswith("Thigh strokes")] == [f"Thigh strokes, {missing}: skipped"]


def test_done_and_again_ask_for_it(page: SummaryPage, qtbot: QtBot) -> None:
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    with qtbot.waitSignal(page.done, timeout=0):
        buttons["Done"].click()
    with qtbot.waitSignal(page.again, timeout=0):
        buttons["Play again"].click()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_return_and_escape_are_done(page: SummaryPage, qtbot: QtBot, key: Qt.Key) -> None:
    player = played(1000)
    page.activateWindow()
    page.show_session(player.timeline, player.ledger, True)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Done")
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(page.done, timeout=0):
        QTest.keyClick(button, key)


def test_after_a_stop_the_page_says_what_to_do_first_and_a_later_session_does_not(page: SummaryPage) -> None:
    player = played(30)
    page.show_session(player.timeline, player.ledger, False, STOPS.note(StopReason.NUMB))
    words = shown(page)
    assert "You stopped because of numbness or tingling" in words
    assert words.index("You stopped because of numbness or tingling") < words.index("Time per area")
    page.show_session(player.timeline, player.ledger, False)
    assert "You stopped because of numbness or tingling" not in shown(page)


def test_what_it_feels_like_is_told_by_button_and_by_key_and_forgotten_for_the_next(
    page: SummaryPage, qtbot: QtBot
) -> None:
    player = played(30)
    page.show_session(player.timeline, player.ledger, False)
    with qtbot.waitSignal(page.felt, timeout=0) as told:
        page.feels.buttons[10].click()
    assert told.args == [10]
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.waitSignal(page.felt, timeout=0) as told:
        QTest.keyClick(page, Qt.Key.Key_6)
    assert told.args == [6]
    assert [button.isChecked() for button in page.feels.buttons].index(True) == 6
    page.show_session(player.timeline, player.ledger, False)
    assert not any(button.isChecked() for button in page.feels.buttons)


def test_digits_in_a_note_are_no_answer_and_the_note_is_told_once(page: SummaryPage, qtbot: QtBot) -> None:
    player = played(30)
    page.show_session(player.timeline, player.ledger, False)
    notes: list[str] = []
    page.noted.connect(notes.append)
    page.activateWindow()
    page.note.setFocus()
    qtbot.waitUntil(page.note.hasFocus)
    with qtbot.assertNotEmitted(page.felt):
        QTest.keyClicks(page.note, "5 km")
    page.note.editingFinished.emit()
    page.note.editingFinished.emit()
    assert notes == ["5 km"]


def test_the_other_leg_is_offered_only_where_there_is_something_to_give(page: SummaryPage, qtbot: QtBot) -> None:
    player = played(30)
    page.show_session(player.timeline, player.ledger, False)
    assert page.give_button.isHidden()
    page.show_session(player.timeline, player.ledger, False, gives=True)
    with qtbot.waitSignal(page.give_asked, timeout=0):
        page.give_button.click()


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_every_button_has_its_whole_text(page: SummaryPage, size: tuple[int, int], factor: float) -> None:
    font = QFont(page.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    page.setFont(font)
    page.resize(*size)
    player = played(30)
    page.show_session(player.timeline, player.ledger, False, STOPS.note(StopReason.PAIN), gives=True)
    QCoreApplication.sendPostedEvents()
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        assert button.accessibleName() or button.text()
