"""Writing with real widgets: a sequence from nothing, handed on, and what happens when things go wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from selfmassage import cli
from selfmassage.authoring.shelf import Shelf
from selfmassage.routine.model import Routine
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Kind

from .editors import ALT, CTRL, Account, focused, name_of
from .pages import shown_text

K = Qt.Key
BY_KEYBOARD = (
    "light strokes front",
    "calf presses",
    "calf kneading",
    "kneading under thigh",
    "kneading front thigh",
    "calf drumming",
    "drumming front thigh",
    "calf shaking",
)


@pytest.fixture
def anna(qtbot: QtBot, tmp_path: Path) -> Account:
    return Account(qtbot, tmp_path / "anna")


def handed_on(account: Account, qtbot: QtBot, saved: Path, by_keyboard: bool) -> None:
    """Check, play and export what was saved, import it elsewhere, and compare every byte."""
    assert cli.main(["check", str(saved)]) == 0
    with qtbot.waitSignal(account.flow.play, timeout=0) as told:
        if by_keyboard:
            account.press(K.Key_Return, CTRL)
        else:
            account.click("Play it")
    assert told.args
    routine = told.args[0]
    assert isinstance(routine, Routine)
    assert len(routine.steps) == 10
    timeline = plan(routine, Preferences(), account.voice.seconds)
    assert sum(segment.kind is Kind.WORK for segment in timeline.segments) >= 20
    account.export_to = account.home / "for Ben.json"
    if by_keyboard:
        account.press(K.Key_E, CTRL)
    else:
        account.click("Export")
    ben = Account(qtbot, account.home / "ben")
    ben.flow.import_files([account.export_to])
    assert not ben.routines.exists()
    if by_keyboard:
        ben.press(K.Key_Return)
    else:
        ben.click("Keep it")
    [kept] = ben.routines.iterdir()
    assert kept.name == saved.name
    assert kept.read_bytes() == account.export_to.read_bytes() == saved.read_bytes()
    assert kept.stem in ben.library.routines


def test_ten_steps_written_by_keyboard_alone(anna: Account, qtbot: QtBot) -> None:
    anna.flow.new()
    anna.type("Legs, my way")
    anna.press(K.Key_N, CTRL)
    for words in BY_KEYBOARD:
        anna.press(K.Key_A, CTRL)
        anna.type(words)
        anna.press(K.Key_Return)
    assert len(anna.titles()) == 8
    anna.press(K.Key_Escape)
    anna.press(K.Key_N, CTRL)
    anna.tab_to("A step of my own")
    anna.press(K.Key_Space)
    assert name_of(focused()) == "Name"
    anna.type("Shin strokes")
    anna.tab_to("Areas: Shin")
    anna.press(K.Key_Space)
    anna.tab_to("Said")
    anna.type("Glide up the outer shin with a flat palm.")
    anna.tab_to("Seconds on each leg")
    anna.press(K.Key_Up)
    anna.press(K.Key_D, CTRL)
    anna.press(K.Key_S, CTRL)
    saved = anna.routines / "legs_my_way.json"
    assert json.loads(saved.read_text())["steps"][-1] == {
        "name": "Shin strokes",
        "technique": "stroking",
        "areas": ["shin"],
        "side": "each",
        "seconds": 45,
        "say": "Glide up the outer shin with a flat palm.",
    }
    handed_on(anna, qtbot, saved, by_keyboard=True)


def test_ten_steps_put_together_by_mouse_alone(anna: Account, qtbot: QtBot) -> None:
    anna.flow.new()
    anna.click("Add a step")
    for row in range(9):
        anna.click_row(row)
        anna.click("Add")
    anna.click("Done")
    anna.click("Duplicate")
    anna.click("Pressure 1")
    anna.click("Seconds on each leg: more")
    last = anna.titles()[-1]
    anna.drag(9, 0)
    assert anna.titles()[0] == last
    anna.click("Save")
    saved = anna.routines / "my_routine.json"
    assert json.loads(saved.read_text())["steps"][0]["pressure"] == 1
    handed_on(anna, qtbot, saved, by_keyboard=False)


def test_dragging_and_the_keys_move_a_step_both_ways(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    before = anna.titles()
    anna.drag(0, 2)
    assert anna.titles() == [before[1], before[2], before[0], *before[3:]]
    anna.page.steps.list.setFocus()
    anna.press(K.Key_Up, ALT)
    anna.press(K.Key_Up, ALT)
    assert anna.titles() == before
    anna.press(K.Key_Up, ALT)
    assert anna.titles() == before


def test_everything_can_be_undone_from_inside_a_field(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    first = anna.flow.desk.draft
    anna.tab_to("Title")
    anna.type("!!")
    anna.press(K.Key_Delete)
    assert anna.flow.desk.draft != first
    anna.press(K.Key_Z, CTRL)
    assert anna.flow.desk.draft == first
    assert not anna.page.heading.buttons["undo"].isEnabled()
    anna.press(K.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert anna.flow.desk.draft.title.endswith("!!")


def test_a_remark_leads_to_its_field(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.flow.desk.select(3)
    anna.flow.desk.set_field("pressure", 4)
    anna.flow.desk.set_field("detail", "It flushes toxins.")
    anna.flow.check()
    assert anna.remarks()[0] == "Pressure: wanted 0 to 3 in a moderate routine, found 4."
    anna.page.steps.about_button.click()
    anna.page.advice.items[1].click()
    assert (anna.flow.desk.selected, name_of(focused())) == (3, "Detail")


def test_what_has_faults_is_not_saved_but_kept(anna: Account) -> None:
    anna.flow.new()
    anna.click("Add a step")
    anna.click("A step of my own")
    anna.click("Save")
    assert not anna.routines.exists()
    assert "to mend before it can be saved. Said: wanted" in anna.page.heading.notice.text()
    anna.click("Go there")
    assert name_of(focused()) == "Said"
    assert len(anna.shelf.unfinished()) == 1


def test_a_slow_voice_is_measured_and_advice_follows(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    assert not any("before anything is done" in text for text in anna.remarks())
    anna.voice.slowness = 3.0
    anna.voice.made.clear()
    anna.flow.check()
    assert any("before anything is done" in text for text in anna.remarks())


def test_the_voice_says_the_line_of_the_step(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.page.steps.list.setFocus()
    anna.press(K.Key_Down)
    anna.page.step.speak_button.click()
    assert anna.output.heard[-1] == anna.flow.desk.shown(anna.flow.desk.selected or 0)["say"]


def test_without_a_voice_the_reason_is_said(anna: Account) -> None:
    anna.voice.problem = "There is no voice. Install one."
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.page.steps.list.setFocus()
    anna.press(K.Key_Down)
    anna.page.step.speak_button.click()
    assert anna.page.heading.notice.text() == "There is no voice. Install one."


def test_a_block_of_the_strip_leads_to_its_step(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.page.strip.block_clicked.emit(11)
    assert anna.flow.desk.selected == 2


def test_leaving_asks_nothing_and_loses_nothing(anna: Account, qtbot: QtBot) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.tab_to("Title")
    anna.type("!")
    with qtbot.waitSignal(anna.flow.back, timeout=0):
        anna.press(K.Key_Escape)
    anna.flow.new()
    assert anna.page.heading.notice.text() == "An unfinished routine is kept: “!”."
    anna.click("Go on with it")
    assert len(anna.titles()) == 9


def test_a_copy_that_was_only_looked_at_leaves_nothing_behind(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.press(K.Key_Escape)
    assert anna.shelf.unfinished() == []


def test_what_is_thrown_away_can_be_brought_back(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    assert not anna.page.heading.buttons["drop"].isEnabled()
    anna.tab_to("Title")
    anna.type("Mine")
    anna.flow.check()
    anna.click("Throw away")
    assert (anna.flow.desk.draft.title, anna.shelf.unfinished()) == ("My routine", [])
    anna.click("Bring it back")
    assert (anna.flow.desk.draft.title, len(anna.shelf.unfinished())) == ("Mine", 1)


def test_what_was_being_written_when_all_data_is_deleted_is_not_kept_again(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.tab_to("Title")
    anna.type("Mine")
    anna.flow.forget()
    anna.flow.keep()
    assert anna.shelf.unfinished() == []


def test_the_remark_that_there_is_no_step_leads_to_adding_one(anna: Account) -> None:
    anna.flow.new()
    assert anna.remarks() == ["There is no step yet. Add one."]
    anna.page.advice.items[0].click()
    assert anna.page.is_adding


def saved_routine(account: Account) -> Routine:
    """A routine of one's own, made from a shipped one."""
    account.flow.duplicate(account.library.routines["post_run_10"])
    account.click("Save")
    return next(routine for routine in account.library.routines.values() if routine.path.parent == account.routines)


def test_esc_closes_what_can_be_added_and_stays_in_the_editor(anna: Account) -> None:
    anna.flow.new()
    anna.press(K.Key_N, CTRL)
    assert anna.page.is_adding
    anna.press(K.Key_Escape)
    assert not anna.page.is_adding
    assert anna.window.currentWidget() is anna.page


def test_unsaved_changes_of_a_file_come_back_and_can_be_dropped(anna: Account) -> None:
    routine = saved_routine(anna)
    anna.tab_to("Title")
    anna.type("!")
    anna.press(K.Key_Escape)
    anna.flow.edit(routine)
    assert anna.flow.desk.draft.title.endswith("!")
    anna.click("Drop them")
    assert anna.flow.desk.draft.title == routine.title
    assert anna.shelf.unfinished() == []
    assert "Saved as" in anna.page.heading.state.text()


def test_a_file_changed_by_another_program_is_noticed_and_both_are_kept(anna: Account) -> None:
    routine = saved_routine(anna)
    anna.tab_to("Title")
    anna.type("!")
    theirs = routine.path.read_text().replace("Ten minutes", "Some minutes")
    routine.path.write_text(theirs)
    anna.flow.look_again()
    assert "was changed by another program. If you save, both are kept" in anna.page.heading.notice.text()
    anna.click("Save")
    assert routine.path.read_text() == theirs
    assert "It is left as it is; your version is saved as" in anna.page.heading.notice.text()
    assert len(list(anna.routines.iterdir())) == 2
    assert anna.library.bad == ()


def test_a_bundled_routine_opens_as_a_copy(anna: Account) -> None:
    original = anna.library.routines["post_run_10"]
    before = original.path.read_bytes()
    anna.flow.edit(original)
    anna.click("Save")
    assert original.path.read_bytes() == before
    assert [path.name for path in anna.routines.iterdir()] == ["post_run_legs_hands_only_copy.json"]


def test_a_home_that_cannot_be_written_is_said_and_the_draft_stays(anna: Account, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    broken = Shelf(tmp_path / "file" / "drafts", tmp_path / "file" / "routines")
    vars(anna.flow)["_shelf"] = broken
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    anna.tab_to("Title")
    anna.type("!")
    anna.flow.check()
    assert anna.page.heading.notice.text().startswith("Unsaved changes cannot be kept on this computer: not a")
    anna.click("Save")
    assert "cannot be saved" in anna.page.heading.notice.text()
    assert anna.flow.desk.draft.title.endswith("!")


def test_an_import_shows_every_fault_and_keeps_nothing_before_it_is_asked(anna: Account, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.json", tmp_path / "good.json"
    bad.write_text('{"format": 1, "id": "x", "title": 3, "steps": []}')
    good.write_bytes(anna.library.routines["kneading"].path.read_bytes().replace(b'"kneading"', b'"squeeze"', 1))
    anna.flow.import_files([bad, good])
    text = shown_text(anna.imports)
    assert "1:35: title: wanted a text in quotes, found 3" in text
    assert "Kneading" in text
    assert not anna.routines.exists()


def test_another_technique_shows_in_the_picture_before_there_are_words(anna: Account) -> None:
    anna.flow.new()
    anna.click("Add a step")
    anna.click("A step of my own")
    anna.click("Areas: Calf")
    anna.flow.check()
    assert anna.page.step.preview.person.has_picture
    assert anna.page.step.preview.accessibleDescription() == "Left calf, stroking, upward"


def test_the_keyboard_goes_through_the_page_in_the_order_of_reading(anna: Account) -> None:
    anna.flow.duplicate(anna.library.routines["post_run_10"])
    seen = [name_of(focused())]
    for _ in range(60):
        anna.press(K.Key_Tab)
        seen.append(name_of(focused()))
    order = ["About the routine", "Steps", "Add a step", "Title", "Summary", "Order of the legs", "Sources", "Back"]
    places = [seen.index(name) for name in order]
    assert places == sorted(places)


@pytest.mark.parametrize("size", [(800, 600), (1280, 800), (1920, 1080)])
def test_no_field_is_cut_off_at_the_side(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    account = Account(qtbot, tmp_path, size)
    account.flow.duplicate(account.library.routines["post_run_10"])
    account.flow.desk.select(0)
    account.flow.check()
    qtbot.wait(10)
    room = account.page.scroller
    assert room
    inner = room.widget()
    assert inner is not None
    assert inner.width() <= room.viewport().width()
