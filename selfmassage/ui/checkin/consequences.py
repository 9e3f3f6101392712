"""What limits change, in words: what is left out on which leg and why, and what is lighter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.safety.telling import LeftOut, left_out_lines
from selfmassage.ui.card import TextList
from selfmassage.ui.parts import label
from selfmassage.ui.style import em_of


class Consequences(QFrame):
    """A card that is there only while there is something to say."""

    def __init__(self, title: str = "What changes") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.texts: tuple[str, ...] = ()
        self._list = TextList()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(label(title, "heading"))
        self._layout.addWidget(self._list)
        self.show_changes((), ())
        self.arrange()

    def show_changes(self, lines: Sequence[str], left_out: Iterable[LeftOut]) -> None:
        """Show lines, and below them the steps that are left out, planned (`Timeline.omitted`) or foreseen."""
        texts = (*lines, *(f"Left out. {line}" for line in left_out_lines(left_out)))
        if texts != self.texts:
            self.texts = texts
            self._list.show_texts(texts)
        self.setVisible(bool(texts))

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(em, round(0.7 * em), em, round(0.7 * em))
        self._layout.setSpacing(round(0.4 * em))
        self._list.column.setSpacing(round(0.3 * em))
