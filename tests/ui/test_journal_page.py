"""The journal's page: leads to a session by keys alone, says its charts in words, keeps notes, and goes to files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.journal import transfer
from selfmassage.journal.model import Discomfort, State, When
from selfmassage.journal.store import Journal, open_journal
from selfmassage.ui.journal import file_dialogs
from selfmassage.ui.journal.flow import JournalFlow, Teller
from selfmassage.ui.journal.month_view import MonthView
from selfmassage.ui.journal_page import JournalPage
from selfmassage.ui.theme import DARK, LIGHT
from tests.journal.sample import NOON, Calendar, entry

from .pages import shown_text

TODAY = NOON.date()
ENTRIES = (
    entry(1, -30, title="Old"),
    entry(2, -1, title="Feet", state=State.STOPPED, note="Ticklish."),
    entry(3, 0, discomforts=(Discomfort(When.BEFORE, 5), Discomfort(When.AFTER, 2))),
)


@pytest.fixture
def page(qtbot: QtBot) -> JournalPage:
    page = JournalPage(LIGHT)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_entries(ENTRIES, TODAY)
    return page


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal with the sessions."""
    journal = open_journal(tmp_path / "data" / "journal.db", Calendar())
    journal.add(ENTRIES)
    yield journal
    journal.close()


def listed(page: JournalPage) -> list[str]:
    """The titles in the list."""
    return [row.line.title for row in page.sessions.rows]


def test_the_list_follows_month_and_day(page: JournalPage) -> None:
    assert listed(page) == ["Calves", "Feet"]
    page.sessions.earlier.click()
    assert listed(page) == ["Old"]
    page.sessions.later.click()
    page.sessions.month.day_chosen.emit(date(2026, 3, 4))
    assert listed(page) == ["Feet"]
    page.sessions.whole_month.click()
    assert listed(page) == ["Calves", "Feet"]


def test_keys_lead_from_day_to_day_and_month_to_month(page: JournalPage) -> None:
    month = page.sessions.month
    said = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Down):
        QTest.keyClick(month, key)
        said.append(month.accessibleName())

    assert said == [
        "Calendar. Wednesday, 4 March 2026: Feet, 4 min, stopped",
        "Calendar. Wednesday, 25 February 2026: no session",
        "Calendar. Thursday, 26 February 2026: no session",
        "Calendar. Thursday, 1 January 2026: no session",
        "Calendar. Thursday, 8 January 2026: no session",
    ]
    QTest.keyClick(month, Qt.Key.Key_Return)
    assert listed(page) == []
    assert "No session on this day." in shown_text(page)


def test_a_click_chooses_the_day_under_it(page: JournalPage, qtbot: QtBot) -> None:
    month = page.sessions.month
    month.resize(400, month.sizeHint().height())
    with qtbot.waitSignal(month.day_chosen, timeout=0) as chosen:
        QTest.mouseClick(month, Qt.MouseButton.LeftButton, pos=month.rect_of(date(2026, 3, 4)).center().toPoint())

    assert chosen.args == [date(2026, 3, 4)]


def test_a_session_opens_and_esc_leads_back_to_its_place(page: JournalPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
    page.sessions.rows[1].setFocus()
    QTest.keyClick(page.sessions.rows[1], Qt.Key.Key_Return)

    assert "stopped" in shown_text(page)
    assert page.session.note.toPlainText() == "Ticklish."
    QTest.keyClick(page.session.note, Qt.Key.Key_Escape)
    assert "Minutes per week" in shown_text(page)
    assert page.sessions.rows[1].hasFocus()


def test_a_note_is_kept_when_its_page_is_left(page: JournalPage, qtbot: QtBot) -> None:
    page.show()
    page.show_session(ENTRIES[1].uuid)
    with qtbot.assertNotEmitted(page.note_changed):
        page.show_all()
    page.show_session(ENTRIES[1].uuid)
    page.session.note.setPlainText("Better.")

    with qtbot.waitSignal(page.note_changed, timeout=0) as kept:
        page.show_all()

    assert kept.args == [ENTRIES[1].uuid, "Better."]
    page.show_session(ENTRIES[1].uuid)
    assert page.session.note.toPlainText() == "Better."


def test_a_note_is_kept_when_the_keys_rest(page: JournalPage, qtbot: QtBot) -> None:
    page.show_session(ENTRIES[1].uuid)
    with qtbot.waitSignal(page.note_changed) as kept:
        page.session.note.setPlainText("Typing")
    assert kept.args == [ENTRIES[1].uuid, "Typing"]


def test_charts_say_in_words_what_they_show(page: JournalPage) -> None:
    assert page.weeks.accessibleName().endswith("Week of 2 Mar: 8 min in 2 sessions.")
    assert page.felt.accessibleName() == "Discomfort from 0 to 10. 5 Mar: before 5, after 2."
    assert page.pairs.accessibleName() == (
        "Minutes on each leg. Whole leg: left 6:00, right 6:00. Calf: left 6:00, right 6:00."
    )


def test_without_a_session_the_page_invites(qtbot: QtBot, page: JournalPage) -> None:
    page.show_entries((), TODAY)

    assert "After your first session you find here" in shown_text(page)
    assert "Minutes per week" not in shown_text(page)
    assert not page.export_button.isEnabled()
    with qtbot.waitSignal(page.routines_asked, timeout=0):
        page.routines_button.click()


def test_without_an_answer_there_is_no_line_of_discomfort(page: JournalPage) -> None:
    page.show_entries(ENTRIES[:2], TODAY)
    assert "Discomfort" not in shown_text(page)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
def test_nothing_is_cut_off_at_the_side(page: JournalPage, size: tuple[int, int], percent: int) -> None:
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    page.setFont(font)
    page.resize(*size)
    page.show()
    for show in (page.show_all, partial(page.show_session, ENTRIES[1].uuid)):
        show()
        QApplication.processEvents()
        assert page.scroller is not None
        content = page.scroller.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= page.scroller.viewport().width()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_day_with_a_session_stands_out(qtbot: QtBot, page: JournalPage, theme: object) -> None:
    page.set_theme(theme)  # type: ignore[arg-type]
    month = page.sessions.month
    month.resize(500, month.sizeHint().height())
    image = month.grab().toImage()

    def colours(day: date) -> set[str]:
        rect = month.rect_of(day).toRect()
        return {image.pixelColor(x, rect.center().y()).name() for x in range(rect.left(), rect.right())}

    mark = theme.left.lower()  # type: ignore[attr-defined]
    assert mark in colours(TODAY)
    assert mark in colours(date(2026, 3, 4))
    assert mark not in colours(date(2026, 3, 10))


def test_every_control_has_a_name_and_the_keyboard_leaves_each(page: JournalPage) -> None:
    page.show()
    for show in (page.show_all, partial(page.show_session, ENTRIES[1].uuid)):
        show()
        reached = walk(page)
        controls = (QAbstractButton, QPlainTextEdit, MonthView)
        assert reached
        for widget in reached:
            assert isinstance(widget, controls)
            name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert name, widget


def walk(page: JournalPage) -> list[QWidget]:
    """The widgets that Tab reaches, in order."""
    reached: list[QWidget] = []
    widget: QWidget | None = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(widget)
        widget = widget.nextInFocusChain()
    return reached


@pytest.fixture
def flow(page: JournalPage, journal: Journal) -> JournalFlow:
    flow = JournalFlow(page, journal, Calendar())
    flow.open()
    return flow


def choose(monkeypatch: pytest.MonkeyPatch, asked: str, path: Path | None) -> None:
    """Answer a question for a file."""
    monkeypatch.setattr(file_dialogs, asked, lambda *_: path)


def test_a_note_goes_into_the_journal(page: JournalPage, flow: JournalFlow, journal: Journal) -> None:
    page.show_session(ENTRIES[1].uuid)
    page.session.note.setPlainText("Kept.")
    page.session.keep_note()

    assert journal.entries()[1].note == "Kept."


@pytest.mark.parametrize("name", ["out.csv", "out.json"])
def test_the_journal_is_exported(
    page: JournalPage, flow: JournalFlow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    choose(monkeypatch, "ask_where_to_export", tmp_path / name)
    page.export_button.click()

    assert page.notice.text() == f"Written: {tmp_path / name}"
    assert b"Feet" in (tmp_path / name).read_bytes()


def test_a_brief_is_written(
    page: JournalPage, flow: JournalFlow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, "ask_where_to_save_brief", tmp_path / "brief.txt")
    page.brief_button.click()

    assert "What helped" in (tmp_path / "brief.txt").read_text()


def test_a_file_that_cannot_be_written_is_a_message(
    page: JournalPage, flow: JournalFlow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, "ask_where_to_export", tmp_path / "nowhere" / "out.csv")
    page.export_button.click()

    assert page.notice.text() == f"{tmp_path}/nowhere/out.csv cannot be written: no such file or directory."


def test_what_is_imported_is_shown(
    page: JournalPage, flow: JournalFlow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "in.json"
    file.write_bytes(transfer.as_json([ENTRIES[0], entry(9, -2, title="New")]))
    choose(monkeypatch, "ask_what_to_import", file)
    with qtbot.waitSignal(flow.changed, timeout=0):
        page.import_button.click()

    assert page.notice.text() == "1 session added. 1 session was here already."
    assert "New" in listed(page)


@pytest.mark.parametrize("button", ["export_button", "import_button", "brief_button"])
def test_a_change_of_mind_changes_nothing(
    page: JournalPage, flow: JournalFlow, monkeypatch: pytest.MonkeyPatch, button: str
) -> None:
    for asked in ("ask_where_to_export", "ask_where_to_save_brief", "ask_what_to_import"):
        choose(monkeypatch, asked, None)
    getattr(page, button).click()

    assert page.notice.text() == ""


def test_a_damaged_journal_is_said_and_can_be_put_away(page: JournalPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_text("Dear diary")
    teller = Teller()
    told: list[str] = []
    teller.told.connect(told.append)
    journal = open_journal(path, Calendar(), teller.told.emit)
    flow = JournalFlow(page, journal, Calendar())
    flow.open()
    qtbot.waitUntil(lambda: told == [journal.problem])

    assert page.problem.text() == journal.problem
    assert not page.routines_button.isVisibleTo(page)
    page.put_away_button.click()

    assert page.notice.text() == "The journal from before is kept as journal.aside-1.db."
    assert (page.problem.text(), page.routines_button.isVisibleTo(page)) == ("", True)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (0,)
    journal.close()
