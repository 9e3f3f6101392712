from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Area, Leg, Side, Technique
from selfmassage.session.player import Moment, Player
from selfmassage.session.timeline import Cue, CueKind, Kind
from selfmassage.ui.actions import ACTIONS, Action
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.person_view import PersonView
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.theme import DARK, LIGHT
from tests.sessions import moment, play, session, started, step

LONG = "Knee bent, reach under your thigh. Squeeze the muscle with your fingers, hand after hand, from knee to hip."


@pytest.fixture
def page(qtbot: QtBot) -> PlayerPage:
    page = PlayerPage(LIGHT, Drawings(data_dir("assets")))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_session(session())
    page.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    show(page, Kind.WORK)
    return page


def show(page: PlayerPage, kind: Kind, block: int = 0, after: float = 1.0) -> Moment:
    """Show a moment of the session."""
    now = moment(session(), kind, block, after)
    page.show_moment(now)
    return now


def paused() -> Moment:
    player = started(session())
    now = play(player, 0.0, 8.0)
    player.pause(now)
    return player.moment(now)


def test_leg_area_technique_time_and_count_are_on_the_page(page: PlayerPage) -> None:
    assert page.heading.badge.leg is Leg.LEFT
    assert (page.heading.title.text(), page.heading.technique.text()) == ("Calf", "Kneading")
    assert page.clock.time.text == "0:19"
    assert page.clock.state.text().split() == ["squeeze", "1", "of", "10"]
    assert page.clock.pressure.word == "medium"
    assert page.reading.accessibleName().startswith("Squeeze the calf.")
    assert page.stage.closeup.accessibleDescription() == "Left calf, kneading, upward"
    assert page.next.text() == "Next: Quad · Stroking · left leg"


@pytest.mark.qt_log_ignore("keyToAscii")  # the test tool has no letter for media keys
@pytest.mark.parametrize("action", [action for action in ACTIONS if action.id != "more"], ids=lambda action: action.id)
def test_every_key_and_every_button_asks_for_its_action(page: PlayerPage, qtbot: QtBot, action: Action) -> None:
    for key in action.keys:
        assert isinstance(key, Qt.Key)
        with qtbot.waitSignal(page.asked, timeout=0) as asked:
            QTest.keyClick(page, key)
        assert asked.args == [action.id]
    button = {**page.controls.buttons, **page.top_line.buttons}[action.id]
    with qtbot.waitSignal(page.asked, timeout=0) as asked:
        button.click()
    assert asked.args == [action.id]


def test_space_pauses_even_while_another_button_has_the_keyboard(page: PlayerPage, qtbot: QtBot) -> None:
    page.controls.buttons["stop"].setFocus()
    with qtbot.waitSignal(page.asked, timeout=0) as asked:
        QTest.keyClick(page.controls.buttons["stop"], Qt.Key.Key_Space)
    assert asked.args == ["pause"]


def test_a_click_on_the_strip_asks_for_that_step(page: PlayerPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.jump_asked, timeout=0) as asked:
        QTest.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=page.strip.centre_of(3).toPoint())
    assert asked.args == [3]


def test_a_pause_covers_the_picture_and_the_button_says_go_on(page: PlayerPage) -> None:
    assert not page.stage.veil.isVisible()
    assert page.controls.buttons["pause"].text() == "Pause"
    page.show_moment(paused())
    assert page.stage.veil.isVisible()
    assert page.stage.veil.text == "Paused"
    assert page.controls.buttons["pause"].text() == "Go on"


def test_a_change_of_leg_is_told_in_the_other_legs_name(page: PlayerPage) -> None:
    show(page, Kind.SWITCH, block=2)
    assert page.heading.title.text() == "Change to the right leg"
    assert page.heading.badge.leg is Leg.RIGHT


def test_a_line_is_captioned_only_if_the_page_does_not_say_it(page: PlayerPage) -> None:
    page.show_cue(Cue(0, CueKind.INSTRUCTION, "Left leg. Squeeze the calf."))
    assert page.stage.caption.text == ""
    page.show_cue(Cue(0, CueKind.HALFWAY, "Halfway.", dropped=True))
    assert page.stage.caption.isVisible()
    assert page.stage.caption.text == "Halfway."


def test_a_caption_goes_when_another_segment_begins(page: PlayerPage) -> None:
    page.show_caption("Halfway.")
    page.show_segment(session().segments[0])
    assert not page.stage.caption.isVisible()


def test_a_new_session_has_no_caption_and_no_notice_of_the_old_one(page: PlayerPage) -> None:
    page.show_caption("Halfway.")
    page.show_notice("The voice stopped.")
    assert page.top_line.notice.isVisible()
    page.show_session(session())
    assert not page.stage.caption.isVisible()
    assert not page.top_line.notice.isVisible()


def test_a_message_hides_the_words_that_it_would_cut(page: PlayerPage) -> None:
    page.resize(800, 600)
    page.show_notice("The voice stopped: the speech program ended without a word. Going on with captions.")
    assert not page.top_line.where.isVisible()
    page.top_line.clear_notice()
    assert page.top_line.where.isVisible()


def test_it_flashes_at_start_change_and_halfway_only_where_nothing_is_heard(page: PlayerPage) -> None:
    now = show(page, Kind.WORK)
    page.show_segment(now.segment)
    assert not page.flash.is_lit
    page.show_session(session(), flashes=True)
    page.show_segment(show(page, Kind.PREPARE).segment)
    assert not page.flash.is_lit
    page.show_segment(now.segment)
    assert page.flash.is_lit


def test_the_first_picture_is_drawn_before_the_clock_runs(qtbot: QtBot) -> None:
    drawings = Drawings(data_dir("assets"))
    page = PlayerPage(LIGHT, drawings)
    qtbot.addWidget(page)
    painted = Painted(page.stage.closeup)
    page.show_session(session(step(areas=(Area.CALF,))))
    assert {"person", "views", "hands"} <= vars(drawings).keys()

    page.show_moment(Player(session()).moment(0.0))

    assert painted.is_painted


class Painted(QObject):
    """Sees whether a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.is_painted = False
        widget.installEventFilter(self)

    # Qt's own names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_painted = self.is_painted or event.type() is QEvent.Type.Paint
        return False


def test_a_muted_session_flashes(page: PlayerPage) -> None:
    page.show_muted(True)
    page.show_cue(Cue(0, CueKind.HALFWAY, "Halfway."))
    assert page.flash.is_lit
    assert page.top_line.buttons["mute"].text() == "Sound on"


def test_buttons_step_back_when_nobody_stirs_and_return_at_a_key(page: PlayerPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.idle.changed, timeout=0) as changed:
        page.idle.rest()
    assert changed.args == [True]
    with qtbot.waitSignal(page.idle.changed, timeout=0) as changed:
        QTest.keyClick(page, Qt.Key.Key_Q)
    assert changed.args == [False]


def test_buttons_never_step_back_in_a_pause_or_against_the_setting(page: PlayerPage) -> None:
    assert page.idle.is_waiting
    page.show_moment(paused())
    assert not page.idle.is_waiting
    page.set_fading(False)
    show(page, Kind.WORK)
    assert not page.idle.is_waiting


def test_nothing_waits_while_the_page_is_hidden(page: PlayerPage) -> None:
    page.show_caption("Halfway.")
    page.hide()
    assert not page.idle.is_waiting
    assert not page.flash.is_lit


def test_detail_comes_by_key_where_it_has_no_room(page: PlayerPage, qtbot: QtBot) -> None:
    crowded = session(step(say=LONG, caution=LONG, detail=f"{LONG} {LONG}"))
    page.resize(800, 600)
    page.show_session(crowded)
    page.show_moment(moment(crowded, Kind.WORK, after=1.0))
    assert page.top_line.buttons["more"].isVisible()
    assert len(page.reading.paragraphs()) == 2
    QTest.keyClick(page, Qt.Key.Key_D)
    assert len(page.reading.paragraphs()) == 3
    assert page.top_line.buttons["more"].text() == "Less"


def test_where_the_detail_has_room_there_is_no_button_for_it(page: PlayerPage) -> None:
    assert "Let it hang loose." in page.reading.accessibleName()
    assert not page.top_line.buttons["more"].isVisible()


def test_from_two_metres_the_main_lines_are_large(page: PlayerPage) -> None:
    points = 72 / 96
    assert page.clock.time.text_pixels() * points >= 96
    assert page.heading.title.text_pixels() * points >= 48
    assert page.reading.text_pixels() * points >= 24


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(800, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("say", ["Squeeze.", LONG])
def test_no_text_is_cut_at_any_size(page: PlayerPage, size: tuple[int, int], percent: int, say: str) -> None:
    font = QFont(page.font())
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    page.setFont(font)
    page.resize(*size)
    crowded = session(step(say=say, caution=LONG, detail=LONG))
    page.show_session(crowded)
    page.show_moment(moment(crowded, Kind.WORK, after=1.0))
    needed = page.reading.needed_height()
    assert needed <= page.reading.height()
    assert page.reading.text_pixels() >= 12
    for button in page.controls.buttons.values():
        assert not button.isVisible() or button.has_room()
    for label in (page.heading.title, page.clock.time):
        assert page.rect().contains(QRect(label.mapTo(page, QPoint()), label.size()))


def test_another_look_reaches_every_part(page: PlayerPage) -> None:
    before = page.grab().toImage().pixelColor(page.heading.badge.mapTo(page, page.heading.badge.rect().center()))
    page.set_theme(DARK)
    after = page.grab().toImage().pixelColor(page.heading.badge.mapTo(page, page.heading.badge.rect().center()))
    assert before != after


def test_every_control_has_a_name_and_the_clock_waits_to_be_asked(page: PlayerPage) -> None:
    for button in (*page.controls.buttons.values(), *page.top_line.buttons.values()):
        assert button.text()
        assert button.accessibleDescription()
    assert page.clock.time.accessibleName() == "0:19 left"
    assert page.strip.accessibleName() == "Steps of the session"


class Work:
    """Seconds worked, as the test says."""

    def __init__(self, page: PlayerPage) -> None:
        self.seconds = 0.0
        page.follow(lambda: self.seconds)

    def frames(self, page: PlayerPage, until: float) -> None:
        """Let the frames come up to a moment of the work."""
        while self.seconds < until:
            self.seconds = min(until, self.seconds + 1 / 60)
            page.frames.ticked.emit()


def test_both_pictures_move_with_the_work(page: PlayerPage) -> None:
    work = Work(page)
    show(page, Kind.WORK, after=0.0)
    work.frames(page, 2.0)
    before, stroke = page.stage.person.moment, page.stage.closeup.shown[0].stroke
    work.frames(page, 2.9)
    assert page.stage.person.moment != before
    assert page.stage.closeup.shown[0].stroke != stroke


def test_the_pictures_turn_when_the_count_does(page: PlayerPage) -> None:
    """One movement of the step takes two seconds: the third begins where the first began."""
    work = Work(page)
    for number in (0, 2, 4):
        work.seconds = 2.0 * number
        now = show(page, Kind.WORK, after=work.seconds)
        page.frames.ticked.emit()
        assert now.movement == number + 1
        assert page.stage.closeup.shown[0].number == number


def test_frames_come_only_while_time_passes(page: PlayerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.frames.is_running)
    page.show_moment(paused())
    assert not page.frames.is_running


def test_no_frames_come_where_nothing_may_move(page: PlayerPage) -> None:
    page.set_theme(replace(LIGHT, moves=False))
    show(page, Kind.WORK)
    assert not page.frames.is_running
    assert len(page.stage.closeup.shown) == 2


def test_picture_highlight_and_words_change_area_together(page: PlayerPage) -> None:
    timeline = session(step(areas=(Area.CALF, Area.HAMSTRING), shares=(0.5, 0.5)))
    page.show_session(timeline)
    for after, area in ((1.0, "Calf"), (11.0, "Hamstring")):
        page.show_moment(moment(timeline, Kind.WORK, after=after))
        assert page.heading.title.text() == area
        assert page.stage.closeup.shown[0].lit == (Area[area.upper()],)
        assert page.stage.person.accessibleDescription() == f"Left {area.lower()}, kneading, upward"


def test_before_the_work_the_movement_is_shown_slowly_and_meets_its_start(page: PlayerPage) -> None:
    work = Work(page)
    work.seconds = -1.0
    show(page, Kind.PREPARE)
    page.frames.ticked.emit()
    assert page.stage.closeup.shown[0].number == -1
    assert page.stage.closeup.shown[0].done == 0.0
    work.seconds = 0.0
    page.frames.ticked.emit()
    assert page.stage.closeup.shown[0].number == 0


def test_without_a_pose_the_close_up_has_all_the_room(page: PlayerPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PersonView, "has_picture", False)
    show(page, Kind.WORK)
    assert not page.stage.person.isVisible()
    assert page.stage.closeup.geometry() == page.stage.rect()


def test_a_step_on_no_area_shows_the_person_alone(page: PlayerPage) -> None:
    rest = session(step("Breathe", technique=Technique.CARE, side=Side.NONE, areas=(), shares=(), pressure=0))
    page.show_session(rest)
    page.show_moment(moment(rest, Kind.WORK, after=1.0))
    assert page.stage.person.geometry() == page.stage.rect()
    assert not page.stage.closeup.isVisible()


def test_where_one_picture_has_room_it_is_the_person_before_the_work_and_the_close_up_in_it(page: PlayerPage) -> None:
    font = QFont(page.font())
    font.setPointSizeF(2 * font.pointSizeF())
    page.setFont(font)
    page.resize(800, 600)
    work = Work(page)
    for kind, seconds, person in ((Kind.PREPARE, -2.0, True), (Kind.WORK, 1.0, False)):
        work.seconds = seconds
        show(page, kind)
        assert (page.stage.person.isVisible(), page.stage.closeup.isVisible()) == (person, not person)


def test_after_the_last_step_both_legs_rest(page: PlayerPage) -> None:
    page.show_moment(moment(session(), Kind.FINISH, block=len(session().blocks) - 1))
    assert not page.stage.person.isVisible()
    assert page.stage.closeup.accessibleDescription() == "Both legs"
