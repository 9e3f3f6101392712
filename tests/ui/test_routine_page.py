"""A routine's page before the session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.settings import Settings
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.theme import DARK, LIGHT

from .pages import DRAWINGS, LIBRARY, SOURCES, shown_text, timeline_of

POST_RUN = LIBRARY.routines["post_run_10"]


@pytest.fixture
def page(qtbot: QtBot) -> RoutinePage:
    page = RoutinePage(LIGHT, DRAWINGS, SOURCES)
    qtbot.addWidget(page)
    page.preferences_changed.connect(lambda wanted: page.show_timeline(timeline_of(POST_RUN, wanted)))
    page.show_routine(POST_RUN, timeline_of(POST_RUN), Settings())
    return page


def test_the_page_tells_what_when_and_every_step_with_its_caution(page: RoutinePage) -> None:
    text = shown_text(page)
    for words in (POST_RUN.title, POST_RUN.summary, POST_RUN.when, POST_RUN.evidence):
        assert words in text
    assert all(step.name in text and step.say in text and step.caution in text for step in POST_RUN.steps)
    assert "You need nothing but your hands." in text


def test_sources_are_told_with_their_grade(page: RoutinePage) -> None:
    assert (
        "Guo 2017, massage and DOMS, https://www.frontiersin.org/articles/10.3389/fphys.2017.00747/full "
        "[grade A: the paper's own abstract, or an official body's page]"
    ) in shown_text(page)


def test_a_source_that_nobody_knows_is_named_by_its_key(qtbot: QtBot) -> None:
    page = RoutinePage(LIGHT, DRAWINGS, {})
    qtbot.addWidget(page)
    page.show_routine(POST_RUN, timeline_of(POST_RUN), Settings())
    assert "S-GUO" in shown_text(page)


def test_equipment_to_have_at_hand_is_named(page: RoutinePage) -> None:
    roller = LIBRARY.routines["roller_full_15"]
    page.show_routine(roller, timeline_of(roller), Settings())
    assert "Have at hand: foam roller, mat, wall." in shown_text(page)


def test_start_tells_the_choices_and_takes_the_rest_from_the_settings(page: RoutinePage, qtbot: QtBot) -> None:
    settings = Settings(verbosity=Verbosity.BRIEF, rest_seconds=5.0, tempo_tick=True, first_leg="right")
    page.show_routine(POST_RUN, timeline_of(POST_RUN), settings)
    with qtbot.waitSignal(page.start, timeout=0) as told:
        page.start_button.click()
    assert told.args == [Preferences(Leg.RIGHT, Verbosity.BRIEF, None, 5.0, True)]


def test_return_starts(page: RoutinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Return)


def test_a_choice_asks_for_another_plan(page: RoutinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.preferences_changed, timeout=0) as told:
        page.choices.choose_leg(Leg.RIGHT)
    assert told.args == [Preferences(first_leg=Leg.RIGHT)]
    assert page.outline.text() == "9 steps, right leg first"


def test_a_short_time_names_the_steps_that_are_left_out(page: RoutinePage) -> None:
    page.choices.choose_minutes(5.0)
    left_out = timeline_of(POST_RUN, Preferences(minutes=5.0)).left_out
    assert left_out
    names = ", ".join(step.name for step in left_out)
    assert f"Left out to fit the time: {names}." in shown_text(page)
    rows = [row.time.text() for row in page.steps.rows]
    assert rows.count("Left out to fit the time") == len(left_out)


def test_a_time_that_cannot_be_met_is_said(page: RoutinePage) -> None:
    page.choices.choose_minutes(15.0)
    seconds = timeline_of(POST_RUN, Preferences(minutes=15.0)).seconds
    assert ("as near to 15 min as it can come" in page.outline.text()) is (abs(seconds / 60 - 15) > 0.5)


def test_page_down_turns_the_steps_while_the_start_has_the_keyboard(page: RoutinePage) -> None:
    page.resize(800, 600)
    page.show()
    QTest.keyClick(page.start_button, Qt.Key.Key_PageDown)
    assert page.scroller is not None
    assert page.scroller.verticalScrollBar().value() > 0
    QTest.keyClick(page.start_button, Qt.Key.Key_Home)
    assert page.scroller.verticalScrollBar().value() == 0


def test_the_routine_can_be_left(page: RoutinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back, timeout=0):
        page.back_button.click()


def test_the_start_is_in_view_in_the_smallest_window_even_with_text_of_twice_the_size(
    page: RoutinePage, qtbot: QtBot
) -> None:
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    page.resize(800, 600)
    page.show()
    assert page.size().toTuple() == (800, 600)
    assert page.rect().contains(page.start_button.geometry())


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=lambda routine: routine.id)
def test_every_shipped_routine_can_be_shown(page: RoutinePage, routine: object) -> None:
    shown = LIBRARY.routines[getattr(routine, "id", "")]
    page.show_routine(shown, timeline_of(shown), Settings())
    page.set_theme(DARK)
    assert len(page.steps.rows) == len(shown.steps)
    page.grab()


def test_only_the_step_that_is_looked_at_moves(page: RoutinePage, qtbot: QtBot) -> None:
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    first, second = (row.pictures for row in page.steps.rows[:2])
    second.setFocus()
    qtbot.waitUntil(lambda: page.steps.frames.is_running)
    before = first.closeup.shown, second.closeup.shown
    for _ in range(30):
        page.steps.frames.ticked.emit()
    assert first.closeup.shown == before[0]
    assert second.closeup.shown != before[1]
    page.start_button.setFocus()
    assert not page.steps.frames.is_running
    assert second.closeup.shown == before[1]


def test_every_step_is_told_in_words_to_those_who_do_not_see_it(page: RoutinePage) -> None:
    pictures = page.steps.rows[3].pictures
    assert (pictures.accessibleName(), pictures.accessibleDescription()) == (
        "Picture: Calf",
        "Left calf, pressing, upward",
    )


def test_pictures_leave_before_words_become_narrow(page: RoutinePage) -> None:
    row = page.steps.rows[0]
    em = page.em
    for width, close_up, person in ((60, True, True), (45, True, False), (25, False, False)):
        row.resize(width * em, 20 * em)
        row.arrange()
        assert row.pictures.isVisibleTo(row) is close_up
        assert (row.pictures.person.isVisibleTo(row)) is (close_up and person)
