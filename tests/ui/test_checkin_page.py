"""The check-in: nothing starts while an answer is yes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfmassage.resources import asset
from selfmassage.routine.vocabulary import Area
from selfmassage.safety import today
from selfmassage.ui.checkin.body_map import sides
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.theme import DARK, LIGHT

from .pages import DRAWINGS, LIBRARY, shown_text

QUESTIONS = today.load(asset("screening", "today.json"))
SWOLLEN, BREATHLESS, SPRAIN = 0, 1, 6


@pytest.fixture
def page(qtbot: QtBot) -> CheckInPage:
    page = CheckInPage(QUESTIONS, LIGHT, DRAWINGS)
    qtbot.addWidget(page)
    page.ask(LIBRARY.routines["post_run_10"])
    return page


def test_the_page_asks_all_ten_questions_and_gives_no_medical_advice(page: CheckInPage) -> None:
    text = shown_text(page)
    assert all(question.question in text for question in QUESTIONS)
    assert "Post-run legs" in text
    assert "This is not medical advice." in text


def test_all_no_is_one_button(page: CheckInPage, qtbot: QtBot) -> None:
    assert page.start_button.text() == "All no: start"
    with qtbot.waitSignal(page.passed, timeout=0):
        page.start_button.click()
    assert [row.answer for row in page.rows] == [False] * len(QUESTIONS)


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_all_no_is_one_key(page: CheckInPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitActive(page):
        page.show()
    page.setFocus()
    with qtbot.waitSignal(page.passed, timeout=0):
        QTest.keyClick(page.start_button, key)


def test_a_key_still_held_down_from_the_page_before_does_not_pass(page: CheckInPage, qtbot: QtBot) -> None:
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    with qtbot.assertNotEmitted(page.passed):
        QApplication.sendEvent(page.start_button, held)


def test_answering_each_question_no_still_needs_the_start(page: CheckInPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.passed):
        for row in page.rows:
            row.no_button.click()
    assert page.start_button.text() == "Start"
    with qtbot.waitSignal(page.passed, timeout=0):
        page.start_button.click()


@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_any_yes_blocks_with_its_message(page: CheckInPage, qtbot: QtBot, number: int) -> None:
    page.rows[number].yes_button.click()
    assert not page.start_button.isEnabled()
    assert page.verdict.isVisibleTo(page)
    assert page.verdict.message.text() == QUESTIONS[number].message
    with qtbot.assertNotEmitted(page.passed):
        page.start()
        page.start_button.click()


def test_the_gravest_answer_is_told_first_and_looks_like_an_emergency(page: CheckInPage) -> None:
    page.rows[SPRAIN].yes_button.click()
    assert page.verdict.property("role") == "warning"
    page.rows[BREATHLESS].yes_button.click()
    assert page.verdict.property("role") == "emergency"
    assert page.verdict.heading.text() == "Emergency: get help now"
    assert page.verdict.message.text() == "Call your emergency number now."
    assert page.verdict.others.text() == "Also: New sprain, strain or knock."


def test_answering_back_to_no_unblocks(page: CheckInPage, qtbot: QtBot) -> None:
    page.rows[SWOLLEN].yes_button.click()
    page.rows[SWOLLEN].no_button.click()
    assert not page.verdict.isVisibleTo(page)
    with qtbot.waitSignal(page.passed, timeout=0):
        page.start_button.click()


def test_a_pressed_answer_cannot_be_taken_back_to_nothing(page: CheckInPage) -> None:
    page.rows[SWOLLEN].yes_button.click()
    page.rows[SWOLLEN].yes_button.click()
    assert page.rows[SWOLLEN].answer is True


def test_answers_are_forgotten_before_the_next_session(page: CheckInPage) -> None:
    page.rows[BREATHLESS].yes_button.click()
    page.rows[SPRAIN].no_button.click()
    page.ask(LIBRARY.routines["bedtime_8"])
    assert [row.answer for row in page.rows] == [None] * len(QUESTIONS)
    assert not page.verdict.isVisibleTo(page)
    assert page.start_button.isEnabled()


def test_in_a_low_window_the_panel_takes_the_place_of_the_blocked_button(page: CheckInPage) -> None:
    page.resize(800, 20 * page.em)
    page.rows[BREATHLESS].yes_button.click()
    assert not page.start_button.isVisibleTo(page)
    page.rows[BREATHLESS].no_button.click()
    assert page.start_button.isVisibleTo(page)


def test_back_goes_back(page: CheckInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back, timeout=0):
        page.back_button.click()


def test_each_answer_button_says_its_question_to_a_screen_reader(page: CheckInPage) -> None:
    row = page.rows[SPRAIN]
    assert row.yes_button.accessibleName() == f"{QUESTIONS[SPRAIN].question} Yes"
    assert row.no_button.accessibleName() == f"{QUESTIONS[SPRAIN].question} No"


def test_another_look_keeps_the_answers(page: CheckInPage) -> None:
    page.rows[SPRAIN].yes_button.click()
    page.set_theme(DARK)
    assert page.rows[SPRAIN].answer is True
    assert not page.start_button.isEnabled()


def test_a_large_window_shows_where_on_the_body_the_routine_works(page: CheckInPage) -> None:
    page.show()
    page.resize(1280, 800)
    assert page.body.isVisible()
    assert page.body.accessibleDescription().startswith("top of foot, ankle, shin, quad")
    page.resize(800, 600)
    assert not page.body.isVisible()


def test_areas_are_gathered_by_the_side_they_are_seen_from() -> None:
    found = sides((Area.QUAD, Area.CALF, Area.SHIN, Area.HAMSTRING, Area.SOLE))
    assert found == [(Area.QUAD, Area.SHIN), (Area.CALF, Area.HAMSTRING), (Area.SOLE,)]
