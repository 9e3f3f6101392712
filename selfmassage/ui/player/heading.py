"""The line that says which leg, which area and how."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.drawing import largest, sized
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.leg_badge import LegBadge
from selfmassage.ui.theme import Theme

TITLE = 0.80
"""Size of the title in heights of the line."""
BADGE = 0.84
TECHNIQUE = (0.34, 0.56)
"""Size of the technique against the title, smallest and biggest."""


class Heading(QWidget):
    """Badge, title and technique on one baseline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_change = False
        self.badge = LegBadge(theme, self)
        self.title = FitLabel(theme.ink, bold=True, parent=self)
        self.technique = FitLabel(theme.muted, parent=self)
        for label in (self.title, self.technique):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def show_step(self, leg: Leg, title: str, technique: str, is_change: bool) -> None:
        """Show another step; a change of leg stands in that leg's colour."""
        if (leg, title, technique, is_change) == (
            self.badge.leg,
            self.title.text(),
            self.technique.text(),
            self._is_change,
        ):
            return
        self._is_change = is_change
        self.badge.show_leg(leg)
        self.title.show_text(title)
        self.technique.show_text(technique)
        self._colour()
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.badge.set_theme(theme)
        self._colour()

    def _colour(self) -> None:
        self.title.set_colour(self._theme.leg(self.badge.leg) if self._is_change else self._theme.ink)
        self.technique.set_colour(self._theme.muted)

    def _arrange(self) -> None:
        """Give the title its size first, then the technique what is left, which is never too little for its word."""
        height = self.height()
        badge_height = BADGE * height
        badge = round(self.badge.width_for(badge_height))
        self.badge.setGeometry(0, round((height - badge_height) / 2), badge, round(badge_height))
        left = badge + round(0.28 * height) if badge else 0
        room = self.width() - left
        gap = round(0.28 * height) if self.technique.text() else 0
        small = self._width(self.technique, TECHNIQUE[0] * TITLE * height) if gap else 0.0
        size = largest(lambda size: self._width(self.title, size) + gap + small <= room, 0.4 * height, TITLE * height)
        wide = min(room - gap - ceil(small), round(self._width(self.title, size)) + 2)
        self.title.set_biggest(size)
        self.title.setGeometry(left, 0, wide, height)
        self._put_technique(left + wide + gap, max(0, room - wide - gap), size)

    def _put_technique(self, left: int, room: int, size: int) -> None:
        """Put the technique after the title, on its baseline."""
        fitting = largest(
            lambda pixels: self._width(self.technique, pixels) <= room, TECHNIQUE[0] * size, TECHNIQUE[1] * size
        )
        self.technique.set_biggest(fitting)
        down = round(0.36 * (size - fitting))
        self.technique.setGeometry(left, down, room, self.height())

    def _width(self, label: FitLabel, pixels: float) -> float:
        bold = label is self.title
        return QFontMetricsF(sized(self.font(), pixels, bold)).horizontalAdvance(label.text()) + 2

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
