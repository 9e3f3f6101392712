"""The person on its card: what moves with the time it is told, and what stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QImage, QTransform
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Area, Leg, Position, Technique
from selfmassage.ui.pictures import actor
from selfmassage.ui.pictures.person_view import CHANGE, PersonView
from selfmassage.ui.pictures.topic import topic_of
from selfmassage.ui.theme import DARK, LIGHT, Theme
from tests.sessions import step, thigh
from tests.ui.pages import DRAWINGS

EVERY = 2.0
"""Seconds of a movement of the test's step."""


def view_of(qtbot: QtBot, theme: Theme = LIGHT, **changes: Any) -> PersonView:
    view = PersonView(theme, DRAWINGS)
    qtbot.addWidget(view)
    view.resize(300, 240)
    view.show_topic(topic_of(step(**changes)), 0.0)
    view.show()
    return view


def image(view: PersonView) -> QImage:
    return view.grab().toImage()


def run_to(view: PersonView, worked: float, since: float = 0.0) -> QImage:
    """Show all frames up to a moment."""
    for number in range(1, round((worked - since) * 60) + 1):
        view.show_time(since + number / 60)
    return image(view)


def test_the_person_moves_with_the_work(qtbot: QtBot) -> None:
    view = view_of(qtbot, technique=Technique.STROKING)
    still = image(view)
    assert unlike(run_to(view, 0.9), still) > 0.01


def test_a_moment_looks_the_same_however_it_was_reached(qtbot: QtBot) -> None:
    """What is kept as a picture because it seems to stand still is where it must be."""
    moving, fresh = view_of(qtbot), view_of(qtbot)
    run_to(moving, EVERY * 2.4)
    fresh.show_topic(topic_of(thigh()), 0.0)
    fresh.show_topic(topic_of(step()), EVERY * 2.4)
    fresh.arrive()
    image(fresh)
    one, other = moving.moment, fresh.moment
    assert one is not None
    assert other is not None
    assert abs(one.contacts[0].point - other.contacts[0].point) < 0.005
    assert unlike(image(moving), image(fresh)) < 0.02


def unlike(one: QImage, other: QImage) -> float:
    """The part of the pixels that differ clearly."""
    spots = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 60 for x, y in spots) / len(
        spots
    )


def test_a_step_without_a_pose_has_no_picture(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    assert view.has_picture
    view.show_topic(None, 0.0)
    assert not view.has_picture


OUT_OF_REACH = "No person is shown: in this position the hands do not reach the calf."


def test_where_no_pose_can_show_a_step_the_card_says_why(qtbot: QtBot) -> None:
    view, empty = view_of(qtbot, position=Position.PRONE), view_of(qtbot)
    empty.show_topic(None, 0.0)
    assert not view.has_picture
    assert view.wants_room
    assert view.absence == view.accessibleDescription() == OUT_OF_REACH
    assert image(view) != image(empty)
    view.show_topic(topic_of(step()), 0.0)
    assert view.absence == ""
    assert view.accessibleDescription() == "Left calf, kneading, upward"


def test_only_the_area_that_is_out_of_reach_has_no_person(qtbot: QtBot) -> None:
    both = step(position=Position.STANDING, areas=(Area.HEEL, Area.SOLE), shares=(0.5, 0.5))
    view = view_of(qtbot)
    view.show_topic(topic_of(both, (Area.HEEL,)), 0.0)
    assert view.has_picture
    view.show_topic(topic_of(both, (Area.SOLE,)), 0.0)
    assert not view.has_picture


def test_words_change_with_the_step_and_not_with_the_frame(qtbot: QtBot) -> None:
    view = view_of(qtbot)
    run_to(view, 0.5)
    assert view.accessibleDescription() == "Left calf, kneading, upward"
    view.show_topic(topic_of(step(), (Area.CALF,), Leg.RIGHT), 0.0)
    assert view.accessibleDescription() == "Right calf, kneading, upward"


def test_the_right_leg_is_the_mirror_of_the_left(qtbot: QtBot) -> None:
    left, right = view_of(qtbot), PersonView(LIGHT, DRAWINGS)
    qtbot.addWidget(right)
    right.resize(300, 240)
    right.show_topic(topic_of(step(), leg=Leg.RIGHT), 0.0)
    assert unlike(image(left).transformed(QTransform().scale(-1, 1)), image(right)) < 0.02


def test_from_one_pose_to_the_next_it_moves_and_then_arrives(qtbot: QtBot) -> None:
    view, there = view_of(qtbot), view_of(qtbot, position=Position.CHAIR)
    image(view)
    view.show_topic(topic_of(step(position=Position.CHAIR)), 0.0)
    for _ in range(CHANGE // 2):
        view.show_time(0.0)
    assert unlike(image(view), image(there)) > 0.02
    for _ in range(CHANGE):
        view.show_time(0.0)
    assert unlike(image(view), image(there)) < 0.02


def test_where_no_time_passes_the_new_pose_is_there_at_once(qtbot: QtBot) -> None:
    view, there = view_of(qtbot), view_of(qtbot, position=Position.CHAIR)
    image(view)
    view.show_topic(topic_of(step(position=Position.CHAIR)), 0.0)
    view.arrive()
    assert image(view) == image(there)


def test_where_nothing_may_move_telling_moments_stand_still(qtbot: QtBot) -> None:
    view = view_of(qtbot, replace(LIGHT, moves=False))
    still = image(view)
    assert run_to(view, 0.9) == still
    assert still != image(view_of(qtbot))


@pytest.mark.parametrize("look", [DARK, replace(LIGHT, skin="brown"), replace(LIGHT, build="sturdy")])
def test_another_look_is_another_picture(qtbot: QtBot, look: Theme) -> None:
    view = view_of(qtbot)
    before = image(view)
    view.set_theme(look)
    assert image(view) != before


def test_a_fault_in_a_picture_is_logged_once_and_ends_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    view = view_of(qtbot)
    image(view)

    def break_down(*_: object) -> None:
        raise ValueError("an arm too long")

    monkeypatch.setattr(actor, "scene", break_down)
    run_to(view, 0.5)
    image(view)
    assert [record.message for record in caplog.records] == ["the picture of Calf kneading stands still"]
    assert not view.has_picture
