"""A routine before it starts: what it does and why, step by step, and the choices for this session."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.practice.strokes import Strokes
from selfmassage.routine.model import Routine
from selfmassage.routine.sources import Source
from selfmassage.session.preferences import Preferences
from selfmassage.session.summary import clock
from selfmassage.session.timeline import Timeline
from selfmassage.settings import Settings
from selfmassage.ui.pictures.drawings import Drawings

from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, column, label
from .routine.choices import Choices
from .routine.evidence import Evidence
from .routine.overview import Overview, outline
from .routine.steps import Steps
from .theme import Theme

TWO_COLUMNS = 66
"""Width in em from which the choices stand beside the steps."""


class RoutinePage(Page):
    """Shows a routine and its plan; Start is always in view."""

    back = Signal()
    start = Signal(Preferences)
    preferences_changed = Signal(Preferences)
    change_asked = Signal()
    """The routine is to be changed in the editor."""

    def __init__(
        self, theme: Theme, drawings: Drawings, sources: Mapping[str, Source], strokes: Strokes | None = None
    ) -> None:
        super().__init__(theme)
        self.routine: Routine
        self.title = label(role="title")
        self.total = label(role="heading")
        self.outline = label(role="muted")
        self.overview = Overview(theme)
        self.choices = Choices(theme)
        self.steps = Steps(theme, drawings, strokes)
        self.evidence = Evidence(sources)
        self.back_button = button("Back", tip="Esc")
        self.change_button = button("Change it", tip="Open it in the editor, or a copy of your own")
        self.start_button = button("Start", "main", tip="Return")
        self._lay_out()
        self._connect()
        self.set_entry(self.start_button)
        self.arrange()

    def show_routine(
        self, routine: Routine, timeline: Timeline, settings: Settings, minutes: float | None = None
    ) -> None:
        """Show a routine with its plan; the choices begin as the settings say, and with the minutes to fit it to."""
        self.routine = routine
        self.title.setText(routine.title)
        self.overview.show_routine(routine)
        self.choices.show_choices(routine, settings, minutes)
        self.steps.show_routine(routine)
        self.evidence.show_routine(routine)
        self.show_timeline(timeline)
        self._scroll.to_top()
        self.start_button.setFocus()

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another plan of the same routine."""
        self.overview.show_timeline(timeline)
        self.steps.show_timeline(timeline)
        self.total.setText(f"{clock(timeline.seconds)} min")
        self.outline.setText(outline(timeline, self.choices.preferences))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        for part in (self.overview, self.choices, self.steps):
            part.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps, and one column or two for the width."""
        em, margin = self.em, round(MARGIN * self.em)
        self._column.setContentsMargins(margin, margin, 0, round(0.8 * em))
        for line in (self._head, self._bottom):
            line.setContentsMargins(0, 0, margin, 0)
        wide = self.width() >= TWO_COLUMNS * em
        self._columns.setDirection(QBoxLayout.Direction.RightToLeft if wide else QBoxLayout.Direction.TopToBottom)
        self._columns.setStretch(0, 2)
        self._columns.setStretch(1, 5 if wide else 0)
        where = self._side if wide else self._main
        where.insertWidget(where.count() - 1, self.evidence)
        for layout in (self._column, self._columns, self._main, self._side, self._bottom, self._head):
            layout.setSpacing(round(0.8 * em))
        for part in (self.overview, self.choices, self.steps, self.evidence):
            part.arrange()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        self._main = column(self.overview, self.steps)
        self._side = column(self.choices)
        for part in (self._main, self._side):
            part.addStretch(1)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, content)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._side)
        self._columns.addLayout(self._main)
        self.scroller = self._scroll = PageScroll(content, MARGIN)
        self._bottom = QHBoxLayout()
        self._bottom.addLayout(column(self.total, self.outline), 1)
        self._bottom.addWidget(self.start_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._bottom)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.change_button.clicked.connect(self.change_asked)
        self.start_button.clicked.connect(lambda: self.start.emit(self.choices.preferences))
        self.choices.changed.connect(lambda: self.preferences_changed.emit(self.choices.preferences))
        QShortcut(QKeySequence("Esc"), self, self.back.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start_button.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
