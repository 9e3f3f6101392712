"""Fields for words: a line, a text that grows with its lines, a list with commas."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
"""What may come in with a paste and can neither be said nor shown."""
LOWEST, HIGHEST = 2, 9
"""Lines of a text."""


FIELD_KEYS = (
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
)


def is_for_page(event: QEvent) -> bool:
    """Whether a key is first offered to the page: its undo is that of the whole routine.

    On X11 a field would otherwise take Ctrl+D and Ctrl+E too, to delete a letter and to go to the end of the line.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    controls = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return controls and is_letter and not any(event.matches(key) for key in FIELD_KEYS)


class LineBox(QLineEdit):
    """One line; `picked` tells each change."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.textEdited.connect(lambda text: self.picked.emit(CONTROL.sub(" ", text)))

    def set_value(self, value: object) -> None:
        """Show a text without a signal; what is there already stays, with the cursor."""
        text = str(value or "")
        if text != self.text():
            self.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """The style sheet does it."""

    # Qt's own names

    def event(self, event: QEvent) -> bool:
        if is_for_page(event):
            event.ignore()
            return False
        return super().event(event)


class ListBox(LineBox):
    """Words with commas between them."""

    def __init__(self, theme: Theme, name: str, clean: Callable[[str], str] = str.strip) -> None:
        super().__init__(theme, name)
        self._clean = clean
        self.textEdited.disconnect()
        self.textEdited.connect(lambda text: self.picked.emit(self._parts(text)))

    def set_value(self, value: object) -> None:
        """Show a list; a comma that was just typed stays."""
        parts = [str(part) for part in value] if isinstance(value, Sequence) else []
        if parts != self._parts(self.text()):
            self.setText(", ".join(parts))

    def _parts(self, text: str) -> list[str]:
        return [clean for part in CONTROL.sub(" ", text).split(",") if (clean := self._clean(part))]


def goal(text: str) -> str:
    """Write a purpose as the format wants it: small letters, digits and _."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


class TextBox(QPlainTextEdit):
    """Some lines; as high as its text, Tab leaves it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self.arrange)
        self.arrange()

    @property
    def value(self) -> str:
        """The text, without what can neither be said nor shown."""
        return CONTROL.sub(" ", self.toPlainText())

    def set_value(self, value: object) -> None:
        """Show a text without a signal; what is there already stays, with the cursor."""
        text = str(value or "")
        if text != self.value:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.arrange()

    def set_theme(self, theme: Theme) -> None:
        """The style sheet does it."""

    def arrange(self) -> None:
        """Take the height of the text."""
        lines = max(LOWEST, min(HIGHEST, round(self.document().size().height())))
        padding = round(1.2 * em_of(self.font()) + 2 * self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + padding
        full = lines == HIGHEST
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if height != self.height():
            self.setFixedHeight(height)
        if bar is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)

    def _tell(self) -> None:
        self.arrange()
        self.picked.emit(self.value)

    # Qt's own names

    def event(self, event: QEvent) -> bool:
        if is_for_page(event):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
