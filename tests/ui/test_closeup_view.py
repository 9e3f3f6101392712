"""The close-up draws as many frames as its movement needs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.figure.closeup.closeup_painter import CloseUpPainter
from selfmassage.figure.closeup.moment import closeup_at
from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.pictures.moved import VISIBLE, closeup_moved
from selfmassage.ui.pictures.topic import Topic, topic_of
from selfmassage.ui.theme import LIGHT
from tests.figure.shipped import MOTIONS, STEPS

from .pages import DRAWINGS

DRUMMING = "student_full_20.Calf drumming"
BRISK = "race_morning.Quick strokes up the leg"
STROKING = "bedtime_8.Slow strokes up the back"
HOLDING = "hold.Quiet hold on the calf"


def view_of(qtbot: QtBot, name: str, height: int = 400) -> CloseupView:
    view = CloseupView(LIGHT, DRAWINGS)
    qtbot.addWidget(view)
    view.resize(260, height)
    view.show_topic(topic_of(STEPS[name]), 0.0)
    return view


def frames_in_two_seconds(qtbot: QtBot, name: str, height: int = 400) -> float:
    """How many different moments are shown in a second, of sixty that are told."""
    view = view_of(qtbot, name, height)
    seen = []
    for frame in range(120):
        view.show_time(frame / 60)
        seen.append(view.shown)
    return len(set(seen)) / 2


@pytest.mark.parametrize("name", [DRUMMING, BRISK])
def test_a_fast_movement_gets_every_frame(qtbot: QtBot, name: str) -> None:
    assert frames_in_two_seconds(qtbot, name) > 55


@pytest.mark.parametrize("name", STEPS)
def test_what_is_shown_is_never_seen_to_be_behind(qtbot: QtBot, name: str) -> None:
    """Less than the pixels that are passed over, and what half a frame brings."""
    view, step = view_of(qtbot, name), STEPS[name]
    for frame in range(1, 180):
        worked = frame / 60
        view.show_time(worked)
        now = closeup_at(step, topic_of(step).areas, topic_of(step).leg.value, worked, MOTIONS)
        assert closeup_moved(view.shown[0], now, view.height()) < 2 * VISIBLE


def test_a_slow_movement_gets_the_frames_that_are_seen(qtbot: QtBot) -> None:
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
    view.show()
    view.grab()
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


def test_a_picture_made_ahead_is_the_one_that_is_drawn_at_once(qtbot: QtBot) -> None:
    ahead, at_once = view_of(qtbot, DRUMMING), view_of(qtbot, DRUMMING)
    ahead.show()
    for frame in range(31):
        ahead.show_time(frame / 60)
    at_once.show_topic(None, 0.0)
    at_once.show_topic(topic_of(STEPS[DRUMMING]), 0.5)
    assert ahead.grab().toImage() == at_once.grab().toImage()


def test_another_size_is_drawn_anew(qtbot: QtBot) -> None:
    view, other = view_of(qtbot, DRUMMING), view_of(qtbot, DRUMMING, 300)
    view.show()
    view.show_time(0.0)
    before = view.grab().toImage()
    view.resize(260, 300)
    assert view.grab().toImage() == other.grab().toImage() != before
