"""Practice with the sessions it is played in: the real sections, the real flow, the real gate, a clock of our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.folders import Folders
from selfmassage.own_data import OwnData
from selfmassage.practice.history import History, Practised
from selfmassage.practice.modes import Mode
from selfmassage.rooms.rooms import Rooms
from selfmassage.rooms.shared import Shared
from selfmassage.routine.library import load
from selfmassage.routine.model import Routine
from selfmassage.safety.answers import Answer
from selfmassage.session.player import State
from selfmassage.session.recorder import StopReason
from selfmassage.session.timeline import CueKind
from selfmassage.ui.practice.guise import BothNames, Faded
from selfmassage.ui.practice_flow import PracticeFlow
from selfmassage.ui.theme import LIGHT
from tests.fakes import tone_path
from tests.gates import open_gate

from .pages import DRAWINGS, shown_text
from .test_flow import FakeEngine, House, make_house, shown

ROUTINE = """{"format": 1, "id": "strokes", "title": "Strokes", "goals": ["student"], "steps": [
  {"technique": "stroking", "areas": ["calf"], "seconds": 14, "pressure": 2, "say": "Stroke up.", "name": "Up"},
  {"technique": "kneading", "areas": ["calf"], "seconds": 14, "pressure": 3, "say": "Squeeze.", "name": "Knead"},
  {"technique": "stroking", "areas": ["calf"], "seconds": 14, "pressure": 1, "say": "Stroke.", "name": "Close"}]}"""


@dataclass
class School:
    """The house with its practice room."""

    house: House
    rooms: Rooms
    practice: PracticeFlow
    routine: Routine
    """The one that is practised."""
    folder: Path

    @property
    def history(self) -> tuple[Practised, ...]:
        return tuple(History(self.folder / "practice.jsonl").practised)

    def press(self, mode: Mode) -> None:
        self.practice.page.modes.buttons[mode].click()

    def is_at(self, page: object) -> bool:
        return self.house.window.page is page


@pytest.fixture
def school(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    homes = make_house(qtbot, tmp_path, FakeEngine())
    house = next(homes)
    (tmp_path / "strokes.json").write_text(ROUTINE)
    library = load([tmp_path])
    own = OwnData(tmp_path, lambda _: None)
    rooms = Rooms(
        Shared(
            window=house.window,
            theme=lambda: LIGHT,
            drawings=DRAWINGS,
            folders=Folders(tmp_path / "settings.json", tmp_path / "routines", tmp_path / "speech", tmp_path),
            settings=house.settings,
            library=lambda: library,
            own=own,
            gate=open_gate(house.clock, tmp_path),
            narrator=house.narrator,
            conductor=house.conductor,
            flow=house.flow,
            sources={},
            tone_path=tone_path,
            to_library=lambda: house.left.append(True),
            put_above=lambda _: None,
            stay_off_floor=lambda: None,
        )
    )
    rooms.open("practice")
    made = School(house, rooms, rooms.practice, library.routines["strokes"], tmp_path)
    qtbot.addWidget(rooms.practice.partner)
    made.practice.page.routine.set_value("strokes")
    yield made
    house.conductor.stop()
    rooms.practice.close()
    own.journal.close()
    next(homes, None)


def start(school: School, qtbot: QtBot) -> None:
    """Answer today's questions, and a partner's about health, and wait for the player."""
    assert shown(school.house, "checkin")()
    gate = school.house.pages.checkin.gate
    gate.profile.change_all({question.id: Answer(False, gate.now()) for question in gate.screening.profile})
    school.house.pages.checkin.look_again()
    school.house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(school.house, "player"))


def test_a_rehearsal_asks_nothing_is_kept_as_practice_and_not_in_the_journal(school: School, qtbot: QtBot) -> None:
    house = school.house
    school.press(Mode.REHEARSAL)
    qtbot.waitUntil(shown(house, "player"))
    house.go_on(400)
    qtbot.waitUntil(lambda: school.is_at(school.practice.page))
    assert [done.mode for done in school.history] == [Mode.REHEARSAL]
    assert "Rehearse" in shown_text(school.practice.page.table)
    assert house.records == []


def test_a_rehearsal_that_is_stopped_comes_back_to_the_practice_page(school: School, qtbot: QtBot) -> None:
    house = school.house
    school.press(Mode.REHEARSAL)
    qtbot.waitUntil(shown(house, "player"))
    house.go_on(20)
    house.pages.player.asked.emit("stop")
    house.flow.in_session.stop_panel.chosen.emit(StopReason.ENOUGH)
    qtbot.waitUntil(lambda: school.is_at(school.practice.page))
    assert [done.mode for done in school.history] == [Mode.REHEARSAL]
    assert not house.left


def test_a_rehearsal_after_a_leg_was_given_the_rest_is_of_its_own_routine(school: School, qtbot: QtBot) -> None:
    house = school.house
    house.flow.check_in(house.routine)
    start(school, qtbot)
    house.go_on(8)
    house.conductor.next()
    house.go_on(120)
    house.pages.summary.give_button.click()
    qtbot.waitUntil(shown(house, "player"))
    house.go_on(120)
    school.press(Mode.REHEARSAL)
    qtbot.waitUntil(shown(house, "player"))
    player = house.conductor.player
    assert player
    assert player.timeline.routine.id == "strokes"


@pytest.mark.parametrize("mode", [Mode.GUIDED, Mode.FADING, Mode.PARTNER, Mode.RECALL])
def test_who_leaves_the_questions_is_back_on_the_practice_page(school: School, mode: Mode) -> None:
    school.press(mode)
    assert shown(school.house, "checkin")()
    school.house.pages.checkin.back.emit()
    assert school.is_at(school.practice.page)
    assert not school.house.left


def test_recall_on_the_legs_begins_once_the_questions_are_answered(school: School) -> None:
    school.press(Mode.RECALL)
    school.house.pages.checkin.start_button.click()
    assert school.is_at(school.practice.brief)
    assert not school.house.conductor.is_in_session


def test_a_faded_lesson_is_faded_in_words_and_on_the_screen_and_asks_afterwards(school: School, qtbot: QtBot) -> None:
    house = school.house
    school.press(Mode.FADING)
    start(school, qtbot)
    player = house.conductor.player
    assert player
    told = [cue.text for cue in player.timeline.cues if cue.kind is CueKind.INSTRUCTION]
    assert told[0] == "Left leg. Calf."
    house.go_on(400)
    assert shown(house, "summary")()
    assert [record.state for record in house.records] == [State.FINISHED]
    house.pages.summary.done.emit()
    assert school.is_at(school.practice.page)
    assert "How many strokes did you know" in shown_text(school.practice.page)
    assert [done.mode for done in school.history] == [Mode.FADING]


def test_a_partner_lesson_opens_the_second_window_and_closes_it(school: School, qtbot: QtBot) -> None:
    school.press(Mode.PARTNER)
    start(school, qtbot)
    assert school.practice.partner.isVisible()
    school.house.go_on(4)
    assert "your partner's" in school.practice.partner.line.text()
    school.house.go_on(400)
    assert not school.practice.partner.isVisible()
    assert [done.mode for done in school.history] == [Mode.PARTNER]


def test_a_partner_is_asked_about_their_own_health_which_nobody_keeps(school: School, qtbot: QtBot) -> None:
    own = {file.name: file.read_bytes() for file in school.folder.glob("profile*")}
    school.press(Mode.PARTNER)
    checkin = school.house.pages.checkin

    assert checkin.heading.text() == "Ask your partner: is any of this true today?"
    assert not checkin.start_button.isEnabled()
    start(school, qtbot)
    assert {file.name: file.read_bytes() for file in school.folder.glob("profile*")} == own
    assert school.house.records == []


def test_playing_a_lesson_again_is_the_lesson_again(school: School, qtbot: QtBot) -> None:
    house = school.house
    school.press(Mode.FADING)
    start(school, qtbot)
    house.go_on(400)
    house.pages.summary.again.emit()
    start(school, qtbot)
    assert isinstance(school.practice.lesson and school.practice.lesson.guise, Faded)
    house.go_on(400)
    assert [done.mode for done in school.history] == [Mode.FADING, Mode.FADING]
    house.pages.summary.done.emit()
    assert school.is_at(school.practice.page)


def test_the_next_ordinary_session_is_seen_and_heard_in_full_and_leads_to_the_library(
    school: School, qtbot: QtBot
) -> None:
    house = school.house
    school.press(Mode.FADING)
    start(school, qtbot)
    house.go_on(400)
    house.flow.check_in(house.routine)
    start(school, qtbot)
    player = house.conductor.player
    assert player
    assert "Left leg. Calf." not in [cue.text for cue in player.timeline.cues]
    assert "Kneading" in shown_text(house.pages.player)
    house.go_on(120)
    house.pages.summary.done.emit()
    assert house.left == [True]
    assert len(school.history) == 1


def test_a_guided_lesson_has_both_names_of_each_stroke(school: School, qtbot: QtBot) -> None:
    school.press(Mode.GUIDED)
    start(school, qtbot)
    assert isinstance(school.practice.lesson and school.practice.lesson.guise, BothNames)
    assert "Stroking (effleurage)" in shown_text(school.house.pages.player)


def test_a_student_s_routine_is_shown_with_both_names_outside_practice_too(school: School, qtbot: QtBot) -> None:
    house = school.house
    house.flow.open(school.routine)
    assert "Calf · Kneading (petrissage)" in shown_text(house.pages.routine)
    house.pages.routine.start_button.click()
    start(school, qtbot)
    assert "Stroking (effleurage)" in shown_text(house.pages.player)


def test_a_runner_s_routine_keeps_to_the_plain_names(school: School, qtbot: QtBot) -> None:
    house = school.house
    house.flow.open(house.routine)
    house.pages.routine.start_button.click()
    start(school, qtbot)
    assert "petrissage" not in shown_text(house.pages.routine) + shown_text(house.pages.player)


def test_who_leaves_the_questions_before_a_draft_is_played_is_back_at_the_draft(school: School) -> None:
    editor = school.rooms.editor
    editor.new()
    draft = school.house.window.page
    editor.play.emit(school.routine)
    assert shown(school.house, "checkin")()
    school.house.pages.checkin.back.emit()
    assert school.is_at(draft)


def test_a_draft_that_was_played_is_shown_again_afterwards(school: School, qtbot: QtBot) -> None:
    editor, house = school.rooms.editor, school.house
    editor.new()
    draft = house.window.page
    editor.play.emit(school.routine)
    start(school, qtbot)
    house.go_on(400)
    house.pages.summary.done.emit()
    assert school.is_at(draft)
    assert not house.left
