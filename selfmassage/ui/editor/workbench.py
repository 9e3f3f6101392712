"""The page and the desk together: carries out what the page asks for, and shows what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from selfmassage.audio.narrator import Narrator
from selfmassage.audio.output import Output
from selfmassage.authoring.desk import Desk
from selfmassage.authoring.history import Place
from selfmassage.authoring.sheet import catalogue
from selfmassage.authoring.steps import own_step, used_step
from selfmassage.routine.library import Library
from selfmassage.ui.editor_page import EditorPage

from .speaker import Speaker

PAUSE = 250  # ms
"""After the last letter, before the draft is read, judged and kept."""
EDITS: dict[str, Callable[[Desk], None]] = {
    "undo": Desk.undo,
    "redo": Desk.redo,
    "duplicate": Desk.duplicate,
    "remove": Desk.remove,
    "make_own": Desk.make_own,
    "up": lambda desk: desk.move_by(-1),
    "down": lambda desk: desk.move_by(1),
}
FILES = frozenset({"save", "export", "play", "drop"})


class Workbench(QObject):
    """One draft at a time."""

    checked = Signal()
    """The draft was read and judged after changes."""
    asked = Signal(str)
    """One of FILES, which are done elsewhere."""

    def __init__(self, page: EditorPage, library: Callable[[], Library], narrator: Narrator, output: Output) -> None:
        super().__init__()
        self.page = page
        self._library = library
        self._speaker = Speaker(narrator, output)
        self._desk: Desk | None = None
        self._answer: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.check)
        self._connect()

    @property
    def desk(self) -> Desk | None:
        """What is being written."""
        return self._desk

    def open(self, desk: Desk | None) -> None:
        """Take another draft, or none; what is not checked yet of the one before is forgotten."""
        self._timer.stop()
        self._desk = desk
        self.page.stop_adding()
        self.tell("")
        self.check()

    def check(self) -> None:
        """Read, judge, show and measure the draft as it is now."""
        self._timer.stop()
        if self._desk is None:
            return
        look = self._desk.check()
        self.page.show_look(self._desk)
        self.checked.emit()
        self._speaker.measure(look.timeline.texts() if look.timeline else ())

    def rest(self) -> None:
        """Be silent."""
        self._speaker.rest()

    def go_to(self, place: Place) -> None:
        """Choose what a place is in, and give the keyboard to its field; where steps are missing, add one."""
        if place.field == "steps":
            self._act("add")
            return
        self._choose(place.step)
        self.page.show_place(place)

    def tell(
        self, text: str, answer: str = "", action: Callable[[], None] | None = None, is_problem: bool = False
    ) -> None:
        """Say something at the top of the page, with a button for what can be done about it."""
        self._answer = action
        self.page.heading.show_notice(text, answer, is_problem)

    def _connect(self) -> None:
        page = self.page
        page.acted.connect(self._act)
        page.chosen.connect(self._choose)
        page.moved.connect(lambda row, to: self._edit(lambda desk: desk.move(row, to)))
        page.changed.connect(self._change)
        page.block_clicked.connect(self._choose_block)
        page.added.connect(self._add)
        page.advice.chosen.connect(self.go_to)
        page.notice_answered.connect(self._take_answer)
        self._speaker.measured.connect(self._look)
        self._speaker.failed.connect(partial(self.tell, is_problem=True))

    def _act(self, action: str) -> None:
        if action in EDITS:
            self._edit(EDITS[action])
        elif action in FILES:
            self.asked.emit(action)
        elif action == "speak" and self._desk:
            self._speaker.say(self._desk.line())
        elif action == "add":
            self.page.add_panel.open(lambda words: catalogue(self._library(), words))
            self.page.start_adding()

    def _edit(self, edit: Callable[[Desk], None]) -> None:
        if self._desk:
            edit(self._desk)
            self.check()

    def _change(self, name: str, value: object) -> None:
        if self._desk:
            self._desk.set_field(name, value)
            self.page.show_desk(self._desk)
            self._timer.start()

    def _choose(self, index: int | None) -> None:
        self.page.stop_adding()
        if self._desk:
            self._desk.select(index)
            self._look()

    def _choose_block(self, number: int) -> None:
        if self._desk:
            self._choose(self._desk.look.step_of_block(number))

    def _add(self, key: str) -> None:
        """Add a step of the library and stay; an own one is to be written at once."""
        self._edit(lambda desk: desk.add(used_step(key) if key else own_step()))
        index = self._desk.selected if self._desk else None
        if key:
            self.page.add_panel.tell(f"Added as step {(index or 0) + 1}.")
        else:
            self.page.show_place(Place(index, "name"))

    def _look(self) -> None:
        """Judge and show again, without keeping: nothing was written."""
        if self._desk and self.page.isVisible():
            self._desk.check()
            self.page.show_look(self._desk)

    def _take_answer(self) -> None:
        action = self._answer
        self.tell("")
        if action:
            action()
