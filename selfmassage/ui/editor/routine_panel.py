"""The routine itself: title, purpose, order, what is known."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.authoring.desk import Desk
from selfmassage.ui.parts import label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .fields import ROUTINE_FIELDS
from .form import Form


class RoutinePanel(QFrame):
    """Shows the fields of the routine on a desk."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.form = Form(theme, ROUTINE_FIELDS)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(label("About the routine", "heading"))
        self._layout.addWidget(self.form)
        self._layout.addStretch(1)

    def show_desk(self, desk: Desk) -> None:
        """Show the values of the routine."""
        self.form.show_values(desk.draft.head, {})

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.form.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(em),) * 4)
        self._layout.setSpacing(round(0.8 * em))
        self.form.arrange()
