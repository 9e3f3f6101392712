"""Attempts to get past the gate by every door: no session begins that the gate has not let through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfmassage.audio.narrator import Narrator
from selfmassage.audio.speech import ProcessEngine, SpeechCache, VoiceChoice
from selfmassage.resources import asset
from selfmassage.routine.library import load, read
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import LASTS, Gate, NotAllowed
from selfmassage.safety.limits import Place
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.session import stops
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Kind, Timeline
from selfmassage.settings import SettingsFile
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.flow import Flow, Pages
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.summary_page import SummaryPage
from selfmassage.ui.theme import LIGHT
from selfmassage.ui.window import Window
from tests.fakes import FakeClock, FakeOutput, tone_path
from tests.gates import DAY, SCREENING, let_through

from .pages import DRAWINGS, LIBRARY, SOURCES

ROUTINE = LIBRARY.routines["post_run_10"]
CLOT, SKIN, ALCOHOL = 0, 7, 9
LEFT_CALF = Place(Area.CALF, Leg.LEFT)
HEALTHY = {question.id: Answer(False, DAY) for question in SCREENING.profile}


class Home:
    """The pages of a session, the gate, and a date and a clock that the test sets; nothing is spoken."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.now = DAY
        self.clock = FakeClock()
        self.profile = ProfileFile(folder / "profile.json", lambda: self.now)
        self.gate = Gate(SCREENING, self.profile, lambda: self.now, self.clock)
        self.pages = Pages(
            RoutinePage(LIGHT, DRAWINGS, SOURCES),
            CheckInPage(self.gate, LIGHT, DRAWINGS),
            PreparingPage(LIGHT),
            PlayerPage(LIGHT, DRAWINGS),
            SummaryPage(LIGHT),
        )
        self.window = Window()
        qtbot.addWidget(self.window)
        for page in vars(self.pages).values():
            self.window.add(page)
        settings = SettingsFile(folder / "settings.json")
        settings.change(verbosity=Verbosity.SILENT)
        self.narrator = Narrator(SpeechCache(ProcessEngine(), folder / "speech", VoiceChoice()))
        self.conductor = Conductor(self.clock, FakeOutput(), self.narrator, tone_path)
        self.flow = Flow(
            self.window,
            self.pages,
            self.narrator,
            self.conductor,
            settings,
            stops.load(asset("session", "stops.json")),
            leave=lambda: None,
            others=lambda: LIBRARY.sequences,
        )
        self.window.show()

    @property
    def checkin(self) -> CheckInPage:
        """The page with today's questions."""
        return self.pages.checkin

    @property
    def plays(self) -> bool:
        """True if a session is being played."""
        return self.conductor.is_in_session


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    made = Home(qtbot, tmp_path)
    made.profile.change_all(HEALTHY)
    yield made
    made.narrator.close()


def hammer(home: Home) -> None:
    """Press every key and button that starts something."""
    for key in (Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter):
        QTest.keyClick(home.checkin, key)
        QTest.keyClick(home.checkin.start_button, key)
    home.checkin.start_button.click()
    home.checkin.start()
    home.pages.preparing.start_asked.emit()
    home.narrator.prepared.emit()


def worked(timeline: Timeline) -> set[tuple[Area, Leg]]:
    return {(area, part.leg) for part in timeline.segments if part.kind is Kind.WORK for area in part.areas}


def test_all_no_starts_a_session(home: Home) -> None:
    home.flow.check_in(ROUTINE)
    home.checkin.start_button.click()
    assert home.plays


@pytest.mark.parametrize("start", ["command line", "routine page"])
def test_nothing_starts_before_the_questions_about_health(home: Home, start: str) -> None:
    home.profile.erase()
    if start == "command line":
        home.flow.check_in(ROUTINE)
    else:
        home.flow.open(ROUTINE)
        home.pages.routine.start_button.click()
    hammer(home)
    assert not home.plays


def test_nothing_starts_with_a_sign_of_a_clot(home: Home) -> None:
    home.flow.check_in(ROUTINE)
    home.checkin.rows[CLOT].yes_button.click()
    hammer(home)
    assert not home.plays


def test_nothing_starts_without_the_check_in(home: Home) -> None:
    home.flow.open(ROUTINE)
    hammer(home)
    assert not home.plays


def test_a_file_goes_through_the_same_questions(home: Home, tmp_path: Path) -> None:
    step = {"technique": "kneading", "areas": ["calf"], "seconds": 12, "say": "Squeeze the calf.", "name": "Calf hold"}
    path = tmp_path / "own.json"
    path.write_text(json.dumps({"format": 1, "id": "own", "title": "Own", "steps": [step]}))
    routine = read(path, load([]))
    assert isinstance(routine, Routine)
    home.flow.check_in(routine)
    home.checkin.rows[SKIN].yes_button.click()
    home.checkin.asking.where.list.buttons[LEFT_CALF].click()
    home.checkin.asking.where.list.buttons[Place(Area.CALF, Leg.RIGHT)].click()
    home.checkin.asking.where.done_button.click()
    hammer(home)
    assert not home.plays


def test_a_session_is_played_within_the_limits(home: Home) -> None:
    home.flow.check_in(ROUTINE)
    home.checkin.rows[ALCOHOL].yes_button.click()
    home.checkin.rows[SKIN].yes_button.click()
    home.checkin.asking.where.list.buttons[LEFT_CALF].click()
    home.checkin.asking.where.done_button.click()
    home.checkin.start_button.click()
    assert home.plays
    player = home.conductor.player
    assert player
    assert (Area.CALF, Leg.LEFT) not in worked(player.timeline)
    assert (Area.CALF, Leg.RIGHT) in worked(player.timeline)
    assert player.timeline.seconds <= 601
    steps = [player.timeline.step_of(part) for part in player.timeline.segments]
    assert max(step.pressure for step in steps if step) == 2


def test_playing_again_asks_again(home: Home) -> None:
    home.flow.check_in(ROUTINE)
    home.checkin.start_button.click()
    home.conductor.stop()
    home.pages.summary.again.emit()
    assert home.window.page is home.checkin
    assert not home.plays
    home.checkin.rows[CLOT].yes_button.click()
    hammer(home)
    assert not home.plays


@pytest.mark.parametrize("days", [100, -30])
def test_a_changed_date_asks_about_health_again(home: Home, days: int) -> None:
    home.now += timedelta(days=days)
    home.flow.check_in(ROUTINE)
    hammer(home)
    assert not home.plays


def test_answers_that_were_given_long_ago_start_nothing(home: Home) -> None:
    home.flow.check_in(ROUTINE)
    allowed = home.gate.let_through(ROUTINE, {question.id: Answer(False, DAY) for question in SCREENING.today})
    assert allowed
    home.clock.now += LASTS + 1
    home.checkin.passed.emit(allowed)
    assert not home.plays
    assert home.window.page is home.checkin
    assert "half an hour" in home.checkin.verdict.message.text()


def test_a_pass_starts_one_session_only(home: Home) -> None:
    home.flow.check_in(ROUTINE)
    allowed = home.gate.let_through(ROUTINE, {question.id: Answer(False, DAY) for question in SCREENING.today})
    home.checkin.passed.emit(allowed)
    assert home.plays
    home.conductor.stop()
    home.checkin.passed.emit(allowed)
    assert not home.plays


def test_a_pass_for_one_routine_starts_no_other(home: Home) -> None:
    other = replace(ROUTINE, steps=ROUTINE.steps[:2])
    for routine in (LIBRARY.routines["roller_full_15"], other):
        with pytest.raises(NotAllowed, match="another routine"):
            home.conductor.start(plan(routine, Preferences(), lambda _: 2.0), let_through(ROUTINE, home.clock))
        assert not home.plays


def test_the_conductor_starts_nothing_without_a_pass(home: Home) -> None:
    timeline = plan(ROUTINE, Preferences(), lambda _: 2.0)
    with pytest.raises(TypeError):
        home.conductor.start(timeline)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        home.conductor.start(timeline, None)  # type: ignore[arg-type]
    assert not home.plays


def test_a_doctors_word_is_needed_even_after_everything_else(home: Home) -> None:
    home.profile.change("P1", Answer(True, DAY))
    home.flow.check_in(ROUTINE)
    hammer(home)
    assert not home.plays
    home.profile.change("P1", Answer(True, DAY, agreed=DAY))
    home.checkin.look_again()
    home.checkin.start_button.click()
    assert home.plays
