"""The check-in: nothing starts but by the gate's leave, and what changes is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import Gate, Pass
from selfmassage.safety.limits import LEGS, NO_LIMITS, Place
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.safety.verdict import SHOW_WHERE
from selfmassage.ui.checkin.body_map import sides
from selfmassage.ui.checkin.body_picture import BodyPicture
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.theme import DARK, LIGHT
from tests.gates import DAY, SCREENING, open_gate

from .pages import DRAWINGS, LIBRARY, shown_text

QUESTIONS = SCREENING.today
SWOLLEN, BREATHLESS, SPRAIN, SKIN, ALCOHOL = 0, 1, 6, 7, 9
BLOCKING = (0, 1, 2, 3, 4, 5)
POINTING = (6, 7, 8)
LEFT_CALF = Place(Area.CALF, Leg.LEFT)
ROUTINE = LIBRARY.routines["post_run_10"]


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return open_gate(folder=tmp_path)


@pytest.fixture
def page(qtbot: QtBot, gate: Gate) -> CheckInPage:
    page = CheckInPage(gate, LIGHT, DRAWINGS)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.ask(ROUTINE, LIBRARY.sequences)
    return page


def passes(page: CheckInPage) -> list[Pass]:
    """Collect the passes that the page gives."""
    given: list[Pass] = []
    page.passed.connect(given.append)
    return given


def point(page: CheckInPage, row: int, *places: Place) -> None:
    """Answer yes and point, as a person does."""
    page.rows[row].yes_button.click()
    for place in places:
        page.asking.where.list.buttons[place].click()
    page.asking.where.done_button.click()


def test_the_page_asks_all_ten_questions_and_says_what_it_is_not(page: CheckInPage) -> None:
    text = shown_text(page)
    assert all(question.question in text for question in QUESTIONS)
    assert "Post-run legs" in text
    assert "Not medical care." in text


def test_all_no_is_one_button(page: CheckInPage) -> None:
    given = passes(page)
    assert page.start_button.text() == "All no: start"
    page.start_button.click()
    assert [(one.routine, one.limits) for one in given] == [(ROUTINE, NO_LIMITS)]
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


@pytest.mark.parametrize("number", BLOCKING)
def test_a_red_flag_blocks_with_its_message(page: CheckInPage, qtbot: QtBot, number: int) -> None:
    page.rows[number].yes_button.click()
    assert not page.start_button.isEnabled()
    assert page.verdict.isVisibleTo(page)
    assert page.verdict.message.text() == QUESTIONS[number].message
    with qtbot.assertNotEmitted(page.passed):
        page.start()
        page.start_button.click()


def test_the_signs_of_a_clot_are_there_to_read(page: CheckInPage) -> None:
    assert "You cannot rule it out yourself." not in shown_text(page)
    page.rows[SWOLLEN].yes_button.click()
    assert "You cannot rule it out yourself." in shown_text(page)


def test_the_gravest_answer_is_told_first_and_looks_like_an_emergency(page: CheckInPage) -> None:
    page.rows[SWOLLEN].yes_button.click()
    assert page.verdict.property("role") == "warning"
    page.rows[BREATHLESS].yes_button.click()
    assert page.verdict.property("role") == "emergency"
    assert page.verdict.heading.text() == "Emergency: get help now"
    assert page.verdict.message.text() == "Call your emergency number now."
    assert page.verdict.others.text() == "Also: Signs of a clot in one leg."


@pytest.mark.parametrize("number", POINTING)
def test_a_local_problem_asks_where_and_blocks_until_it_is_shown(page: CheckInPage, qtbot: QtBot, number: int) -> None:
    page.rows[number].yes_button.click()
    assert page.asking.is_asking
    page.asking.where.back_button.click()
    assert page.verdict.message.text() == SHOW_WHERE
    assert page.verdict.heading.text() == "Show where it is"
    with qtbot.assertNotEmitted(page.passed):
        page.start()


def test_no_key_starts_a_session_while_it_is_asked_where(page: CheckInPage, qtbot: QtBot) -> None:
    point(page, SKIN, LEFT_CALF)
    page.rows[SKIN].where_button.click()
    with qtbot.assertNotEmitted(page.passed):
        page.start()


def test_a_session_starts_without_the_area_that_was_shown(page: CheckInPage) -> None:
    given = passes(page)
    point(page, SKIN, LEFT_CALF)
    assert page.start_button.text() == "Start without the left calf"
    assert page.verdict.message.text() == "The left calf is left out."
    assert "Left leg: Strokes up the back, Calf presses, Calf kneading" in page.verdict.others.text()
    assert "You told us: broken, burnt or infected skin." in page.verdict.others.text()
    page.start_button.click()
    assert [rule.places for rule in given[0].limits.rules] == [frozenset({LEFT_CALF})]


def test_what_was_shown_can_be_changed_and_is_gone_with_a_no(page: CheckInPage) -> None:
    point(page, SKIN, LEFT_CALF)
    page.rows[SKIN].where_button.click()
    page.asking.where.list.buttons[LEFT_CALF].click()
    assert not page.asking.where.done_button.isEnabled()
    page.asking.where.list.buttons[Place(Area.SOLE, Leg.RIGHT)].click()
    page.asking.where.done_button.click()
    assert page.verdict.message.text() == "The right sole is left out."
    page.rows[SKIN].no_button.click()
    assert not page.verdict.isVisibleTo(page)


def test_painkillers_make_a_session_gentle_and_short(page: CheckInPage) -> None:
    given = passes(page)
    page.rows[ALCOHOL].yes_button.click()
    assert page.start_button.text() == "Start gently"
    assert page.verdict.message.text() == "Pressure 2 at most. 10 minutes at most."
    page.start_button.click()
    assert given[0].limits.minutes == 10


def test_where_nothing_is_left_nothing_starts_and_others_are_offered(page: CheckInPage, qtbot: QtBot) -> None:
    page.ask(LIBRARY.routines["calf_achilles_8"], LIBRARY.sequences)
    point(page, SKIN, *(Place(area, leg) for area in (Area.CALF, Area.ACHILLES, Area.SHIN) for leg in LEGS))
    assert page.verdict.heading.text() == "Nothing of this routine is left"
    assert not page.start_button.isEnabled()
    offered = [made for made in page.verdict.findChildren(QPushButton) if "min" in made.text()]
    assert len(offered) == 3
    with qtbot.waitSignal(page.other_chosen, timeout=0) as chosen:
        offered[0].click()
    page.ask(chosen.args[0], LIBRARY.sequences)
    assert page.rows[SKIN].answer is True
    assert page.start_button.isEnabled()
    page.ask(chosen.args[0], LIBRARY.sequences)
    assert page.rows[SKIN].answer is None


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
    point(page, SPRAIN, LEFT_CALF)
    page.ask(LIBRARY.routines["bedtime_8"])
    assert [(row.answer, row.places) for row in page.rows] == [(None, ())] * len(QUESTIONS)
    assert not page.verdict.isVisibleTo(page)
    assert page.start_button.isEnabled()


def test_questions_about_health_come_first(qtbot: QtBot, tmp_path: Path) -> None:
    gate = Gate(SCREENING, ProfileFile(tmp_path / "profile.json", lambda: DAY), lambda: DAY, lambda: 0.0)
    page = CheckInPage(gate, LIGHT, DRAWINGS)
    qtbot.addWidget(page)
    page.ask(ROUTINE)
    assert page.verdict.heading.text() == "First, some questions about your health"
    assert page.entry is page.verdict.profile_button
    with qtbot.assertNotEmitted(page.passed):
        page.start()
    with qtbot.waitSignal(page.profile_asked, timeout=0):
        page.verdict.profile_button.click()
    gate.profile.change_all({question.id: Answer(False, DAY) for question in SCREENING.profile})
    page.look_again()
    assert page.start_button.isEnabled()


def test_health_blocks_too_and_says_who_can_lift_it(page: CheckInPage, gate: Gate) -> None:
    gate.profile.change("P1", Answer(True, DAY))
    page.ask(ROUTINE)
    assert page.verdict.heading.text() == "No massage until your doctor agrees"
    assert page.verdict.profile_button.isVisibleTo(page)
    assert not page.start_button.isEnabled()


def test_what_health_asks_for_is_said_before_every_session(page: CheckInPage, gate: Gate) -> None:
    gate.profile.change("P17", Answer(True, DAY))
    page.ask(ROUTINE)
    assert "Under 18: Gentle only, and with an adult beside you." in shown_text(page)
    assert page.start_button.text() == "All no: start gently"


def test_a_damaged_file_of_answers_is_said(page: CheckInPage, gate: Gate) -> None:
    gate.profile.path.write_text("{")
    page.ask(ROUTINE)
    assert "was damaged" in shown_text(page)
    assert not page.start_button.isEnabled()


def test_a_refusal_at_the_last_moment_is_said(page: CheckInPage) -> None:
    page.refuse("The answers are more than half an hour old.")
    assert page.verdict.heading.text() == "Not started"
    assert page.verdict.message.text() == "The answers are more than half an hour old."


def test_in_a_low_window_the_panel_takes_the_place_of_the_blocked_button(page: CheckInPage) -> None:
    page.resize(800, 20 * page.em)
    page.rows[BREATHLESS].yes_button.click()
    assert not page.start_button.isVisibleTo(page)
    page.rows[BREATHLESS].no_button.click()
    assert page.start_button.isVisibleTo(page)
    point(page, SKIN, LEFT_CALF)
    assert page.start_button.isVisibleTo(page)
    assert "Left leg: Strokes up the back" in " ".join(page.changes.texts)


def test_in_a_narrow_window_the_button_is_short_and_its_name_is_not(page: CheckInPage) -> None:
    point(page, SKIN, LEFT_CALF)
    page.resize(14 * page.em, 800)
    page.look_again()
    assert page.start_button.text() == "Start so"
    assert page.start_button.accessibleName() == "Start without the left calf"


def test_back_goes_back_and_escape_leaves_the_body_first(page: CheckInPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
    page.rows[SKIN].yes_button.click()
    with qtbot.assertNotEmitted(page.back):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.asking.is_asking
    with qtbot.waitSignal(page.back, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.back, timeout=0):
        page.back_button.click()


def test_each_answer_button_says_its_question_to_a_screen_reader(page: CheckInPage) -> None:
    row = page.rows[SPRAIN]
    assert row.yes_button.accessibleName() == f"{QUESTIONS[SPRAIN].question} Yes"
    assert row.no_button.accessibleName() == f"{QUESTIONS[SPRAIN].question} No"


def test_another_look_keeps_the_answers(page: CheckInPage) -> None:
    point(page, SPRAIN, LEFT_CALF)
    page.set_theme(DARK)
    assert page.rows[SPRAIN].answer is True
    assert page.rows[SPRAIN].places == (LEFT_CALF,)


def test_the_list_of_areas_names_each_leg_to_a_screen_reader(page: CheckInPage) -> None:
    buttons = page.asking.where.list.buttons
    assert set(buttons) == {Place(area, leg) for area in Area for leg in LEGS}
    assert buttons[LEFT_CALF].accessibleName() == "Left calf"


def test_every_area_of_both_legs_can_be_pointed_at_in_the_picture(qtbot: QtBot) -> None:
    picture = BodyPicture(LIGHT, DRAWINGS)
    qtbot.addWidget(picture)
    picture.resize(880, 620)
    clicked: list[Place] = []
    picture.pointed.connect(clicked.append)
    every = [Place(area, leg) for area in Area for leg in LEGS]
    for place in every:
        point = picture.middle_of(place)
        assert point, place
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert clicked == every


def test_a_click_beside_the_body_points_at_nothing(qtbot: QtBot) -> None:
    picture = BodyPicture(LIGHT, DRAWINGS)
    qtbot.addWidget(picture)
    picture.resize(880, 620)
    assert picture.place_at(QPointF(1, 1)) is None


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
