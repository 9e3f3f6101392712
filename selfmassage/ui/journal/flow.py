"""The journal's page at work: it shows what the journal has, and leads to files and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from selfmassage.export import brief as brief_files
from selfmassage.journal import sheet, transfer
from selfmassage.journal.brief import Race, Ran, brief
from selfmassage.journal.store import Journal
from selfmassage.kept import why, write_whole
from selfmassage.ui.journal_page import JournalPage

from . import file_dialogs

Training = tuple[Sequence[Ran], Sequence[Race]]


class Teller(QObject):
    """Brings word of the journal's problems from its thread to the pages: give `told.emit` to `open_journal`."""

    told = Signal(str)
    """What is wrong and what to do, or nothing once it is over."""


class JournalFlow(QObject):
    """Connects the page with the journal and with files."""

    changed = Signal()
    """Sessions were added or deleted."""

    def __init__(
        self,
        page: JournalPage,
        journal: Journal,
        clock: Callable[[], datetime],
        training: Callable[[], Training] = lambda: ((), ()),
    ) -> None:
        """`training` gives the runs and races that are noted, for the brief."""
        super().__init__()
        self._page, self._journal, self._clock, self._training = page, journal, clock, training
        page.export_asked.connect(self._export)
        page.import_asked.connect(self._import)
        page.brief_asked.connect(self._save_brief)
        page.put_away_asked.connect(self._put_away)
        page.note_changed.connect(journal.note)

    def open(self) -> None:
        """Show the journal as it is now; the window then goes to the page."""
        self._page.show_notice("")
        self._page.show_all()
        self._show()

    def _show(self) -> None:
        self._page.show_entries(self._journal.entries(), self._clock().date())
        self._page.show_problem(self._journal.problem, self._journal.can_be_put_away)

    def _export(self) -> None:
        path = file_dialogs.ask_where_to_export(self._page, f"selfmassage-journal-{self._clock():%Y-%m-%d}")
        if path:
            entries = self._journal.entries()
            is_sheet = path.suffix.lower() == ".csv"
            self._write(path, lambda: write_whole(path, (sheet.as_csv if is_sheet else transfer.as_json)(entries)))

    def _save_brief(self) -> None:
        path = file_dialogs.ask_where_to_save_brief(self._page, f"brief-{self._clock():%Y-%m-%d}")
        if path:
            made = brief(self._journal.entries(), self._clock().date(), *self._training())
            self._write(path, lambda: brief_files.save(made, path))

    def _write(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except OSError as error:
            self._page.show_notice(f"{path} cannot be written: {why(error)}.")
        else:
            self._page.show_notice(f"Written: {path}")

    def _import(self) -> None:
        path = file_dialogs.ask_what_to_import(self._page)
        if not path:
            return
        found = transfer.read(path)
        added = self._journal.add(found.entries)
        nothing_told = self._journal.problem or (found.problems and not found.entries)
        said = [] if nothing_told else [transfer.taken_text(added, len(found.entries))]
        self._show()
        self._page.show_notice("\n".join([*said, *found.problems]))
        self.changed.emit()

    def _put_away(self) -> None:
        aside = self._journal.set_aside()
        self._page.show_notice(
            f"The journal from before is kept as {aside.name}." if aside else "It could not be renamed."
        )
        self._show()
        self.changed.emit()
