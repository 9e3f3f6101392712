"""What a person says in a session reaches the record: stops name every place that they may be about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.resources import asset, data_dir
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg, Side
from selfmassage.session import stops
from selfmassage.session.recorder import NoRecord, StopReason
from selfmassage.session.timeline import Kind
from selfmassage.ui.conductor import Conductor
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player.in_session import InSession
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.theme import LIGHT
from tests.fakes import FakeClock, FakeOutput, FakeVoice, tone_path
from tests.gates import let_through
from tests.sessions import session, step

STROKE = step(areas=(Area.ANKLE, Area.SHIN, Area.QUAD), shares=(0.2, 0.4, 0.4), together=True)


class Stops(NoRecord):
    """Remembers stops."""

    def __init__(self) -> None:
        self.kept: list[tuple[StopReason, Area | None, Leg]] = []

    def stopped(self, reason: StopReason, area: Area | None = None, leg: Leg = Leg.NONE) -> None:
        self.kept.append((reason, area, leg))


class Room:
    """What a person can say in a session of one step, in its work."""

    def __init__(self, qtbot: QtBot, done: Step) -> None:
        self.clock, self.record = FakeClock(), Stops()
        conductor = Conductor(self.clock, FakeOutput(), FakeVoice(), tone_path)
        self.page = PlayerPage(LIGHT, Drawings(data_dir("assets")))
        qtbot.addWidget(self.page)
        self.in_session = InSession(conductor, self.page, stops.load(asset("session", "stops.json")))
        timeline = session(done)
        conductor.start(timeline, let_through(timeline.routine, self.clock))
        self.in_session.begin(self.record)
        work = next(segment for segment in timeline.segments if segment.kind is Kind.WORK)
        while conductor.player and conductor.player.moment(self.clock.now).position < work.start + 2:
            self.clock.now += 0.5
            conductor.advance()


@pytest.mark.parametrize(
    "tell",
    [
        lambda room: room.in_session.stop_panel.chosen.emit(StopReason.PAIN),
        lambda room: room.page.question.answered.emit(7),
        lambda room: room.page.question.sharp.emit(),
    ],
    ids=["stop", "seven", "sharp"],
)
def test_a_stop_in_a_stroke_over_several_areas_is_kept_for_each(qtbot: QtBot, tell: Callable[[Room], None]) -> None:
    room = Room(qtbot, STROKE)

    tell(room)

    assert room.record.kept == [(StopReason.PAIN, area, Leg.LEFT) for area in STROKE.areas]


def test_a_stop_in_work_on_both_legs_is_kept_for_both(qtbot: QtBot) -> None:
    room = Room(qtbot, step(side=Side.BOTH))

    room.in_session.stop_panel.chosen.emit(StopReason.NUMB)

    assert room.record.kept == [(StopReason.NUMB, Area.CALF, Leg.BOTH)]


@pytest.mark.parametrize(("reason", "done"), [(StopReason.DIZZY, STROKE), (StopReason.PAIN, step(areas=(), shares=()))])
def test_a_stop_that_is_about_no_place_is_kept_without_one(qtbot: QtBot, reason: StopReason, done: Step) -> None:
    room = Room(qtbot, done)

    room.in_session.stop_panel.chosen.emit(reason)

    assert room.record.kept == [(reason, None, Leg.NONE)]
