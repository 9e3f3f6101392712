"""The top of the editor: what is being written, what can be done with it, and what there is to know."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.authoring.desk import Desk
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, column, label, set_role
from selfmassage.ui.style import em_of

ACTIONS = (
    ("undo", "Undo", "Ctrl+Z"),
    ("redo", "Redo", "Ctrl+Shift+Z"),
    ("drop", "Throw away", "Drop what is not saved; it can be brought back"),
    ("export", "Export", "Ctrl+E: a file to hand on"),
    ("play", "Play it", "Ctrl+Return"),
    ("save", "Save", "Ctrl+S"),
)


class Heading(QWidget):
    """Back, the title, and a button for each action."""

    back = Signal()
    acted = Signal(str)
    notice_answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = button("Back", tip="Esc. What is not saved is kept as a draft.")
        self.title, self.state = label(role="heading"), label(role="small")
        self.buttons = {id: button(text, tip=tip) for id, text, tip in ACTIONS}
        self.notice, self.answer_button = label(role="caution"), button("")
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.answer_button.clicked.connect(self.notice_answered)
        for id, made in self.buttons.items():
            made.clicked.connect(lambda _=False, id=id: self.acted.emit(id))
        self.show_notice("")

    def show_desk(self, desk: Desk) -> None:
        """Show the title, and what can be done now."""
        saved = desk.current().is_saved
        self.title.setText(desk.draft.title.strip() or "No title yet")
        where = desk.work.path.name if desk.work.path else "not a file yet"
        self.state.setText(f"Saved as {where}" if saved else f"Not saved; kept as a draft ({where})")
        self.buttons["undo"].setEnabled(bool(desk.history.past))
        self.buttons["redo"].setEnabled(bool(desk.history.future))
        self.buttons["save"].setEnabled(not saved)
        self.buttons["drop"].setEnabled(not saved and (desk.is_touched or desk.work.kept is not None))

    def show_notice(self, text: str, answer: str = "", is_problem: bool = False) -> None:
        """Say something until something else is said, with a button for what can be done about it."""
        set_role(self.notice, "problem" if is_problem else "caution")
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self.answer_button.setText(answer)
        self.answer_button.setVisible(bool(text and answer))

    def arrange(self, wide: bool) -> None:
        """Set the gaps for the text size; where it is wide the buttons stand beside the title."""
        em = em_of(self.font())
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for layout in (self._column, self._row, self._actions, self._notes, self._first):
            layout.setSpacing(round(0.6 * em))
        self._titles.setSpacing(0)

    def _lay_out(self) -> None:
        self._actions = FlowLayout()
        for made in self.buttons.values():
            self._actions.addWidget(made)
        self._titles = column(self.title, self.state)
        self._first = QHBoxLayout()
        self._first.addWidget(self.back_button)
        self._first.addLayout(self._titles, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.addLayout(self._first, 1)
        self._row.addLayout(self._actions)
        self._notes = QHBoxLayout()
        self._notes.addWidget(self.notice, 1)
        self._notes.addWidget(self.answer_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addLayout(self._notes)
