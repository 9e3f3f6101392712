"""Writing a routine: its steps, the form of the chosen one, its picture, the whole session, and advice."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.authoring.desk import Desk
from selfmassage.authoring.history import Place
from selfmassage.authoring.sheet import length, rows, verdict
from selfmassage.ui.pictures.drawings import Drawings

from .editor.add_panel import AddPanel
from .editor.advice_list import AdviceList
from .editor.heading import Heading
from .editor.routine_panel import RoutinePanel
from .editor.step_panel import StepPanel
from .editor.steps_panel import StepsPanel
from .editor.text_boxes import LineBox
from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import column, label
from .theme import Theme
from .timeline_strip import TimelineStrip

MIDDLE, WIDE = 46, 74
"""Width in em from which the steps stand beside the form, and the advice beside both."""
STEPS, ROOMY_STEPS, ADVICE = 17, 21, 19
"""Width of these columns in em."""
SHORTCUTS = (
    ("Ctrl+Z", "undo"),
    ("Ctrl+Shift+Z", "redo"),
    ("Ctrl+Y", "redo"),
    ("Ctrl+S", "save"),
    ("Ctrl+E", "export"),
    ("Ctrl+Return", "play"),
    ("Ctrl+D", "duplicate"),
    ("Ctrl+N", "add"),
)


class EditorPage(Page):
    """Shows a desk and tells what its author wants; it changes nothing itself."""

    back = Signal()
    acted = Signal(str)
    """What was asked for: undo, redo, save, export, play, add, duplicate, remove, up, down, make_own, speak."""
    chosen = Signal(object)
    """The index of a step, or None for the routine itself."""
    moved = Signal(int, int)
    changed = Signal(str, object)
    """A field of what is chosen, and its new value."""
    block_clicked = Signal(int)
    added = Signal(str)
    notice_answered = Signal()

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__(theme)
        self.heading = Heading()
        self.steps = StepsPanel(theme)
        self.step = StepPanel(theme, drawings)
        self.routine = RoutinePanel(theme)
        self.add_panel = AddPanel(theme)
        self.advice = AdviceList(theme)
        self.strip = TimelineStrip(theme)
        self.length = label(role="heading")
        self._panels = QWidget()
        self._arrangement: tuple[bool, bool] | None = None
        self._lay_out()
        self._connect()
        self.arrange()

    @property
    def is_adding(self) -> bool:
        """True while a step to add is being looked for."""
        return not self.add_panel.isHidden()

    def show_desk(self, desk: Desk) -> None:
        """Show the draft as it is now, with what the last check has found."""
        self.heading.show_desk(desk)
        self.steps.show_rows(rows(desk), desk.selected)
        if desk.selected is None:
            self.routine.show_desk(desk)
        else:
            self.step.show_desk(desk)
        if not self.is_adding:
            self._go_to(self.routine if desk.selected is None else self.step)

    def show_look(self, desk: Desk) -> None:
        """Show what a check has found: marks, picture, length and advice."""
        self.show_desk(desk)
        self.step.show_picture(desk)
        self.length.setText(length(desk))
        self.advice.show_advice(desk.look.advice, verdict(desk))
        self.strip.setVisible(desk.look.timeline is not None)
        if desk.look.timeline:
            self.strip.show_timeline(desk.look.timeline)

    def show_place(self, place: Place) -> None:
        """Give the keyboard to a field of what is chosen."""
        self.stop_adding()
        panel = self.routine if place.step is None else self.step
        widget = panel.form.focus_on(place.field)
        if widget:
            QTimer.singleShot(0, self, lambda: self._reveal(widget))

    def ask_for_title(self) -> None:
        """Give the keyboard to the title, which is typed over."""
        self.show_place(Place(None, "title"))
        title = self.routine.form.controls["title"]
        if isinstance(title, LineBox):
            title.selectAll()

    def start_adding(self) -> None:
        """Show what can be added; it stays until it is closed."""
        self._go_to(self.add_panel)
        QTimer.singleShot(0, self, lambda: self._reveal(self.add_panel.search))

    def stop_adding(self) -> None:
        """Show the form of what is chosen again."""
        if self.is_adding:
            self._go_to(self.routine if self.steps.list.currentIndex().row() < 0 else self.step)
            self.steps.list.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        for part in (self.steps, self.step, self.routine, self.add_panel, self.advice, self.strip):
            part.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps, and one, two or three columns for the width."""
        em, margin = self.em, round(MARGIN * self.em)
        width = self.width() / em
        self._place(width >= MIDDLE, width >= WIDE)
        beside = margin if width >= MIDDLE else 0
        self._column.setContentsMargins(margin, round(0.8 * em), 0, round(0.6 * em))
        self._bottom.setContentsMargins(0, 0, beside, 0)
        self.heading.setContentsMargins(0, 0, beside, 0)
        for layout in (self._column, self._columns, self._content):
            layout.setSpacing(round(0.8 * em))
        self._bottom.setSpacing(round(0.2 * em))
        self.steps.arrange(scrolls=width >= MIDDLE)
        self.heading.arrange(wide=width >= WIDE)
        for part in (self.step, self.routine, self.add_panel, self.advice):
            part.arrange()

    def _lay_out(self) -> None:
        self._content = column()
        inner = QWidget()
        inner.setLayout(self._content)
        self.scroller = self._scroll = PageScroll(inner, MARGIN)
        self._left_column, self._right_column = column(), column()
        self._left, margin = QWidget(), QWidget()
        self._left.setLayout(self._left_column)
        margin.setLayout(self._right_column)
        self._right = PageScroll(margin, MARGIN)
        self._panels.setLayout(column(self.routine, self.step, self.add_panel))
        for panel in (self.step, self.add_panel):
            panel.hide()
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._scroll, 1)
        self._columns.addWidget(self._right)
        self._bottom = column(self.length, self.strip)
        self._foot = QWidget()
        self._foot.setLayout(self._bottom)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._columns, 1)

    def _place(self, middle: bool, wide: bool) -> None:
        """Put the steps and the advice beside the form, or everything below each other where there is little room."""
        arrangement = (middle, wide)
        self._left.setFixedWidth((ROOMY_STEPS if wide else STEPS) * self.em)
        self._right.setFixedWidth(ADVICE * self.em + round(MARGIN * self.em))
        if arrangement == self._arrangement:
            return
        self._arrangement = arrangement
        self._left.setVisible(middle)
        self._right.setVisible(wide)
        page = self._column if middle else self._content
        homes = (
            (self.heading, page, 0),
            (self.steps, self._left_column if middle else self._content, 1),
            (self._panels, self._content, 2),
            (self.advice, self._right_column if wide else self._content, 3),
            (self._foot, page, 4),
        )
        for part, *_ in homes:
            part.setParent(None)
        for part, layout, place in homes:  # in the order of Tab: each part that comes goes to its end
            layout.insertWidget(min(place, layout.count()), part, int(part is self._panels))
            part.show()

    def _connect(self) -> None:
        self.heading.back.connect(self.back)
        self.heading.notice_answered.connect(self.notice_answered)
        for part in (self.heading, self.steps, self.step):
            part.acted.connect(self.acted)
        self.steps.chosen.connect(self.chosen)
        self.steps.moved.connect(self.moved)
        self.steps.opened.connect(lambda: self.step.form.focus_on("name"))
        for panel in (self.step, self.routine):
            panel.form.changed.connect(self.changed)
        self.strip.block_clicked.connect(self.block_clicked)
        self.add_panel.added.connect(self.added)
        self.add_panel.closed.connect(self.stop_adding)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, action in SHORTCUTS:
            QShortcut(QKeySequence(keys), self, lambda action=action: self.acted.emit(action), context=inside)
        QShortcut(QKeySequence("Esc"), self, self._leave, context=inside)

    def _reveal(self, widget: QWidget) -> None:
        """Scroll to what has the keyboard, once everything has its place."""
        self._scroll.ensureWidgetVisible(widget, 0, 3 * self.em)

    def _leave(self) -> None:
        if self.is_adding:
            self.stop_adding()
        else:
            self.back.emit()

    def _go_to(self, panel: QWidget) -> None:
        """Show one of the three panels."""
        if not panel.isHidden():
            return
        for other in (self.routine, self.step, self.add_panel):
            other.setVisible(other is panel)
        self._scroll.to_top()

    # Qt's own names

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.steps.about_button.setFocus(event.reason())  # a focus proxy would keep Tab from what lies before it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
