"""The few questions that stop everything else, each behind one function."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


def may_leave_session(parent: QWidget) -> bool:
    """Ask whether to end the session that is being played."""
    box = QMessageBox(parent)
    box.setWindowTitle("Stop the session?")
    box.setText("Stop the session?")
    box.setInformativeText("What you have done so far is counted and shown.")
    stop = box.addButton("Stop", QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton("Stay", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stop)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is stop
