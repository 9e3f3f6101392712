"""Added folders: read beside the window's work, watched, never written to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.resources import data_dir
from selfmassage.ui.editor.drops import FileDrops
from selfmassage.ui.library.added_folders import AddedFolders
from selfmassage.ui.library.folder_list import FolderList

from .pages import shown_text

TEXT = '{"format": 1, "id": "%s", "title": "School", "steps": [{"use": "kneading.calf"}]}'
PATIENCE = 10_000  # ms


@pytest.fixture
def added() -> Iterator[AddedFolders]:
    folders = AddedFolders([data_dir("routines")])
    yield folders
    folders.close()


def fill(folder: Path, count: int) -> Path:
    """Write routines into a folder."""
    folder.mkdir()
    for number in range(count):
        (folder / f"school_{number}.json").write_text(TEXT % f"school_{number}")
    return folder


def test_an_added_folder_is_read_and_nothing_is_written_there(
    added: AddedFolders, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = fill(tmp_path / "school", 3)
    with qtbot.waitSignal(added.loaded, timeout=PATIENCE) as told:
        added.set_folders([folder, folder])
    assert told.args
    library, missing = told.args
    assert {"school_0", "school_1", "school_2", "post_run_10"} <= library.routines.keys()
    assert missing == ()
    assert sorted(path.name for path in folder.iterdir()) == ["school_0.json", "school_1.json", "school_2.json"]


@pytest.mark.parametrize("change", ["added", "changed", "removed"])
def test_a_change_in_the_folder_is_noticed(added: AddedFolders, qtbot: QtBot, tmp_path: Path, change: str) -> None:
    folder = fill(tmp_path / "school", 1)
    with qtbot.waitSignal(added.loaded, timeout=PATIENCE):
        added.set_folders([folder])
    with qtbot.waitSignal(added.loaded, timeout=PATIENCE) as told:
        match change:
            case "added":
                (folder / "new.json").write_text(TEXT % "new")
            case "changed":
                (folder / "school_0.json").write_text(TEXT % "new")
            case _:
                (folder / "school_0.json").unlink()
    assert told.args
    assert ("new" in told.args[0].routines) is (change != "removed")
    assert ("school_0" in told.args[0].routines) is (change == "added")


def test_a_folder_that_is_not_there_is_told_and_hides_nothing(
    added: AddedFolders, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(added.loaded, timeout=PATIENCE) as told:
        added.set_folders([tmp_path / "gone"])
    assert told.args
    assert told.args[1] == (tmp_path / "gone",)
    assert "post_run_10" in told.args[0].routines


def test_only_the_last_reading_counts(added: AddedFolders, qtbot: QtBot, tmp_path: Path) -> None:
    folder = fill(tmp_path / "school", 300)
    libraries = []
    added.loaded.connect(lambda library, _: libraries.append(library))
    added.set_folders([folder])
    with qtbot.waitSignal(added.loaded, timeout=PATIENCE):
        added.set_folders([])
    assert [("school_0" in library.routines) for library in libraries] == [False]


def test_the_window_answers_while_five_thousand_files_are_read(
    added: AddedFolders, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = fill(tmp_path / "school", 5000)
    reports: list[tuple[int, int]] = []
    added.progress.connect(lambda done, total: reports.append((done, total)))
    beats: list[int] = []
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(len(reports)))
    heart.start()
    with qtbot.waitSignal(added.loaded, timeout=6 * PATIENCE) as told:
        added.set_folders([folder])
    heart.stop()
    assert told.args
    assert len(told.args[0].routines) > 5000
    assert len(reports) > 100
    assert reports[-1][0] == reports[-1][1] > 5000
    assert len(set(beats)) > 4  # the window gets its turn again and again while files are read


def test_the_list_shows_folders_progress_and_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    wanted: list[Path | None] = [tmp_path, None, tmp_path]
    folders = FolderList(lambda: wanted.pop(0))
    qtbot.addWidget(folders)
    with qtbot.waitSignal(folders.changed, timeout=0) as told:
        folders.add_button.click()
    assert told.args == [[tmp_path]]
    with qtbot.assertNotEmitted(folders.changed):
        folders.add_button.click()
        folders.add_button.click()
    folders.show_progress(250, 5000)
    assert "Reading: 250 of 5000 files" in shown_text(folders)
    folders.show_folders([tmp_path], [tmp_path])
    text = shown_text(folders)
    assert f"{tmp_path} is not there now" in text
    assert "Reading" not in text
    with qtbot.waitSignal(folders.changed, timeout=0) as told:
        next(made for made in folders.findChildren(QPushButton) if made.text() == "Take away").click()
    assert told.args == [[]]


def test_files_dropped_on_the_window_are_taken(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    drops = FileDrops(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.json")), QUrl("https://example.org/b.json")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(1, 1), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(drops.dropped, timeout=0) as told:
        QApplication.sendEvent(window, QDropEvent(QPointF(1, 1), copy, data, left, none))
    assert told.args == [[tmp_path / "a.json"]]
