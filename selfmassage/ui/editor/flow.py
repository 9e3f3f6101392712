"""Leads through writing: opens drafts, keeps, saves, plays and exports them, and takes files in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from selfmassage.audio.narrator import Narrator
from selfmassage.audio.output import Output
from selfmassage.authoring import share
from selfmassage.authoring.claims import Claim
from selfmassage.authoring.desk import Desk
from selfmassage.authoring.draft import copy_of, draft_from, new_draft
from selfmassage.authoring.files import CannotSave, fingerprint
from selfmassage.authoring.names import fresh_id
from selfmassage.authoring.shelf import Shelf, Work
from selfmassage.routine.document import Unreadable, read_document
from selfmassage.routine.library import Library
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problem, Problems
from selfmassage.ui.editor_page import EditorPage

from .import_page import ImportPage
from .workbench import Workbench


class EditorFlow(QObject):
    """The editor at work."""

    saved = Signal(Path)
    """A routine was written to the person's own folder."""
    play = Signal(Routine)
    back = Signal()

    def __init__(
        self,
        page: EditorPage,
        import_page: ImportPage,
        go_to: Callable[[QWidget], None],
        shelf: Shelf,
        library: Callable[[], Library],
        narrator: Narrator,
        output: Output,
        claims: Sequence[Claim],
        bundled: Path,
        ask_where: Callable[[str], Path | None],
    ) -> None:
        """`bundled` is the folder of routines that every machine has; `ask_where` asks for a file, proposing a name."""
        super().__init__()
        self._page, self._import_page, self._go_to = page, import_page, go_to
        self._shelf, self._library, self._bundled, self._ask_where = shelf, library, bundled, ask_where
        self._voice, self._claims = narrator.seconds, claims
        self._bench = Workbench(page, library, narrator, output)
        self._arrivals: Sequence[share.Arrival] = ()
        self._bench.checked.connect(self.keep)
        self._bench.asked.connect(self._do)
        page.back.connect(self._leave)
        import_page.back.connect(self.back)
        import_page.keep_asked.connect(self._keep_arrivals)

    @property
    def desk(self) -> Desk:
        """What is being written; a routine must have been opened."""
        assert self._bench.desk is not None, "a routine is opened before it is edited"
        return self._bench.desk

    def unfinished(self) -> list[Work]:
        """Give the drafts that were left without saving, the latest first."""
        return self._shelf.unfinished()

    def new(self) -> None:
        """Start a routine; one that was left unfinished is offered."""
        left = [work for work in self._shelf.unfinished() if work.path is None]
        self.go_on(Work(new_draft("my_routine")))
        self._page.ask_for_title()
        if left:
            title = left[0].draft.title or "no title yet"
            self._bench.tell(
                f"An unfinished routine is kept: “{title}”.", "Go on with it", partial(self.go_on, left[0])
            )

    def edit(self, routine: Routine) -> None:
        """Open a routine of the person's own with the changes that were not saved, or a copy of any other."""
        if not routine.path.is_relative_to(self._shelf.routines):
            self.duplicate(routine)
            return
        work = self._open(routine.path)
        if work is None:
            return
        kept = next((left for left in self._shelf.unfinished() if left.path == routine.path), None)
        if kept is None or kept.draft == work.draft:
            self.go_on(work)
            return
        self.go_on(kept)
        text = "These are your changes that are not saved yet."
        self._bench.tell(text, "Drop them", lambda: self._drop(kept, work))

    def duplicate(self, routine: Routine) -> None:
        """Open a copy of a routine under an id of its own."""
        work = self._open(routine.path)
        if work:
            id = fresh_id(f"my_{routine.id}", self._library().routines)
            self.go_on(Work(copy_of(work.draft, id)))
            self._bench.tell(f"This is your own copy of “{routine.title}”. The original stays as it is.")

    def go_on(self, work: Work) -> None:
        """Open a draft."""
        self.keep()
        self._bench.open(Desk(work, self._library, self._voice, self._claims))
        self._go_to(self._page)
        self.look_again()

    def come_back(self) -> None:
        """Show the draft again after it was played."""
        self._go_to(self._page)
        self.look_again()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what files hold before any of them is kept."""
        self.keep()
        self._show_arrivals(share.look_at(paths, self._library(), self._shelf.routines))

    def look_again(self) -> None:
        """Whoever comes back from another program is told if it has changed the file."""
        desk = self._bench.desk
        if desk and desk.work.path and self._page.isVisible() and self._shelf.is_changed_outside(desk.work):
            text = f"{desk.work.path.name} was changed by another program. If you save, both are kept: "
            self._bench.tell(text + "yours gets a name of its own.")

    def keep(self) -> None:
        """Put what is not saved on the shelf now; to be called before the program ends."""
        desk = self._bench.desk
        if desk is None:
            return
        work = desk.current()
        if work.is_saved:
            desk.work = self._shelf.forget(work) if work.kept else work
        elif work.kept or desk.is_touched:
            desk.work = self._shelf.keep(work)
        if self._shelf.note:
            self._bench.tell(self._shelf.note, is_problem=True)

    def forget(self) -> None:
        """Take what is being written off the desk without keeping it."""
        self._bench.open(None)

    def check(self) -> None:
        """Read, judge and keep the draft now instead of after a pause."""
        self._bench.check()

    def _do(self, what: str) -> None:
        {"save": self._save, "play": self._play, "export": self._export, "drop": self._throw_away}[what]()

    def _save(self) -> None:
        if self._has_faults("saved"):
            return
        try:
            made = self._shelf.save(self.desk.current(), self._library().routines)
        except CannotSave as error:
            self._bench.tell(str(error), is_problem=True)
            return
        self.desk.work = made.work
        self._bench.tell(made.message)
        self.saved.emit(made.path)
        self.check()

    def _play(self) -> None:
        if not self._has_faults("played"):
            self._bench.rest()
            self.play.emit(self.desk.look.reading.routine)

    def _has_faults(self, what: str) -> bool:
        """Say what is to be mended first, if anything is."""
        self.check()
        look = self.desk.look
        if look.faults:
            first = look.advice[0]
            text = f"{_things(look.faults)} to mend before it can be {what}. {first.text}"
            self._bench.tell(text, "Go there", lambda: self._bench.go_to(first.place))
        return bool(look.faults)

    def _export(self) -> None:
        self.check()
        library, work = self._library(), self.desk.current()
        path = self._ask_where(work.path.name if work.path else f"{fresh_id(work.draft.title, ())}.json")
        if path is None:
            return
        everywhere = {id for id, other in library.routines.items() if other.path.is_relative_to(self._bundled)}
        try:
            share.export(share.self_contained(work.draft, library.reusable, everywhere), path)
        except CannotSave as error:
            self._bench.tell(str(error), is_problem=True)
            return
        faults = self.desk.look.faults
        self._bench.tell(f"Exported as {path.name}" + (f", with {_things(faults)} to mend." if faults else "."))

    def _show_arrivals(self, arrivals: Sequence[share.Arrival]) -> None:
        self._arrivals = arrivals
        self._import_page.show_arrivals(arrivals)
        self._go_to(self._import_page)

    def _keep_arrivals(self) -> None:
        try:
            for path in share.keep(self._arrivals, self._shelf.routines):
                self.saved.emit(path)
        except CannotSave as error:
            self._import_page.show_problem(str(error))
            return
        self.back.emit()

    def _open(self, path: Path) -> Work | None:
        """Read a file to edit; one that has become unreadable meanwhile is shown with its faults."""
        try:
            document = read_document(path)
            draft = draft_from(document.data)
        except (Unreadable, ValueError) as error:
            faults = getattr(error, "problems", (Problem(1, 1, "steps", "a list of objects", "something else"),))
            self._show_arrivals([share.Arrival(path, problems=Problems(path, faults))])
            return None
        return Work(draft, path, fingerprint(document.text.encode()), draft)

    def _throw_away(self) -> None:
        """Go back to the file as it is saved, or to an empty draft; what was dropped can be brought back."""
        self.keep()
        dropped = self.desk.current()
        work = self._open(dropped.path) if dropped.path and dropped.path.exists() else Work(new_draft("my_routine"))
        if work:
            self._drop(dropped, work)
            text = f"What was not saved of “{dropped.draft.title}” is thrown away."
            self._bench.tell(text, "Bring it back", lambda: self.go_on(self._shelf.keep(dropped)))

    def _drop(self, kept: Work, saved: Work) -> None:
        self._shelf.forget(kept)
        self._bench.open(None)
        self.go_on(saved)

    def _leave(self) -> None:
        self.keep()
        self._bench.rest()
        self.back.emit()


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"
