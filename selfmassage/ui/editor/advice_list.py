"""The margin of advice: each remark leads to the field it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfmassage.authoring.advice import Advice, Severity
from selfmassage.authoring.history import Place
from selfmassage.authoring.titles import title_of
from selfmassage.ui.drawing import WRAPPED, draw_card, draw_focus
from selfmassage.ui.parts import clear, column, label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme, scaled

PADDING = 0.6
BAR = 0.3
"""In em."""
MOST = 40
"""Remarks that are shown; a file could have hundreds."""


class AdviceItem(QAbstractButton):
    """One remark on a card, with its weight as a word and a colour."""

    def __init__(self, theme: Theme, advice: Advice) -> None:
        super().__init__()
        self._theme, self._severity = theme, advice.severity
        where = f"Step {advice.place.step + 1}" if advice.place.step is not None else title_of(advice.place.field)
        self.heading = f"{advice.severity.value} · {where}"
        self.setText(advice.text)
        self.setAccessibleName(f"{self.heading}. {advice.text}")
        self.setAccessibleDescription("Go to the field")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _colour(self) -> str:
        theme = self._theme
        return {Severity.FAULT: theme.danger, Severity.ADVICE: theme.right}.get(self._severity, theme.muted)

    # Qt's own names

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        em = em_of(self.font())
        inner = max(1, width - round((2 * PADDING + BAR) * em))
        text = QFontMetrics(self.font()).boundingRect(0, 0, inner, 100_000, WRAPPED, self.text())
        heading = QFontMetrics(scaled(self.font(), 1.0, bold=True)).lineSpacing()
        return heading + text.height() + round(2 * PADDING * em)

    def sizeHint(self) -> QSize:
        return QSize(14 * em_of(self.font()), self.heightForWidth(14 * em_of(self.font())))

    def paintEvent(self, event: QPaintEvent) -> None:
        em = em_of(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        draw_card(painter, rect, 0.5 * em, self._theme.raised if self.underMouse() else self._theme.card)
        painter.fillRect(QRectF(0, 0.5 * em, BAR * em, rect.height() - em), QColor(self._colour()))
        inner = rect.adjusted((PADDING + BAR) * em, PADDING * em, -PADDING * em, -PADDING * em)
        bold = scaled(self.font(), 1.0, bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(self._colour()))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop), self.heading)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(inner.adjusted(0, QFontMetrics(bold).lineSpacing(), 0, 0), WRAPPED, self.text())
        if self.hasFocus():
            draw_focus(painter, rect, 0.5 * em, self._theme, 0.16 * em)


class AdviceList(QWidget):
    """All remarks, the weightiest first."""

    chosen = Signal(Place)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[Advice] | None = None
        self.items: list[AdviceItem] = []
        self.verdict = label(role="muted")
        self._column = column()
        self._items = column()
        self._column.addWidget(label("Advice", "heading"))
        self._column.addWidget(self.verdict)
        self._column.addLayout(self._items)
        self._column.addStretch(1)
        self.setLayout(self._column)

    def show_advice(self, advice: Sequence[Advice], verdict: str) -> None:
        """Show other remarks, and how it stands in a few words."""
        self.verdict.setText(verdict)
        if advice == self._shown:
            return
        self._shown = tuple(advice)
        clear(self._items)
        self.items = [AdviceItem(self._theme, item) for item in advice[:MOST]]
        for made, item in zip(self.items, advice, strict=False):
            made.clicked.connect(lambda _=False, place=item.place: self.chosen.emit(place))
            self._items.addWidget(made)
        if len(advice) > MOST:
            self._items.addWidget(label(f"and {len(advice) - MOST} more", "small"))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        shown, self._shown = self._shown, None
        self.show_advice(shown or (), self.verdict.text())

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._column.setSpacing(round(0.5 * em))
        self._items.setSpacing(round(0.4 * em))
