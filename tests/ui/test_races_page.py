"""The Races page: races come, change and go without loss; the plan, visits and runs follow."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.safety.situation import Phase
from selfmassage.training.races import Race
from selfmassage.training.runs.__main__ import Answer
from selfmassage.training.runs.run import Run
from selfmassage.training.state import with_race
from selfmassage.training.today import Ago
from selfmassage.ui.races import asking
from selfmassage.ui.races.run_drop import RunDrop
from selfmassage.ui.races.run_reader import STOPPED, RunReader
from selfmassage.ui.style import em_of

from .pages import shown_text
from .test_suits import ROUTINES, Table

NARROW = 22.5
"""Em that a card has in a window of 800 pixels at 200 % text."""
DATA = Path(__file__).parents[1] / "training" / "data"


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Table:
    return Table(qtbot, tmp_path)


def add(table: Table, name: str, day: date, km: str = "") -> None:
    form = table.page.form
    table.page.add_button.click()
    form.name.setText(name)
    form.date.show_date(day, table.now.date())
    form.km.setText(km)
    form.save_button.click()


def press(table: Table, name: str) -> None:
    (made,) = (one for one in shown_buttons(table) if name in (one.accessibleName(), one.text()))
    made.click()


def shown_buttons(table: Table) -> list[QPushButton]:
    return [made for made in table.page.findChildren(QPushButton) if made.isVisibleTo(table.page)]


def test_a_race_that_is_added_has_a_plan_with_today_marked(table: Table) -> None:
    add(table, "City Marathon", table.now.date() + timedelta(days=4), "42,2")
    text = shown_text(table.page)

    assert table.file.value.races == (Race("1", "City Marathon", date(2026, 10, 2), 42.2),)
    for words in (
        "City Marathon is kept.",
        "Fri 2 Oct 2026, in 4 days · 42.2 km",
        "Today, Mon 28 to Tue 29 Sep",
        "Light loosening (City Marathon)",
        "Race morning (City Marathon)",
        "Firmer again (City Marathon)",
    ):
        assert words in text
    assert "Light loosening (City Marathon)." in shown_text(table.strip)


def test_faults_are_said_and_nothing_typed_is_lost(table: Table) -> None:
    add(table, " ", date(2026, 10, 2), "far")

    assert "Give the race a name.\nThe distance is a number of kilometres" in shown_text(table.page.form)
    assert table.page.form.km.text() == "far"
    assert table.file.value.races == ()


def test_a_day_that_is_not_in_the_month_is_said(table: Table) -> None:
    table.page.add_button.click()
    form = table.page.form
    form.name.setText("City")
    form.date.day.set_value(31)
    form.date.month.set_value(9)
    form.save_button.click()

    assert "There is no such day in that month." in shown_text(form)


def test_a_race_is_changed_and_keeps_that_it_is_over(table: Table) -> None:
    over = Race("1", "City", table.now.date(), finished=table.now)
    table.file.change(lambda old: with_race(old, over))
    table.flow.show(ROUTINES)

    press(table, "Change City")
    table.page.form.name.setText("City Run")
    table.page.form.save_button.click()

    assert [(race.name, race.finished) for race in table.file.value.races] == [("City Run", table.now)]


def test_a_race_that_was_removed_can_come_back(table: Table) -> None:
    add(table, "City", date(2026, 10, 2))
    press(table, "Remove City")
    assert not table.file.value.races

    table.page.undo_button.click()

    assert [race.name for race in table.file.value.races] == ["City"]
    assert "City is back." in shown_text(table.page)


def test_leaving_the_form_changes_nothing(table: Table) -> None:
    table.page.add_button.click()
    table.page.form.name.setText("City")
    table.page.form.leave_button.click()

    assert table.file.value.races == ()
    assert not table.page.form.isVisibleTo(table.page)
    assert table.page.add_button.isVisibleTo(table.page)


def test_the_phase_sets_the_rhythm(table: Table) -> None:
    table.tap(table.page.training.phase, Phase.OFF)

    assert table.file.value.phase is Phase.OFF
    assert "Usual every 4 weeks in this phase, on an easy day." in shown_text(table.page.plan)


def test_visits_are_reminded_of_only_when_wanted_and_pulled_forward(table: Table) -> None:
    assert "Professional visit" not in shown_text(table.page.plan)
    table.page.training.visits.click()
    assert "Mon 19 Oct" in shown_text(table.page.plan)

    table.now += timedelta(days=2)
    table.tap(table.taps.niggle, "days")

    assert "Sooner than planned" in shown_text(table.strip)
    table.page.training.visited_button.click()
    assert "Professional visit" not in shown_text(table.strip)
    assert "Last visit: Wed 30 Sep 2026, today." in shown_text(table.page)


def test_a_dropped_file_fills_the_last_run(table: Table, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    drop = RunDrop(window)
    drop.dropped.connect(table.flow.take_files)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DATA / "run-2013.fit")), QUrl.fromLocalFile(str(DATA / "README.md"))])
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    with qtbot.waitSignal(table.reader.done, timeout=20_000):
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(1, 1), copy, data, buttons, keys))
        QApplication.sendEvent(window, QDropEvent(QPointF(1, 1), copy, data, buttons, keys))

    assert "Last run: 4.8 km in 44 min" in shown_text(table.page)
    assert [run.source for run in table.file.value.runs] == ["run-2013.fit"]


def test_what_is_wrong_with_a_file_is_said_in_both_places(table: Table) -> None:
    table.reader.done.emit(Answer(problems=["ride.fit cannot be used: it is cycling, not a run."]))

    assert "ride.fit cannot be used" in shown_text(table.page)
    assert "ride.fit cannot be used" in shown_text(table.strip)


def test_the_person_says_whether_a_run_was_hard(table: Table) -> None:
    table.reader.done.emit(Answer(runs=[Run(table.now - timedelta(hours=5), 8000, 2700)]))
    assert table.page.runs.hard.value is False

    table.tap(table.page.runs.hard, True)

    assert table.file.value.runs[0].hard is True
    assert table.suggested[0] == "marathon_evening"


def test_a_chosen_folder_is_looked_into_and_each_file_read_once(
    table: Table, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "run.fit").write_bytes((DATA / "run-2013.fit").read_bytes())
    monkeypatch.setattr(asking, "watch_folder", lambda parent: str(folder))

    with qtbot.waitSignal(table.reader.done, timeout=20_000):
        table.page.runs.folder_button.click()
    assert [run.source for run in table.file.value.runs] == ["run.fit"]
    assert f"Looking into {folder}" in shown_text(table.page)

    with qtbot.waitSignal(table.reader.done, timeout=20_000) as again:
        table.flow.look_into_folder()
    assert (again.args[0].runs, again.args[0].marks) == ([], [])


@pytest.mark.parametrize(
    ("program", "patience", "said"),
    [
        ("import time; time.sleep(60)", 200, STOPPED),
        ("import os; os.abort()", 20_000, STOPPED),
        ("print('no answer')", 20_000, STOPPED),
    ],
    ids=["hangs", "crashes", "babbles"],
)
def test_a_reader_that_fails_is_a_sentence(program: str, patience: int, said: str, qtbot: QtBot, table: Table) -> None:
    reader = RunReader(lambda: table.now, [sys.executable, "-c", program], patience)

    with qtbot.waitSignal(reader.done, timeout=20_000) as told:
        reader.read_files([Path("a.fit")])

    assert told.args[0].problems == [said]


def test_a_reader_that_cannot_be_started_is_a_sentence(qtbot: QtBot, table: Table) -> None:
    reader = RunReader(lambda: table.now, ["/nowhere/python"])

    with qtbot.waitSignal(reader.done, timeout=20_000) as told:
        reader.read_files([Path("a.fit")])

    assert told.args[0].problems == ["The reader of run files cannot be started."]


def test_a_reader_that_is_closed_says_nothing_more(qtbot: QtBot, table: Table) -> None:
    reader = RunReader(lambda: table.now, [sys.executable, "-c", "import time; time.sleep(60)"])
    reader.read_files([Path("a.fit")])

    with qtbot.assertNotEmitted(reader.done):
        reader.close()


def test_every_button_and_field_has_a_name_of_its_own(table: Table) -> None:
    add(table, "City", date(2026, 10, 2))
    add(table, "Hills", date(2026, 11, 2))
    names = [made.accessibleName() or made.text() for made in shown_buttons(table)]

    assert {"Change City", "Change Hills", "Remove City", "Remove Hills"} <= set(names)
    assert all(names)
    assert table.page.form.date.day.accessibleName() == "Date of the race: day"


def test_tab_goes_from_the_races_to_the_plan(table: Table, qtbot: QtBot) -> None:
    add(table, "City", date(2026, 10, 2))
    table.page.resize(1280, 2400)
    table.page.show()
    qtbot.waitExposed(table.page)
    stops = tab_stops(table.page, table.page.add_button)

    assert stops[:4] == ["Add a race", "Change City", "Remove City", "Training phase: Base"]
    assert stops.index("Choose the folder…") < stops.index("Open the routine: Light loosening (City)")


def test_tab_goes_from_the_taps_to_the_suggestions(table: Table, qtbot: QtBot) -> None:
    table.tap(table.taps.ago, Ago.DAYS)
    table.strip.resize(1280, 800)
    table.strip.show()
    qtbot.waitExposed(table.strip)
    stops = tab_stops(table.strip, table.strip.fold_button)

    assert stops[:2] == ["Done", "Last hard run or race: Under 2 hours ago"]
    assert stops[-3:] == ["Race-evening gentle legs", "Bedtime legs", "Warm-up twists"]


def tab_stops(window: QWidget, first: QWidget) -> list[str]:
    """Press Tab until the keyboard is back where it was; the name of each stop."""
    first.setFocus()
    stops: list[QWidget] = []
    while (at := window.focusWidget()) not in stops:
        stops.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return [stop.accessibleName() or getattr(stop, "text", str)() for stop in stops]


def test_form_and_taps_are_no_wider_than_a_small_window_at_twice_the_text_size(table: Table) -> None:
    taps: QWidget = table.taps
    table.page.add_button.click()
    for page, part in ((table.page, table.page.form), (table.strip, taps)):
        page.show()
        assert part.minimumSizeHint().width() <= NARROW * em_of(part.font()), type(part).__name__
