"""The question in mid-session, and the panels over a session that stands still."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.resources import asset
from selfmassage.session import wording
from selfmassage.session.recorder import StopReason
from selfmassage.session.stops import load
from selfmassage.session.timeline import Cue, CueKind
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.player.in_session import InSession
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.theme import DARK, LIGHT
from tests.fakes import FakeClock, FakeOutput, FakeVoice, tone_path
from tests.gates import let_through
from tests.sessions import session
from tests.ui.pages import DRAWINGS

ASKED = Cue(30.0, CueKind.QUESTION, wording.HOW_STRONG, seconds=2.0)
STOPS = load(asset("session", "stops.json"))


class Hall:
    """A player page with what a person can say on it, and a clock that the test sets."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int] = (1280, 800), factor: float = 1.0) -> None:
        self.clock, self.output = FakeClock(), FakeOutput()
        self.conductor = Conductor(self.clock, self.output, FakeVoice(), tone_path)
        self.page = PlayerPage(LIGHT, DRAWINGS)
        font = QFont(self.page.font())
        font.setPointSizeF(font.pointSizeF() * factor)
        self.page.setFont(font)
        self.in_session = InSession(self.conductor, self.page, STOPS)
        qtbot.addWidget(self.page)
        timeline = session()
        self.page.resize(*size)
        self.page.show_session(timeline)
        self.page.show()
        self.page.activateWindow()
        self.page.setFocus()
        qtbot.waitUntil(self.page.hasFocus)
        self.conductor.start(timeline, let_through(timeline.routine, self.clock))


@pytest.fixture
def hall(qtbot: QtBot) -> Hall:
    return Hall(qtbot)


def test_the_question_leaves_by_itself(hall: Hall) -> None:
    question = hall.page.question
    hall.page.show_cue(ASKED)
    assert question.isVisible()
    assert hall.page.stage.caption.text == ""
    question.tire()
    assert not question.isVisible()


def test_its_keys_do_nothing_before_and_after_it(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hall.page.question.answered):
        QTest.keyClick(hall.page, Qt.Key.Key_5)
    hall.page.show_cue(ASKED)
    with qtbot.waitSignal(hall.page.question.answered, timeout=0) as told:
        QTest.keyClick(hall.page, Qt.Key.Key_0)
    assert told.args == [0]
    with qtbot.assertNotEmitted(hall.page.question.answered):
        QTest.keyClick(hall.page, Qt.Key.Key_5)


def test_the_other_keys_go_on_working_while_it_stands(hall: Hall, qtbot: QtBot) -> None:
    hall.page.show_cue(ASKED)
    with qtbot.waitSignal(hall.page.asked, timeout=0) as told:
        QTest.keyClick(hall.page, Qt.Key.Key_Space)
    assert told.args == ["pause"]


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
def test_the_question_hides_neither_the_time_nor_the_buttons(
    qtbot: QtBot, size: tuple[int, int], factor: float
) -> None:
    page = Hall(qtbot, size, factor).page
    page.show_cue(ASKED)
    QCoreApplication.sendPostedEvents()
    place = page.question.geometry()
    assert not place.intersects(page.clock.geometry())
    assert not place.intersects(page.controls.geometry())
    for button in page.question.findChildren(QPushButton):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        assert button.accessibleName() or button.text()


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
def test_every_reason_is_on_the_panel_without_scrolling(qtbot: QtBot, size: tuple[int, int], factor: float) -> None:
    hall = Hall(qtbot, size, factor)
    hall.in_session.ask_why()
    QCoreApplication.sendPostedEvents()
    panel = hall.in_session.stop_panel
    assert panel.geometry() == hall.page.rect()
    for button in (*panel.buttons, panel.stay_button):
        assert panel.rect().contains(button.rect().translated(button.mapTo(panel, button.rect().topLeft())))
        assert button.accessibleName()


def test_tab_stays_in_the_panel_and_nothing_below_it_can_be_pressed(hall: Hall, qtbot: QtBot) -> None:
    hall.in_session.ask_why()
    panel = hall.in_session.stop_panel
    for _ in range(12):
        QTest.keyClick(hall.page.focusWidget() or hall.page, Qt.Key.Key_Tab)
        focused = hall.page.focusWidget()
        assert focused is panel or panel.isAncestorOf(focused)
    with qtbot.assertNotEmitted(hall.page.asked):
        hall.page.controls.buttons["next"].click()


def test_return_presses_the_reason_that_has_the_keyboard(hall: Hall) -> None:
    hall.in_session.ask_why()
    hall.in_session.stop_panel.buttons[4].setFocus()
    QTest.keyClick(hall.in_session.stop_panel.buttons[4], Qt.Key.Key_Return)
    assert hall.in_session.reason is StopReason.ENOUGH


def test_a_panel_takes_another_look_and_size_with_its_page(hall: Hall) -> None:
    hall.in_session.ask_why()
    hall.page.set_theme(DARK)
    hall.page.resize(900, 700)
    QCoreApplication.sendPostedEvents()
    assert DARK.paper in hall.in_session.stop_panel.styleSheet()
    assert hall.in_session.stop_panel.geometry() == hall.page.rect()


def test_the_guided_pause_is_guided_only_while_it_is_shown(hall: Hall) -> None:
    hall.in_session.ask_why()
    hall.in_session.stop_panel.chosen.emit(StopReason.CRAMP)
    assert hall.in_session.is_guiding
    hall.in_session.cramp_panel.passed.emit()
    assert not hall.in_session.is_guiding
    assert hall.conductor.player
    assert hall.conductor.player.state.is_running
