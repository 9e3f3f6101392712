"""The pictures of the player, and what is said where one is missing."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Position
from selfmassage.ui.pictures.topic import topic_of
from selfmassage.ui.player.stage import Stage
from selfmassage.ui.theme import LIGHT
from tests.sessions import step
from tests.ui.pages import DRAWINGS


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    made = Stage(LIGHT, DRAWINGS)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def test_below_a_close_up_without_a_person_stands_why(stage: Stage) -> None:
    stage.show_topic(topic_of(step(position=Position.PRONE)), 1.0)
    assert stage.note.isVisible()
    assert stage.note.text() == "No person is shown: in this position the hands do not reach the calf."
    assert stage.closeup.geometry().bottom() < stage.note.geometry().top()
    assert stage.note.geometry().bottom() == stage.rect().bottom()


def test_the_note_is_as_large_as_a_caption_and_leaves_room_for_the_picture(stage: Stage) -> None:
    stage.show_topic(topic_of(step(position=Position.PRONE)), 1.0)
    stage.set_text_pixels(26.0)
    assert stage.note.text_pixels() == 26
    stage.set_text_pixels(90.0)
    assert 26 < stage.note.text_pixels() < 90
    assert stage.closeup.height() > 0.75 * stage.height()


def test_with_a_person_the_pictures_have_all_the_room(stage: Stage) -> None:
    stage.show_topic(topic_of(step(position=Position.PRONE)), 1.0)
    stage.show_topic(topic_of(step()), 1.0)
    assert not stage.note.isVisible()
    assert stage.person.isVisible()
    assert stage.closeup.geometry().bottom() == stage.rect().bottom()


def test_who_works_on_a_partner_is_not_told_about_a_person_that_is_not_wanted(stage: Stage) -> None:
    stage.set_person(False)
    stage.show_topic(topic_of(step(position=Position.PRONE)), 1.0)
    assert not stage.note.isVisible()
