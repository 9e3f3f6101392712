"""Practice with the real pages, the real files and a clock of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.practice import material
from selfmassage.practice.desk import Desk
from selfmassage.practice.history import History
from selfmassage.practice.modes import Mode
from selfmassage.practice.strokes import Stroke
from selfmassage.resources import data_dir
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import NO_LIMITS, Limits, Rule, everywhere
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import CueKind, Kind
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.practice.lesson import Lesson
from selfmassage.ui.practice.plain_page import PlainPage
from selfmassage.ui.practice_flow import House, PracticeFlow
from selfmassage.ui.style import em_of, style_sheet
from selfmassage.ui.theme import LIGHT
from selfmassage.ui.window import Window
from tests.fakes import FakeClock, FakeOutput, FakeVoice, tone_path
from tests.gates import let_through

from .pages import DRAWINGS, LIBRARY, shown_text

KEYS = {
    Stroke.EFFLEURAGE: Qt.Key.Key_E,
    Stroke.PETRISSAGE: Qt.Key.Key_P,
    Stroke.TAPOTEMENT: Qt.Key.Key_T,
    Stroke.FRICTION: Qt.Key.Key_F,
    Stroke.VIBRATION: Qt.Key.Key_V,
}
MATERIAL = material.load(data_dir("assets") / "practice")


@dataclass
class School:
    """The flow and all that is around it."""

    flow: PracticeFlow
    desk: Desk
    window: Window
    conductor: Conductor
    output: FakeOutput
    clock: FakeClock
    player: PlayerPage
    folder: Path
    day: list[datetime]
    played: list[Lesson] = field(default_factory=list)
    asked: list[tuple[Routine, Callable[[Limits], None]]] = field(default_factory=list)

    def press(self, mode: Mode) -> None:
        self.flow.page.modes.buttons[mode].click()

    def play(self, lesson: Lesson) -> None:
        """What the session's flow does with a lesson once the questions are answered."""
        self.played.append(lesson)
        timeline = lesson.change(plan(lesson.routine, Preferences(Leg.LEFT), lambda _: 2.0))
        self.player.set_guise(lesson.guise)
        self.player.show_session(timeline)
        self.window.go_to(self.player)
        self.conductor.start(timeline, let_through(timeline.routine, self.clock))

    def go_on(self, seconds: float) -> None:
        end = self.clock.now + seconds
        while (player := self.conductor.player) and player.deadline is not None and player.deadline <= end:
            self.clock.now = player.deadline
            self.conductor.advance()
        self.clock.now = end
        self.conductor.advance()


@pytest.fixture
def school(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    clock, output, window = FakeClock(), FakeOutput(), Window()
    day = [datetime(2026, 3, 1, 18, 30, tzinfo=UTC)]
    desk = Desk(MATERIAL, tmp_path, lambda: day[0], Random(1))
    conductor, player = Conductor(clock, output, FakeVoice(), tone_path), PlayerPage(LIGHT, DRAWINGS)
    conductor.moment_came.connect(player.show_moment)
    conductor.entered.connect(player.show_segment)
    conductor.cue_came.connect(player.show_cue)
    made: list[School] = []
    house = House(
        lambda: list(LIBRARY.routines.values()),
        lambda: Leg.LEFT,
        lambda lesson: made[0].play(lesson),
        lambda routine, then: made[0].asked.append((routine, then)),
        clock,
        tone_path,
    )
    flow = PracticeFlow(window, LIGHT, DRAWINGS, desk, conductor, house)
    window.add(player)
    qtbot.addWidget(window)
    qtbot.addWidget(flow.partner)
    made.append(School(flow, desk, window, conductor, output, clock, player, tmp_path, day))
    window.show()
    flow.open()
    yield made[0]
    conductor.stop()
    flow.close()


def choose(school: School, routine: str, order: str = "") -> None:
    page = school.flow.page
    page.routine.set_value(routine)
    page.order.set_value(order)
    page.order.picked.emit(order)


def recall_by_keys(school: School, left_out: int | None = None) -> None:
    """Do the routine that is chosen by keys alone, but for one step."""
    page = school.flow.recall
    leg = Leg.LEFT
    for index, part in enumerate(school.desk.parts(school.desk.choice(routine_chosen(school), "", Mode.RECALL_AIR))):
        if part.leg is not leg:
            leg = part.leg
            QTest.keyClick(page, Qt.Key.Key_Right)
        if index != left_out:
            QTest.keyClick(page, KEYS[part.stroke])
            school.clock.now += part.seconds
    QTest.keyClick(page, Qt.Key.Key_Return)


def routine_chosen(school: School) -> Routine:
    return LIBRARY.routines[school.flow.page.routine.value]


def test_students_routines_come_first_and_techniques_are_not_offered(school: School) -> None:
    box = school.flow.page.routine
    titles = [box.itemText(index) for index in range(box.count())]
    assert all(title.startswith("Student") for title in titles[:2])
    assert "Stroking" not in titles


def test_recall_without_touching_asks_no_questions_and_names_what_was_missed(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.RECALL_AIR)
    QTest.keyClick(school.flow.brief.begin_button, Qt.Key.Key_Return)
    assert school.window.page is school.flow.recall
    recall_by_keys(school, left_out=9)
    text = shown_text(school.flow.result)
    assert "Closing effleurage left out: Closing strokes, left leg." in text
    assert "90 of 100 points" in text
    assert school.asked == []
    school.flow.result.contact.buttons[1].click()
    school.flow.result.done_button.click()
    kept = History(school.folder / "practice.jsonl").practised[-1]
    assert (kept.mode, kept.points, kept.contact, kept.routine) == (Mode.RECALL_AIR, 90, 1, "student_lower_11")
    school.day[0] += timedelta(hours=1)
    school.flow.open()
    assert "Train next: from calf shaking to closing strokes." in shown_text(school.flow.page)


def test_the_blank_page_tells_nothing_but_the_leg_the_keys_and_the_student_s_own_word(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.RECALL_AIR)
    school.flow.brief.begin_button.click()
    assert shown_text(school.flow.recall) == "Your first stroke?"
    QTest.keyClick(school.flow.recall, Qt.Key.Key_P)
    QTest.keyClick(school.flow.recall, Qt.Key.Key_3)
    assert shown_text(school.flow.recall) == "1: petrissage on the calf"
    assert school.output.heard == ["tick", "tick"]


def test_recall_on_the_legs_begins_with_today_s_questions_and_keeps_to_the_answers(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.RECALL)
    (routine, then) = school.asked[0]
    assert routine.id == "student_lower_11"
    then(NO_LIMITS)
    assert school.window.page is school.flow.brief


def test_recall_on_the_legs_once_more_asks_today_s_questions_once_more(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.RECALL)
    school.asked[0][1](NO_LIMITS)
    school.flow.brief.begin_button.click()
    QTest.keyClick(school.flow.recall, Qt.Key.Key_E)
    QTest.keyClick(school.flow.recall, Qt.Key.Key_Return)
    school.flow.result.again_button.click()
    assert len(school.asked) == 2
    assert school.window.page is not school.flow.brief


def test_fading_shows_the_area_then_the_name_and_asks_afterwards(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.FADING)
    timeline = school.conductor.player.timeline  # type: ignore[union-attr]
    prepare = next(one for one in timeline.blocks[2] if one.kind is Kind.PREPARE)
    school.conductor.jump(2)
    school.go_on(1.0)
    assert (school.player.heading.title.text(), school.player.heading.technique.text()) == ("Calf", "")
    assert school.player.stage.person.isHidden()
    assert "knead" not in shown_text(school.player).lower()
    told = next(cue for cue in timeline.cues if cue.kind is CueKind.STEP and cue.at > prepare.start)
    school.go_on(told.at - prepare.start - 0.9)
    assert school.player.heading.technique.text() == "Kneading (petrissage)"
    school.conductor.stop()
    school.flow.open()
    school.flow.page.known_buttons[0].click()
    kept = History(school.folder / "practice.jsonl").practised[-1]
    assert (kept.mode, kept.known, kept.level) == (Mode.FADING, 1.0, 0)
    assert "Level 2 of 5" in shown_text(school.flow.page)


def test_an_ordinary_session_is_no_practice(school: School) -> None:
    routine = LIBRARY.routines["student_lower_11"]
    school.press(Mode.GUIDED)
    school.conductor.stop()
    before = len(school.desk.history.entries)
    timeline = plan(routine, Preferences(), lambda _: 2.0)
    school.conductor.start(timeline, let_through(routine, school.clock))
    school.conductor.stop()
    assert before == len(school.desk.history.entries) == 1


def test_the_chosen_school_s_order_is_played(school: School) -> None:
    choose(school, "student_lower_11", "friction_first")
    assert "Effleurage, petrissage, friction, tapotement, effleurage." in shown_text(school.flow.page)
    school.press(Mode.GUIDED)
    names = [step.name for step in school.played[0].routine.steps]
    assert names.index("Small circles on the calf") < names.index("Calf drumming")
    assert school.conductor.player
    assert [step.name for step in school.conductor.player.timeline.steps if step] == names


def test_one_s_own_order_is_made_by_keyboard_and_kept(school: School, qtbot: QtBot) -> None:
    school.flow.page.order_button.click()
    page = school.flow.order
    for name in ("Down: petrissage", "Remove: vibration"):
        made = [one for one in page.findChildren(QPushButton) if one.accessibleName() == name]
        QTest.keyClick(made[-1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(one.hasFocus() for one in page.findChildren(QPushButton)))
    page.back_button.click()
    choose(school, "student_lower_11", "own")
    assert "Effleurage, tapotement, petrissage, friction, effleurage." in shown_text(school.flow.page)


def test_the_partner_s_window_follows_the_session_and_closes_with_it(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.PARTNER)
    partner = school.flow.partner
    assert partner.isVisible()
    school.conductor.jump(2)
    school.go_on(1.0)
    assert (partner.heading.title.text(), partner.heading.technique.text()) == ("Calf", "Kneading (petrissage)")
    assert "your partner's calf" in partner.line.text()
    assert partner.stage.person.isHidden()
    assert not partner.stage.closeup.isHidden()
    school.conductor.stop()
    assert not partner.isVisible()


def test_a_routine_that_cannot_be_given_or_recalled_says_why(school: School) -> None:
    choose(school, "roller_full_15")
    rows = school.flow.page.modes
    assert not rows.buttons[Mode.PARTNER].isEnabled()
    assert "Cannot be given to a partner: foam roller, stretch." in shown_text(rows)
    assert not rows.buttons[Mode.RECALL].isEnabled()


def test_a_quiz_is_done_by_number_keys_and_what_was_missed_is_due_again(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.QUIZ)
    run, page = school.flow.quiz, school.flow.quiz.page
    missed = ""
    while question := run.question:
        if question.options:
            wrong = not missed
            missed = missed or question.item.id
            QTest.keyClick(page, Qt.Key(Qt.Key.Key_1 + (question.right + wrong) % len(question.options)))
            assert ("Right." in shown_text(page)) is not wrong
            QTest.keyClick(page.next_button, Qt.Key.Key_Return)
        else:
            QTest.keyClick(page.buttons[0], Qt.Key.Key_Return)
            assert question.item.answer in shown_text(page)
            QTest.keyClick(page, Qt.Key.Key_3)
    assert "11 of 12 right." in shown_text(page)
    school.day[0] += timedelta(minutes=5)
    assert school.desk.due(routine_chosen(school)) == 1
    page.next_button.click()
    assert school.window.page is school.flow.page
    assert "1 question is due again." in shown_text(school.flow.page)


def test_taps_are_measured_against_the_pace_of_a_stroke(school: School) -> None:
    choose(school, "student_lower_11")
    school.press(Mode.TAPS)
    page = school.flow.taps
    page.paces.set_value(24.0)
    for _ in range(8):
        QTest.keyClick(page.tap_button, Qt.Key.Key_Space)
        school.clock.now += 2.5
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert "24 a minute of 24 wanted: on the pace." in shown_text(page)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert "Tap at least 6 times" in shown_text(page)


def test_the_log_is_saved_where_the_person_says_and_problems_are_told(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.press(Mode.GUIDED)
    school.go_on(120)
    school.conductor.stop()
    school.flow.open()
    for name, told in (("log.csv", "Saved as"), ("nowhere/log", "cannot be written: no such file")):
        path = school.folder / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), "Spreadsheet (*.csv)"))
        school.flow.page.log_button.click()
        assert told in school.flow.page.message.text()
    assert "Guided" in (school.folder / "log.csv").read_text("utf-8-sig")


def test_damaged_practice_files_are_told_of_on_the_page(school: School, qtbot: QtBot) -> None:
    (school.folder / "practice.jsonl").write_bytes(b"\xff\xff")
    desk = Desk(MATERIAL, school.folder, lambda: school.day[0], Random(1))
    school.flow.page.show_history(desk.recent, desk.notes)
    assert "The practice file was damaged. It is kept as practice.damaged.jsonl." in shown_text(school.flow.page)


def test_areas_that_today_s_answers_leave_out_are_not_expected_in_recall(school: School) -> None:
    choice = school.desk.choice(LIBRARY.routines["student_lower_11"], "", Mode.RECALL)
    sore = Rule("Your calf is sore.", everywhere(Area.CALF), pressure=0)
    limited = replace(choice, limits=Limits((sore,)))
    assert not any(Area.CALF in part.step.areas for part in school.desk.parts(limited))
    assert "Left out today: Calf kneading, left leg. Your calf is sore." in school.desk.left_out(limited)


def test_at_twice_the_text_size_no_page_is_wider_than_a_small_window(school: School) -> None:
    font = QFont(school.window.font())
    font.setPointSizeF(22)
    school.window.setFont(font)
    school.window.setStyleSheet(style_sheet(LIGHT, em_of(font)))
    school.window.resize(800, 600)
    for mode in (Mode.QUIZ, Mode.TAPS, Mode.RECALL_AIR):
        school.press(mode)
        assert_fits(school.window.page)
        school.flow.open()
    school.flow.page.show_question(True)
    assert_fits(school.flow.page)
    school.flow.page.order_button.click()
    assert_fits(school.flow.order)


def assert_fits(page: QWidget | None) -> None:
    assert isinstance(page, PlainPage)
    for _ in range(3):
        QApplication.processEvents()
    inside = page.scroller.widget()
    assert inside
    assert inside.minimumSizeHint().width() <= page.scroller.viewport().width(), type(page).__name__
