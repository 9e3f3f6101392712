"""How long one leg was worked, large, on its own card."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.wording import LEG_NAMES

from . import parts
from .leg_badge import LegBadge
from .page import MARGIN
from .theme import Theme

BADGE = 2.6
TIME = 3.4
"""Heights in em."""


class LegTime(QFrame):
    """A badge and a time."""

    def __init__(self, leg: Leg, theme: Theme) -> None:
        super().__init__()
        self._leg = leg
        self._badge = LegBadge(theme)
        self._badge.show_leg(leg)
        self._time = parts.line_label()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._badge)
        self._row.addStretch()
        self._row.addWidget(self._time)
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._time.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    def show_time(self, time: str) -> None:
        """Show minutes and seconds."""
        self._time.setText(time)
        self._time.setAccessibleName(f"{LEG_NAMES[self._leg]}: {time}")

    def arrange(self, theme: Theme, em: int) -> None:
        """Take a look and a size of text in pixels."""
        height = BADGE * em
        self._badge.set_theme(theme)
        self._badge.setFixedSize(ceil(self._badge.width_for(height)), round(height))
        self._time.setStyleSheet(f"font-size: {round(TIME * em)}px; font-weight: bold; color: {theme.leg(self._leg)};")
        margin = round(0.8 * MARGIN * em)
        self._row.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self._row.setSpacing(margin)
