"""The conductor: a player's events reach ears and screen at the right moment, and only then."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from selfmassage import clock
from selfmassage.routine.library import Library, read
from selfmassage.routine.model import Routine
from selfmassage.session import wording
from selfmassage.session.plan import plan
from selfmassage.session.player import Moment, State
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Cue, Kind, Timeline
from selfmassage.ui import conductor
from selfmassage.ui.conductor import Conductor
from tests.fakes import FakeClock, FakeOutput, FakeVoice, tone_path
from tests.gates import let_through

SAY = "Squeeze the calf."


@pytest.fixture
def timeline(tmp_path: Path) -> Timeline:
    step = {"technique": "kneading", "areas": ["calf"], "seconds": 12, "pace": 20, "say": SAY, "name": "Calf"}
    path = tmp_path / "short.json"
    path.write_text(json.dumps({"format": 1, "id": "short", "title": "Short", "steps": [step]}))
    routine = read(path, Library({}, (), {}))
    assert isinstance(routine, Routine)
    return plan(routine, Preferences(), lambda text: 2.0)


class Hall:
    """A conductor with fakes around it, and what it told the screen."""

    def __init__(self) -> None:
        self.clock, self.output, self.voice = FakeClock(), FakeOutput(), FakeVoice()
        self.conductor = Conductor(self.clock, self.output, self.voice, tone_path)
        self.cues: list[Cue] = []
        self.moments: list[Moment] = []
        self.states: list[State] = []
        self.conductor.cue_came.connect(self.cues.append)
        self.conductor.moment_came.connect(self.moments.append)
        self.conductor.state_changed.connect(lambda state, _reason: self.states.append(state))

    def go_to(self, seconds: float) -> None:
        """Let time pass to so many seconds after the start, from deadline to deadline as the timer would."""
        end = 1000.0 + seconds
        while (player := self.conductor.player) and player.deadline is not None and player.deadline <= end:
            self.clock.now = player.deadline
            self.conductor.advance()
        self.clock.now = end
        self.conductor.advance()


@pytest.fixture
def hall(qapp: object) -> Hall:
    return Hall()


def test_a_session_is_heard_in_order(hall: Hall, timeline: Timeline) -> None:
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.go_to(timeline.seconds + 1)
    assert hall.output.heard == [
        *(f"Left leg. {SAY[:-1]}", "start", "countdown", "countdown", "countdown"),
        *("switch", "Change to the right leg", "Right leg, the same again: calf", "start"),
        wording.HOW_STRONG,
        *("countdown", "countdown", "countdown"),
        *("finish", "Well done. Both legs had the same time. Stand up slowly"),
    ]
    assert hall.states == [State.PLAYING, State.FINISHED]
    assert not hall.output.awake


def test_the_clock_does_not_run_while_the_first_pictures_are_drawn(hall: Hall, timeline: Timeline) -> None:
    def draw(moment: Moment) -> None:
        hall.clock.now += 0.5 if moment.state is State.READY else 0.0

    hall.conductor.moment_came.connect(draw)
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))

    assert hall.moments[0].state is State.READY
    assert hall.conductor.player
    assert hall.conductor.player.deadline == pytest.approx(hall.clock.now + timeline.cues[0].at)


def test_what_may_be_said_later_is_loaded_after_the_first_word(
    hall: Hall, timeline: Timeline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conductor, "FIRST_WORD", 1)
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))

    assert wording.LEAVING_OUT.removesuffix(".") not in hall.output.loaded
    qtbot.waitUntil(lambda: wording.LEAVING_OUT.removesuffix(".") in hall.output.loaded)


def test_pause_silences_at_once_and_no_deadline_is_left(hall: Hall, timeline: Timeline) -> None:
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.go_to(1)
    hall.conductor.toggle()
    assert hall.output.heard[-1] == "(silence)"
    heard = list(hall.output.heard)
    hall.clock.now += 3600
    hall.conductor.advance()
    assert hall.output.heard == heard
    assert hall.states[-1] is State.PAUSED


def test_the_line_that_a_pause_cut_is_said_again(hall: Hall, timeline: Timeline) -> None:
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.go_to(1)
    hall.conductor.toggle()
    hall.conductor.toggle()
    assert hall.output.heard == [f"Left leg. {SAY[:-1]}", "(silence)", f"Left leg. {SAY[:-1]}"]


def test_muted_cues_are_shown_but_not_heard(hall: Hall, timeline: Timeline) -> None:
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.conductor.toggle_mute()
    hall.go_to(timeline.seconds + 1)
    assert set(hall.output.heard) == {"(silence)"}
    assert len(hall.cues) == len(timeline.cues)


def test_a_line_whose_file_is_lost_is_shown_and_asked_for_again(hall: Hall, timeline: Timeline) -> None:
    line = f"Left leg. {SAY}"
    hall.voice.lost.add(line)
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.go_to(2)
    assert hall.output.heard == []
    assert hall.voice.remade == [line]
    assert [cue.text for cue in hall.cues] == [line]


def test_the_screen_gets_a_moment_for_every_displayed_second(hall: Hall, timeline: Timeline) -> None:
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.go_to(timeline.seconds + 1)
    work = [moment for moment in hall.moments if moment.segment.kind is Kind.WORK and moment.segment.block == 0]
    assert {round(moment.segment_left) for moment in work} >= set(range(1, 13))


def test_the_legs_are_not_called_equal_where_none_was_worked(hall: Hall, timeline: Timeline) -> None:
    hall.conductor.start(timeline, let_through(timeline.routine, hall.clock))
    hall.conductor.jump(99)
    hall.go_to(20)
    assert hall.output.heard[-1] == "Well done. Stand up slowly"


def test_every_button_works_before_during_and_after_a_session(hall: Hall, timeline: Timeline) -> None:
    conductor = hall.conductor
    commands: list[Callable[[], None]] = [
        *(conductor.toggle, conductor.pause, conductor.next, conductor.previous, conductor.restart),
        *(conductor.extend, conductor.say_again, conductor.toggle_mute, partial(conductor.jump, 1)),
    ]
    for command in commands:
        command()
    conductor.start(timeline, let_through(timeline.routine, hall.clock))
    for command in commands:
        command()
    conductor.stop()
    for command in commands:
        command()
    assert hall.states[-1] is State.STOPPED


def test_the_real_timer_brings_the_real_clock_to_the_cues(qtbot: QtBot, timeline: Timeline) -> None:
    output = FakeOutput()
    conductor = Conductor(clock.now, output, FakeVoice(), tone_path)
    lateness: list[float] = []
    started = clock.now()
    conductor.cue_came.connect(lambda cue: lateness.append(clock.now() - started - cue.at))
    conductor.start(timeline, let_through(timeline.routine, clock.now))
    qtbot.waitUntil(lambda: len(lateness) >= 1, timeout=5000)
    conductor.stop()
    assert output.heard[0] == f"Left leg. {SAY[:-1]}"
    assert lateness[0] >= -0.002
    assert not any(timer.isActive() for timer in conductor.findChildren(QTimer))
