"""The questions of a page and, in their place while a person points, the body."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from selfmassage.safety.limits import Place
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.theme import Theme

from .question_row import QuestionRow
from .where import Where


class Asking(QStackedWidget):
    """Shows the questions, or where the row that asks for it is to be pointed at."""

    returned = Signal(object)
    """The QuestionRow that asked, once the questions are shown again."""

    def __init__(self, theme: Theme, drawings: Drawings, questions: QWidget, rows: Iterable[QuestionRow]) -> None:
        super().__init__()
        self._theme, self._drawings = theme, drawings
        self._row: QuestionRow | None = None
        self.addWidget(questions)
        for row in rows:
            row.where_asked.connect(partial(self._ask, row))

    @cached_property
    def where(self) -> Where:
        """The body, made when it is first needed."""
        made = Where(self._theme, self._drawings)
        made.left.connect(self.leave)
        made.done.connect(self._point)
        self.addWidget(made)
        return made

    @property
    def is_asking(self) -> bool:
        """True while the body is shown."""
        return self.currentIndex() > 0

    def leave(self) -> None:
        """Show the questions again."""
        self.setCurrentIndex(0)
        row, self._row = self._row, None
        if row:
            self.returned.emit(row)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        if self.count() > 1:
            self.where.set_theme(theme)

    def arrange(self) -> None:
        """Set sizes for the text size."""
        if self.count() > 1:
            self.where.arrange()

    def _ask(self, row: QuestionRow) -> None:
        self._row = row
        self.setCurrentWidget(self.where)
        self.where.arrange()
        self.where.ask(row.question, row.places)

    def _point(self, places: tuple[Place, ...]) -> None:
        if self._row:
            self._row.point(places)
        self.leave()
