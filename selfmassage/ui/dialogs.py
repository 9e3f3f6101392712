"""The few questions that stop everything else, each behind one function."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


def may_erase(parent: QWidget) -> bool:
    """Ask whether everything that is kept about the person is to be deleted."""
    box = QMessageBox(parent)
    box.setWindowTitle("Delete all my data?")
    box.setText("Delete all my data?")
    box.setInformativeText(
        "Health answers, journal, races and runs, practice and unfinished drafts are deleted for good. "
        "Your own routines and the settings stay."
    )
    delete = box.addButton("Delete", QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is delete


def tell(parent: QWidget, text: str) -> None:
    """Tell what was done."""
    box = QMessageBox(parent)
    box.setText(text)
    box.exec()
