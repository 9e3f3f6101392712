"""Where the practice log is to be saved, and what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from selfmassage.kept import why
from selfmassage.practice.log import Log

FILES = "Pages to sign (*.pdf);;Spreadsheet (*.csv)"


def ask_where(parent: QWidget) -> Path | None:
    """Ask for the name of the log's file; none if the person changes their mind."""
    name, kind = QFileDialog.getSaveFileName(parent, "Save the practice log", "practice log.pdf", FILES)
    if not name:
        return None
    path = Path(name)
    wanted = ".csv" if "csv" in kind else ".pdf"
    return path if path.suffix.lower() in (".csv", ".pdf") else path.with_name(path.name + wanted)


def saved(log: Log, path: Path) -> str:
    """Write the log, and say in a sentence how it went."""
    from selfmassage.export.practice_log import save  # Qt's printing is not needed before

    try:
        save(log, path)
    except OSError as error:
        return f"{path} cannot be written: {why(error)}."
    return f"Saved as {path}."
