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
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfmassage import resources
from selfmassage.audio.narrator import Narrator
from selfmassage.audio.speech import ProcessEngine, SpeechCache, SpeechError, VoiceChoice, VoiceInfo
from selfmassage.practice.strokes import load as load_strokes
from selfmassage.routine.library import load, read
from selfmassage.routine.model import Routine
from selfmassage.routine.sources import load as load_sources
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session import stops, wording
from selfmassage.session.ledger import Ledger
from selfmassage.session.player import Player, State
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.session.recorder import NoRecord, StopReason, When
from selfmassage.session.stops import SHARP
from selfmassage.session.timeline import Kind, Timeline, Tone
from selfmassage.settings import SettingsFile
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.flow import CutOff, Flow, Pages
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.summary_page import SummaryPage
from selfmassage.ui.theme import LIGHT
from selfmassage.ui.window import Window
from tests.fakes import FakeClock, FakeOutput, tone_path
from tests.gates import open_gate

from .pages import shown_text

STEP = {
    "technique": "kneading",
    "areas": ["calf"],
    "seconds": 14,
    "pressure": 3,
    "say": "Squeeze the calf.",
    "name": "Calf kneading",
}


STROKES = load_strokes(resources.asset("practice", "strokes.json"))
STOPS = stops.load(resources.asset("session", "stops.json"))


class FakeRecord(NoRecord):
    """Remembers what it is told."""

    def __init__(self, begun: tuple[object, ...]) -> None:
        self.begun = begun
        self.kept: list[tuple[object, ...]] = []
        self.positions: list[float] = []
        self.state: State | None = None
        self.before: int | None = None

    def progress(self, timeline: Timeline, position: float, ledger: Ledger) -> None:
        self.positions.append(position)

    def finish(self, state: State, timeline: Timeline, position: float, ledger: Ledger) -> None:
        self.state = state

    def discomfort(
        self, when: When, value: int, area: Area | None = None, leg: Leg = Leg.NONE, at: float | None = None
    ) -> None:
        if when is When.BEFORE:
            self.before = value
        else:
            self.kept.append(("discomfort", when, value, area, leg))

    def stopped(self, reason: StopReason, *place: object) -> None:
        self.kept.append(("stopped", reason, *place))

    def eased(self, area: Area | None, leg: Leg, before: int, after: int) -> None:
        self.kept.append(("eased", area, leg, before, after))

    def skipped(self, step: int, leg: Leg, why: str) -> None:
        self.kept.append(("skipped", step, leg, why))

    def note(self, text: str) -> None:
        self.kept.append(("note", text))


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
    records: list[FakeRecord] = field(default_factory=list)
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
    clock, output = FakeClock(), FakeOutput()
    pages = Pages(
        RoutinePage(LIGHT, drawings, load_sources(resources.asset("sources.json")), STROKES),
        CheckInPage(open_gate(clock, folder), LIGHT, drawings),
        PreparingPage(LIGHT),
        PlayerPage(LIGHT, drawings),
        SummaryPage(LIGHT),
    )
    left: list[bool] = []
    window = Window()
    qtbot.addWidget(window)
    for page in vars(pages).values():
        window.add(page)
    settings = SettingsFile(folder / "settings.json")
    narrator = Narrator(SpeechCache(engine, folder / "speech", VoiceChoice()))
    conductor = Conductor(clock, output, narrator, tone_path)
    records: list[FakeRecord] = []

    def begin(*begun: object) -> FakeRecord:
        records.append(FakeRecord(begun))
        return records[-1]

    flow = Flow(
        window,
        pages,
        narrator,
        conductor,
        settings,
        STOPS,
        leave=lambda: left.append(True),
        begin=begin,
        felt=lambda: 2,
        strokes=STROKES,
    )
    window.show()
    yield House(flow, pages, window, conductor, output, clock, settings, narrator, routine, records, left)
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
    assert player.ledger.leg_seconds(Leg.LEFT) == pytest.approx(14)


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


def begin(house: House, qtbot: QtBot, seconds: float = 0.0) -> Player:
    """Start a session and come to a moment of it."""
    house.flow.check_in(house.routine)
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    house.go_on(seconds)
    player = house.conductor.player
    assert player
    return player


def key(house: House, key: Qt.Key) -> None:
    """Press a key on the player."""
    QTest.keyClick(house.pages.player.focusWidget() or house.pages.player, key)


def test_stopping_asks_why_and_pauses_meanwhile_and_another_esc_stays(house: House, qtbot: QtBot) -> None:
    player = begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Escape)
    assert player.state is State.PAUSED
    assert house.flow.in_session.stop_panel.isVisible()
    key(house, Qt.Key.Key_Space)
    key(house, Qt.Key.Key_E)
    assert player.state is State.PAUSED
    assert house.records[-1].kept == []

    key(house, Qt.Key.Key_Escape)
    assert not house.flow.in_session.stop_panel.isVisible()
    assert player.state.is_running


def test_who_stays_in_a_session_that_was_paused_finds_it_paused(house: House, qtbot: QtBot) -> None:
    player = begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Space)
    key(house, Qt.Key.Key_Escape)
    key(house, Qt.Key.Key_Escape)
    assert player.state is State.PAUSED


def test_a_reason_ends_the_session_is_kept_with_its_place_and_shows_what_to_do(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Escape)
    key(house, Qt.Key.Key_1)
    assert shown(house, "summary")()
    assert house.records[-1].kept[0] == ("stopped", StopReason.PAIN, Area.CALF, Leg.LEFT)
    assert house.records[-1].state is State.STOPPED
    text = shown_text(house.pages.summary)
    assert "You stopped because of pain" in text
    assert "Usually one leg, not both" in text


def test_having_enough_says_nothing_about_a_place(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Escape)
    key(house, Qt.Key.Key_5)
    assert house.records[-1].kept[0] == ("stopped", StopReason.ENOUGH)
    assert "That is a good reason." in shown_text(house.pages.summary)


def test_a_cramp_is_guided_while_the_session_stands_and_then_goes_on(house: House, qtbot: QtBot) -> None:
    player = begin(house, qtbot, 8.0)
    panel = house.flow.in_session.cramp_panel
    key(house, Qt.Key.Key_Escape)
    key(house, Qt.Key.Key_4)
    lines = STOPS.cramp.lines
    assert panel.line.text() == lines[0].say
    assert house.output.heard[-1] == stem(house, lines[0].say)
    position = player.moment(house.clock.now).position
    house.clock.now += lines[1].at
    house.flow.in_session.guide()
    assert panel.line.text() == lines[1].say
    assert panel.time.text() == "0:15 min"
    assert house.output.heard[-1] == stem(house, lines[1].say)
    assert player.moment(house.clock.now).position == position

    key(house, Qt.Key.Key_G)
    assert not panel.isVisible()
    assert player.state is State.RESUMING
    assert house.records[-1].kept[0] == ("stopped", StopReason.CRAMP, Area.CALF, Leg.LEFT)


def test_a_cramp_that_does_not_let_go_ends_the_session_with_its_advice(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Escape)
    key(house, Qt.Key.Key_4)
    key(house, Qt.Key.Key_Escape)
    assert "You stopped because of a cramp" in shown_text(house.pages.summary)
    assert [kept[0] for kept in house.records[-1].kept] == ["stopped"]


def stem(house: House, text: str) -> str:
    """The name of a line's file."""
    path = house.narrator.path(text)
    assert path
    return path.stem


def test_closing_the_window_asks_too_and_closes_once_it_was_asked(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 8.0)
    assert house.flow.may_end() is False
    assert house.flow.in_session.stop_panel.isVisible()
    assert house.flow.may_end() is True


def test_too_strong_is_said_shown_and_kept_and_a_second_time_leaves_it_out(house: House, qtbot: QtBot) -> None:
    player = begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_E)
    assert house.output.heard[-1] == stem(house, "Lighter: pressure 2.")
    assert house.pages.player.clock.pressure.accessibleName() == "Pressure 2 of 5: light"
    assert house.pages.player.stage.caption.text == "Lighter: pressure 2."
    assert house.pages.player.top_line.notice.text == "Pressure 2 from now on. Once more leaves it out."
    assert house.records[-1].kept == [("eased", Area.CALF, Leg.LEFT, 3, 2)]

    house.pages.player.controls.buttons["ease"].click()
    assert stem(house, wording.LEAVING_OUT) in house.output.heard
    assert house.pages.player.top_line.notice.text == "Left calf is left out. Esc stops the session."
    assert house.records[-1].kept[1:] == [
        ("eased", Area.CALF, Leg.LEFT, 2, 0),
        ("skipped", 0, Leg.LEFT, "It was too strong."),
    ]
    assert player.moment(house.clock.now).segment.leg is Leg.RIGHT
    house.go_on(120)
    assert "Calf kneading, left leg: cut short by" in shown_text(house.pages.summary)
    assert house.pages.summary.give_button.isHidden()


def until_asked(house: House) -> None:
    """Play until the question stands on the page."""
    for _ in range(400):
        if house.pages.player.question.isVisible():
            return
        house.go_on(0.5)
    raise AssertionError("nobody asked")


def test_at_half_of_it_discomfort_is_asked_while_the_clock_goes_on(house: House, qtbot: QtBot) -> None:
    player = begin(house, qtbot)
    until_asked(house)
    assert player.state is State.PLAYING
    key(house, Qt.Key.Key_4)
    assert not house.pages.player.question.isVisible()
    assert house.records[-1].kept == [("discomfort", When.HALFWAY, 4, Area.CALF, Leg.RIGHT)]
    assert player.state is State.PLAYING
    assert player.moment(house.clock.now).segment.kind is Kind.WORK


@pytest.mark.parametrize(
    ("pressed", "why"), [(Qt.Key.Key_8, "Discomfort was 8 of 10."), (Qt.Key.Key_T, "Discomfort was 10 of 10.")]
)
def test_seven_or_more_stops_the_step(house: House, qtbot: QtBot, pressed: Qt.Key, why: str) -> None:
    player = begin(house, qtbot)
    until_asked(house)
    key(house, pressed)
    assert ("stopped", StopReason.PAIN, Area.CALF, Leg.RIGHT) in house.records[-1].kept
    assert ("skipped", 0, Leg.RIGHT, why) in house.records[-1].kept
    assert house.pages.player.top_line.notice.text == "Right calf is left out. If it does not ease, stop: Esc."
    assert player.moment(house.clock.now).segment.kind is Kind.FINISH


def test_sharp_stops_the_step_whatever_the_number(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot)
    until_asked(house)
    key(house, Qt.Key.Key_X)
    assert ("skipped", 0, Leg.RIGHT, SHARP) in house.records[-1].kept
    assert house.pages.player.top_line.notice.text == (
        "Right calf is left out. If it stays, stop (Esc) and see a doctor."
    )


def test_a_session_is_kept_from_its_start_to_what_is_felt_after_it(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 120.0)
    record = house.records[-1]
    assert record.before == 2
    assert record.state is State.FINISHED
    assert record.positions == sorted(record.positions)
    assert len(record.positions) > 40
    house.pages.summary.feels.buttons[3].click()
    house.pages.summary.note.setText("Good.")
    house.pages.summary.note.editingFinished.emit()
    assert record.kept[-2:] == [("discomfort", When.AFTER, 3, None, Leg.NONE), ("note", "Good.")]


def test_the_other_leg_is_given_the_same_and_the_sum_is_shown(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Right)
    house.go_on(120)
    assert house.pages.summary.give_button.isVisible()
    house.pages.summary.give_button.click()
    qtbot.waitUntil(shown(house, "player"))
    assert house.conductor.player
    assert {one.leg for one in house.conductor.player.timeline.segments} == {Leg.LEFT, Leg.NONE}
    house.go_on(120)
    assert shown(house, "summary")()
    assert "Both legs had the same time." in shown_text(house.pages.summary)
    assert house.pages.summary.give_button.isHidden()
    assert len(house.records) == 2


def test_after_half_an_hour_the_questions_are_asked_again_first(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot, 8.0)
    key(house, Qt.Key.Key_Right)
    house.go_on(120)
    house.clock.now += 1800
    house.pages.summary.give_button.click()
    qtbot.waitUntil(shown(house, "checkin"))
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    assert house.conductor.player
    assert {one.leg for one in house.conductor.player.timeline.segments} == {Leg.LEFT, Leg.NONE}


def test_a_session_that_was_cut_off_goes_on_where_it_was_after_the_questions(house: House, qtbot: QtBot) -> None:
    first = begin(house, qtbot, 21.0)
    record = FakeRecord(())
    ledger = Ledger.restore(first.ledger.area_totals, {(0, Leg.LEFT): first.ledger.step_seconds(0, Leg.LEFT)})
    house.conductor.stop()
    cut = CutOff(house.routine, Preferences(Leg.LEFT), ledger, lambda _: 1, lambda: record)

    house.flow.go_on(cut)
    assert shown(house, "checkin")()
    house.pages.checkin.start_button.click()
    qtbot.waitUntil(shown(house, "player"))
    assert house.conductor.player
    assert house.conductor.player.moment(house.clock.now).segment.block == 1
    house.go_on(120)
    assert record.state is State.FINISHED
    assert house.conductor.player.ledger.is_equal


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
