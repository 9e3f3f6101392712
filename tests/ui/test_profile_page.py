"""The questions about health: kept at once, asked again in time, and lifted only by a doctor's word."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import Gate
from selfmassage.safety.limits import Place
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.ui.checkin.question_row import QuestionRow
from selfmassage.ui.profile_page import ProfilePage
from selfmassage.ui.theme import DARK, LIGHT
from tests.gates import DAY, SCREENING, answer_all_no

from .pages import DRAWINGS, shown_text

LEFT_CALF = Place(Area.CALF, Leg.LEFT)


class Desk:
    """A page with an empty file of answers and a date that the test sets."""

    def __init__(self, folder: Path) -> None:
        self.now = DAY
        self.file = ProfileFile(folder / "profile.json", lambda: self.now)
        self.page = self.open()

    def open(self) -> ProfilePage:
        """Open the page anew, as after a start of the program."""
        gate = Gate(SCREENING, ProfileFile(self.file.path, self.date), self.date, lambda: 0.0)
        self.file = gate.profile
        self.page = ProfilePage(gate, LIGHT, DRAWINGS)
        self.page.show_answers()
        return self.page

    def date(self) -> datetime:
        """What the calendar says."""
        return self.now

    def row(self, id: str) -> QuestionRow:
        """The row of a question."""
        return next(row for row in self.page.rows if row.question.id == id)

    @property
    def answers(self) -> dict[str, Answer]:
        """What counts now."""
        return self.file.answers


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    qtbot.addWidget(desk.page)
    return desk


def test_the_page_asks_all_eighteen_questions_in_groups(desk: Desk) -> None:
    text = shown_text(desk.page)
    assert all(question.question in text for question in SCREENING.profile)
    assert "Heart, vessels, swelling" in text
    assert "0 of 18 answered." in text
    assert "adults who are well" in text
    assert not desk.page.done_button.isEnabled()


def test_no_to_the_others_answers_only_what_is_open(desk: Desk, qtbot: QtBot) -> None:
    desk.row("P17").yes_button.click()
    desk.page.rest_button.click()
    assert [id for id, answer in desk.answers.items() if answer.yes] == ["P17"]
    assert len(desk.answers) == 18
    assert "18 of 18 answered. They are asked again from 31 August 2025." in shown_text(desk.page)
    with qtbot.waitSignal(desk.page.done, timeout=0):
        desk.page.done_button.click()


def test_the_next_key_after_no_to_the_others_answers_nothing(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.page):
        desk.page.show()
    desk.page.setFocus()
    assert desk.page.back_button.hasFocus()
    desk.page.rest_button.click()
    assert desk.page.done_button.hasFocus()


def test_an_answer_is_kept_at_once(desk: Desk) -> None:
    desk.row("P1").yes_button.click()
    assert desk.answers["P1"] == Answer(True, DAY)
    desk.open()
    assert desk.row("P1").answer is True
    assert desk.row("P2").answer is None


def test_answers_that_grew_old_are_asked_again(desk: Desk) -> None:
    answer_all_no(desk.file.path)
    desk.now += timedelta(days=92)
    desk.page.show_answers()
    assert {row.answer for row in desk.page.rows} == {None}
    assert "0 of 18 answered." in shown_text(desk.page)


def test_a_doctors_word_is_recorded_with_its_date_and_can_be_taken_back(desk: Desk) -> None:
    row = desk.row("P3")
    row.yes_button.click()
    assert "until your midwife or doctor agrees" in row.message.text()
    assert row.agree_button.text() == "My midwife or doctor agrees"
    row.agree_button.click()
    assert desk.answers["P3"].agreed == DAY
    assert row.agreed_on.text() == "Recorded on 1 June 2025."
    assert "light stroking only" in row.message.text()
    row.agree_button.click()
    assert desk.answers["P3"].agreed is None
    assert row.agreed_on.text() == ""


def test_a_doctors_word_is_shown_the_next_time(desk: Desk) -> None:
    desk.row("P1").yes_button.click()
    desk.row("P1").agree_button.click()
    desk.open()
    assert desk.row("P1").is_agreed
    assert desk.row("P1").agreed_on.text() == "Recorded on 1 June 2025."


def test_another_answer_needs_another_word(desk: Desk) -> None:
    row = desk.row("P5")
    row.yes_button.click()
    desk.page.asking.leave()
    row.agree_button.click()
    row.point([LEFT_CALF])
    assert not row.is_agreed
    assert desk.answers["P5"] == Answer(True, DAY, (LEFT_CALF,))


def test_nobody_can_agree_where_the_table_lets_nobody(desk: Desk) -> None:
    for id in ("P11", "P16", "P4"):
        desk.row(id).yes_button.click()
        desk.page.asking.leave()
        assert not desk.row(id).agree_button.isVisibleTo(desk.page)


def test_a_follow_up_is_asked_and_its_yes_is_said_to_block(desk: Desk) -> None:
    row = desk.row("P10")
    row.yes_button.click()
    assert not desk.page.asking.is_asking
    desk.page.rest_button.click()
    assert "17 of 18 answered." in shown_text(desk.page)
    worse, no = row._more.buttons
    worse.click()
    assert "Have the vein looked at by a doctor." in row.message.text()
    assert desk.answers["P10"].more is True
    no.click()
    assert desk.answers["P10"].more is False
    assert row.where_button.isVisibleTo(desk.page)


def test_a_place_is_pointed_at_on_the_body(desk: Desk) -> None:
    desk.row("P15").yes_button.click()
    desk.page.asking.where.list.buttons[LEFT_CALF].click()
    desk.page.asking.where.done_button.click()
    assert not desk.page.asking.is_asking
    assert desk.row("P15").where.text() == "The left calf."
    assert desk.answers["P15"].places == (LEFT_CALF,)


def test_a_no_forgets_what_belonged_to_the_yes(desk: Desk) -> None:
    desk.row("P15").yes_button.click()
    desk.page.asking.where.list.buttons[LEFT_CALF].click()
    desk.page.asking.where.done_button.click()
    desk.row("P15").no_button.click()
    assert desk.answers["P15"] == Answer(False, DAY)


def test_what_is_wrong_with_the_file_is_said(desk: Desk) -> None:
    desk.file.path.write_text("{")
    desk.open()
    assert "was damaged. It is kept as profile.damaged.json" in shown_text(desk.page)


def test_deleting_is_asked_for_not_done(desk: Desk, qtbot: QtBot) -> None:
    desk.row("P1").yes_button.click()
    with qtbot.waitSignal(desk.page.erase_asked, timeout=0):
        desk.page.erase_button.click()
    assert desk.answers


def test_escape_leaves_the_body_first_and_then_the_page(desk: Desk, qtbot: QtBot) -> None:
    page = desk.page
    with qtbot.waitActive(page):
        page.show()
    desk.row("P15").yes_button.click()
    with qtbot.assertNotEmitted(page.back):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.back, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_another_look_keeps_the_answers(desk: Desk) -> None:
    desk.row("P17").yes_button.click()
    desk.page.set_theme(DARK)
    assert desk.row("P17").answer is True


def test_every_button_has_a_name_of_its_own(desk: Desk) -> None:
    for row in desk.page.rows:
        assert row.yes_button.accessibleName() == f"{row.question.question} Yes"
        assert row.question.short in row.where_button.accessibleDescription()
