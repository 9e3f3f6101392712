"""Asks where files are to go and where they come from, each behind one function."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

FILES = "Routines (*.json);;All files (*)"


def ask_where_to(parent: QWidget, name: str) -> Path | None:
    """Ask for the file to export to."""
    path, _ = QFileDialog.getSaveFileName(parent, "Export the routine", str(Path.home() / name), FILES)
    return Path(path) if path else None


def ask_for_files(parent: QWidget) -> list[Path]:
    """Ask for the files to import."""
    paths, _ = QFileDialog.getOpenFileNames(parent, "Import routines", str(Path.home()), FILES)
    return [Path(path) for path in paths]


def ask_for_folder(parent: QWidget) -> Path | None:
    """Ask for a folder to add to the library."""
    path = QFileDialog.getExistingDirectory(parent, "Add a folder to the library", str(Path.home()))
    return Path(path) if path else None
