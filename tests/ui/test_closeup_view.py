"""The close-up draws as many frames as its movement needs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.figure.closeup.closeup_painter import CloseUpPainter
from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.pictures.topic import Topic, topic_of
from selfmassage.ui.theme import LIGHT
from tests.figure.shipped import STEPS

from .pages import DRAWINGS

DRUMMING = "student_full_20.Calf drumming"
STROKING = "bedtime_8.Slow strokes up the back"
HOLDING = "hold.Quiet hold on the calf"


def frames_in_two_seconds(qtbot: QtBot, name: str, height: int = 400) -> float:
    """How many different moments are shown in a second, of sixty that are told."""
    view = CloseupView(LIGHT, DRAWINGS)
    qtbot.addWidget(view)
    view.resize(260, height)
    view.show_topic(topic_of(STEPS[name]), 0.0)
    seen = []
    for frame in range(120):
        view.show_time(frame / 60)
        seen.append(view.shown)
    return len(set(seen)) / 2


def test_a_fast_movement_gets_every_frame(qtbot: QtBot) -> None:
    assert frames_in_two_seconds(qtbot, DRUMMING) > 50


def test_a_slow_movement_gets_every_other_frame(qtbot: QtBot) -> None:
    assert 20 < frames_in_two_seconds(qtbot, STROKING) <= 45


def test_a_hold_is_drawn_seldom(qtbot: QtBot) -> None:
    assert frames_in_two_seconds(qtbot, HOLDING) < 20


def test_the_same_movement_gets_more_frames_where_it_is_larger(qtbot: QtBot) -> None:
    assert frames_in_two_seconds(qtbot, STROKING, 1200) > frames_in_two_seconds(qtbot, STROKING, 200)


@pytest.mark.parametrize("leg", [Leg.LEFT, Leg.RIGHT])
def test_another_topic_is_shown_at_once(qtbot: QtBot, leg: Leg) -> None:
    view = CloseupView(LIGHT, DRAWINGS)
    qtbot.addWidget(view)
    step = STEPS[STROKING]
    view.show_topic(Topic(step, step.areas, Leg.BOTH), 0.3)
    view.show_time(0.31)
    view.show_topic(replace(topic_of(step), leg=leg), 0.32)
    assert view.shown[0].leg == leg


def test_a_fault_in_a_drawing_is_logged_once_and_the_next_topic_is_drawn_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    view = CloseupView(LIGHT, DRAWINGS)
    qtbot.addWidget(view)
    drawn: list[str] = []

    def break_down(*_: object) -> None:
        drawn.append("once")
        raise ValueError("a way without length")

    monkeypatch.setattr(CloseUpPainter, "paint", break_down)
    view.show_topic(topic_of(STEPS[HOLDING]), 0.0)
    view.grab()
    view.grab()
    assert len(drawn) == 1
    assert [record.message for record in caplog.records] == ["the close-up of Quiet hold on the calf stands still"]
    view.show_topic(topic_of(STEPS[STROKING]), 0.0)
    view.grab()
    assert len(drawn) == 2
