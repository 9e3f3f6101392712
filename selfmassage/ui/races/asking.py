"""The dialogs of the Races page, each behind one function."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def run_files(parent: QWidget) -> list[Path]:
    """Ask for files of a watch; empty where the person thinks better of it."""
    kinds = "Runs (*.fit *.gpx *.tcx *.FIT *.GPX *.TCX);;All files (*)"
    names, _ = QFileDialog.getOpenFileNames(parent, "Choose a run", "", kinds)
    return [Path(name) for name in names]


def watch_folder(parent: QWidget) -> str:
    """Ask for the folder where a watch puts its files."""
    return QFileDialog.getExistingDirectory(parent, "Choose the folder where your watch puts its files")
