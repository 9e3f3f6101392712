"""The way to writing: what is listed, and what its buttons ask for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.authoring.draft import new_draft
from selfmassage.authoring.shelf import Work
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.ui import theme as themes
from selfmassage.ui.write_page import WritePage


def test_drafts_and_own_routines_are_opened_from_their_rows(qtbot: QtBot) -> None:
    page = WritePage(themes.choose("light"))
    qtbot.addWidget(page)
    routine, work = load([data_dir("routines")]).routines["bedtime_8"], Work(new_draft("mine"))
    page.show_works([work], [routine])
    buttons = {made.accessibleName(): made for made in page.findChildren(QPushButton)}

    with qtbot.waitSignal(page.draft_chosen, timeout=0) as draft:
        buttons["Go on: My routine"].click()
    with qtbot.waitSignal(page.routine_chosen, timeout=0) as own:
        buttons["Change it: Bedtime legs"].click()

    assert draft.args == [work]
    assert own.args == [routine]


def test_lists_with_nothing_in_them_are_not_shown(qtbot: QtBot) -> None:
    page = WritePage(themes.choose("light"))
    qtbot.addWidget(page)
    page.show_works([], [])

    assert [made.text() for made in page.findChildren(QPushButton)] == ["New routine", "Import files…"]
