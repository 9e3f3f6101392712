"""From a routine's page to the summary with the real pages, the real narrator thread, and a clock of our own."""

from __future__ import annotations

import json
import sys
import threading
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfmassage import resources
from selfmassage.audio.narrator import Narrator
from selfmassage.audio.speech import ProcessEngine, SpeechCache, SpeechError, VoiceChoice, VoiceInfo
from selfmassage.routine.library import load, read
from selfmassage.routine.model import Routine
from selfmassage.routine.sources import load as load_sources
from selfmassage.routine.vocabulary import Leg
from selfmassage.safety import today
from selfmassage.session.player import State
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.timeline import Tone
from selfmassage.settings import SettingsFile
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.flow import Flow, Pages
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.summary_page import SummaryPage
from selfmassage.ui.theme import LIGHT
from selfmassage.ui.window import Window
from tests.fakes import FakeClock, FakeOutput, tone_path

STEP = {"technique": "kneading", "areas": ["calf"], "seconds": 12, "say": "Squeeze the calf.", "name": "Calf kneading"}


class FakeEngine:
    """Writes a second of silence for a line; fails or waits when told to."""

    version = "fake 1"

    def __init__(self) -> None:
        self.fault = ""
        self.go_on = threading.Event()
        self.go_on.set()

    def voices(self) -> list[VoiceInfo]:
        return [VoiceInfo("fake", "Fake", "en")]

    def synthesize(self, text: str, choice: VoiceChoice, path: Path) -> None:
        self.go_on.wait(10)
        if self.fault:
            raise SpeechError(self.fault)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(22050)
            file.writeframes(bytes(2 * 22050))

    def close(self) -> None:
        self.go_on.set()


@dataclass
class House:
    """The flow and all that is around it."""

    flow: Flow
    pages: Pages
    window: Window
    conductor: Conductor
    output: FakeOutput
    clock: FakeClock
    settings: SettingsFile
    narrator: Narrator
    routine: Routine
    answers: list[bool] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)

    def go_on(self, seconds: float) -> None:
        end = self.clock.now + seconds
        while (player := self.conductor.player) and player.deadline is not None and player.deadline <= end:
            self.clock.now = player.deadline
            self.conductor.advance()
        self.clock.now = end
        self.conductor.advance()


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path, engine: FakeEngine) -> Iterator[House]:
    yield from make_house(qtbot, tmp_path, engine)


def make_house(qtbot: QtBot, folder: Path, engine: FakeEngine | ProcessEngine) -> Iterator[House]:
    path = folder / "short.json"
    path.write_text(json.dumps({"format": 1, "id": "short", "title": "Short", "steps": [STEP]}))
    routine = read(path, load([]))
    assert isinstance(routine, Routine)
    drawings = Drawings(resources.data_dir("assets"))
    questions = today.load(resources.asset("screening", "today.json"))
    pages = Pages(
        RoutinePage(LIGHT, drawings, load_sources(resources.asset("sources.json"))),
        CheckInPage(questions, LIGHT, drawings),
        PreparingPage(LIGHT),
        PlayerPage(LIGHT, drawings),
        SummaryPage(LIGHT),
    )
    answers: list[bool] = []
    left: list[bool] = []
    window = Window()
    qtbot.addWidget(window)
    for page in vars(pages).values():
        window.add(page)
    clock, output = FakeClock(), FakeOutput()
    settings = SettingsFile(folder / "settings.json")
    narrator = Narrator(SpeechCache(engine, folder / "speech", VoiceChoice()))
    conductor = Conductor(clock, output, narrator, tone_path)
    flow = Flow(
        window, pages, narrator, conductor, settings, leave=lambda: left.append(True), may_leave=lambda: answers.pop(0)
    )
    window.show()
    yield House(flow, pages, window, conductor, output, clock, settings, narrator, routine, answers, left)
    narrator.close()


def shown(house: House, page: str) -> Callable[[], bool]:
    return lambda: house.window.page is getattr(house.pages, page)


def press(page: QWidget, text: str) -> None:
    next(button for button in page.findChildren(QPushButton) if button.text() == text).click()


def test_a_session_goes_from_the_routine_over_the_questions_to_the_summary(house: House, qtbot: QtBot) -> None:
    house.flow.open(house.routine)
    house.pages.routine.start_button.click()
    assert shown(house, "checkin")()
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    house.go_on(120)
    assert shown(house, "summary")()
    player = house.conductor.player
    assert player
    assert player.ledger.leg_seconds(Leg.LEFT) == pytest.approx(12)


def test_the_first_leg_alternates_from_session_to_session(house: House, qtbot: QtBot) -> None:
    legs = []
    for _ in range(3):
        house.flow.check_in(house.routine)
        house.pages.checkin.start_button.click()
        qtbot.waitUntil(lambda: house.conductor.is_in_session)
        player = house.conductor.player
        assert player
        legs.append(player.timeline.segments[0].leg)
        house.conductor.stop()
    assert legs == [Leg.LEFT, Leg.RIGHT, Leg.LEFT]


def test_nothing_starts_while_a_question_is_answered_yes(house: House, qtbot: QtBot) -> None:
    house.flow.check_in(house.routine)
    with qtbot.assertNotEmitted(house.pages.checkin.passed):
        house.pages.checkin.rows[0].yes_button.click()
        house.pages.checkin.start_button.click()
        house.pages.checkin.start()
    assert shown(house, "checkin")()


def test_waiting_for_the_voice_is_shown_and_can_be_left(house: House, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.go_on.clear()
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "preparing"))
    press(house.pages.preparing, "Start without the voice")
    assert shown(house, "player")()
    house.go_on(120)
    assert "start" in house.output.heard
    assert set(house.output.heard) <= {*Tone, "(silence)"}


def test_cancelling_the_wait_goes_back_to_the_routine(house: House, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.go_on.clear()
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "preparing"))
    press(house.pages.preparing, "Cancel")
    assert shown(house, "routine")()
    engine.go_on.set()
    assert not house.conductor.is_in_session


def test_playing_again_keeps_what_was_chosen_and_begins_with_the_other_leg(house: House, qtbot: QtBot) -> None:
    house.flow.open(house.routine)
    house.pages.routine.start.emit(Preferences(Leg.LEFT, Verbosity.SILENT))
    house.pages.checkin.start_button.click()
    house.go_on(120)
    house.pages.summary.again.emit()
    house.pages.checkin.start_button.click()
    player = house.conductor.player
    assert player
    assert player.timeline.segments[0].leg is Leg.RIGHT
    assert not any(cue.tone for cue in player.timeline.cues)


def test_a_voice_that_fails_before_the_start_is_said_in_the_session(
    house: House, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.fault = "The voice program stopped."
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    assert house.pages.player.top_line.notice.text == "The voice program stopped. Going on with captions."
    house.go_on(120)
    assert shown(house, "summary")()


def test_without_sound_the_player_says_why_and_the_session_goes_on(house: House, qtbot: QtBot) -> None:
    house.output.audible = False
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    assert house.pages.player.top_line.notice.text == "A test listens. Going on with captions."
    house.go_on(120)
    assert shown(house, "summary")()


def test_stopping_asks_first_and_pauses_meanwhile(house: House, qtbot: QtBot) -> None:
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    player = house.conductor.player
    assert player
    house.answers[:] = [False, True]
    house.pages.player.asked.emit("stop")
    assert player.state is State.PAUSED
    house.pages.player.asked.emit("stop")
    assert shown(house, "summary")()


def lose_every_line(house: House) -> None:
    """What a cleaned-up cache folder does in mid-session."""
    for file in (house.settings.path.parent / "speech").iterdir():
        file.unlink()


def test_a_voice_that_dies_in_mid_session_is_said_once_and_the_session_goes_on(
    house: House, engine: FakeEngine, qtbot: QtBot
) -> None:
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    lose_every_line(house)
    engine.fault = "The voice program stopped."
    failures: list[str] = []
    house.narrator.failed.connect(failures.append)
    with qtbot.waitSignal(house.narrator.failed):
        house.go_on(60)
    house.go_on(120)
    assert failures == ["The voice program stopped."]
    assert shown(house, "summary")()
    assert house.conductor.player
    assert house.conductor.player.ledger.is_equal


def test_a_voice_that_hangs_in_mid_session_holds_nothing_up(qtbot: QtBot, tmp_path: Path) -> None:
    """A real child process that makes every line once and never answers when it is asked again."""
    hanging = tmp_path / "hanging.py"
    hanging.write_text(
        "import json, shutil, sys, time\n"
        "seen = set()\n"
        "for line in sys.stdin:\n"
        "    request = json.loads(line)\n"
        "    if request['text'] in seen: time.sleep(600)\n"
        "    seen.add(request['text'])\n"
        f"    shutil.copy({str(resources.asset('sounds', 'finish.wav'))!r}, request['path'])\n"
        "    print(json.dumps({'done': True}), flush=True)\n"
    )
    engine = ProcessEngine([sys.executable, str(hanging)], seconds_per_line=3.0)
    house = next(homes := make_house(qtbot, tmp_path, engine))
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    lose_every_line(house)
    failures: list[str] = []
    house.narrator.failed.connect(failures.append)
    with qtbot.waitSignal(house.narrator.failed):
        house.go_on(60)
    house.go_on(120)
    assert len(failures) == 1
    assert shown(house, "summary")()
    next(homes, None)
