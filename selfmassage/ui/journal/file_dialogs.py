"""The questions for a file, each behind one function; none where the person changes their mind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

SHEET, WHOLE = "For a spreadsheet (*.csv)", "Everything, to import again (*.json)"
PDF, TEXT = "To print (*.pdf)", "Plain text (*.txt)"


def ask_where_to_export(parent: QWidget, name: str) -> Path | None:
    """Ask where to write the journal, as CSV or as JSON; `name` has no ending."""
    return _ask_where(parent, "Export the journal", name, {WHOLE: ".json", SHEET: ".csv"})


def ask_where_to_save_brief(parent: QWidget, name: str) -> Path | None:
    """Ask where to write the brief, as PDF or as text; `name` has no ending."""
    return _ask_where(parent, "Brief for my therapist", name, {PDF: ".pdf", TEXT: ".txt"})


def ask_what_to_import(parent: QWidget) -> Path | None:
    """Ask for an exported journal."""
    name, _ = QFileDialog.getOpenFileName(parent, "Import sessions", str(Path.home()), "Exported journal (*.json)")
    return Path(name) if name else None


def _ask_where(parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    first = next(iter(kinds.values()))
    start = str(Path.home() / f"{name}{first}")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, start, ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() in kinds.values() else path.with_name(path.name + kinds.get(kind, first))
