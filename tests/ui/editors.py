"""What the tests of the editor share: an account with a home of its own, and hands that press what they can see."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.audio.voices import estimate_seconds
from selfmassage.authoring.claims import load as load_claims
from selfmassage.authoring.shelf import Shelf
from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import Library, load
from selfmassage.ui.editor.flow import EditorFlow
from selfmassage.ui.editor.import_page import ImportPage
from selfmassage.ui.editor_page import EditorPage
from selfmassage.ui.theme import LIGHT
from tests.fakes import FakeOutput

from .pages import DRAWINGS

NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class QuickVoice(QObject):
    """A narrator that makes every line at once, unless it has lost its voice."""

    prepared = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.problem = ""
        self.made: dict[str, Path] = {}
        self.slowness = 1.0

    def prepare(self, lines: Sequence[str]) -> None:
        """Make lines."""
        if self.problem:
            self.failed.emit(self.problem)
        else:
            self.made |= {line: Path(f"{line}.wav") for line in lines}
        self.prepared.emit()

    def cancel(self) -> None:
        """There is nothing to wait for."""

    def path(self, text: str) -> Path | None:
        """The file of a line that was made."""
        return self.made.get(text)

    def seconds(self, text: str) -> float:
        """The length of a line, in truth once it was made."""
        return estimate_seconds(text, 160) * (self.slowness if text in self.made else 1.0)


class Account:
    """The editor of one person, in a window."""

    def __init__(self, qtbot: QtBot, home: Path, size: tuple[int, int] = (1280, 800)) -> None:
        self.home, self.routines = home, home / "routines"
        self.voice, self.output = QuickVoice(), FakeOutput()
        self.shelf = Shelf(home / "drafts", self.routines)
        self.page, self.imports = EditorPage(LIGHT, DRAWINGS), ImportPage(LIGHT)
        self.window = QStackedWidget()
        self.window.addWidget(QWidget())
        for page in (self.page, self.imports):
            self.window.addWidget(page)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.export_to: Path | None = None
        self.library: Library
        self.read_library()
        self.flow = EditorFlow(
            self.page,
            self.imports,
            self._go_to,
            self.shelf,
            lambda: self.library,
            self.voice,  # type: ignore[arg-type]  # as much of a Narrator as the editor uses
            self.output,
            load_claims(asset("authoring", "claims.json")),
            data_dir("routines"),
            lambda name: self.export_to,
        )
        self.flow.saved.connect(self.read_library)
        self.flow.back.connect(lambda: self.window.setCurrentIndex(0))

    def read_library(self) -> None:
        """Read the files as they are now."""
        self.library = load([data_dir("routines"), self.routines])

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(focused(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(focused(), text)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the keyboard is at what has this name."""
        names = []
        for _ in range(200):
            self.press(Qt.Key.Key_Tab)
            QApplication.sendPostedEvents()
            names.append(name_of(focused()))
            if names[-1] == name:
                return focused()
        raise AssertionError(f"Tab does not lead to {name!r}, only to {sorted(set(names))}")

    def click(self, text: str) -> None:
        """Click the one button that shows this text or has this name."""
        QApplication.sendPostedEvents()
        page = self.window.currentWidget()
        assert page is not None
        buttons = [made for made in page.findChildren(QAbstractButton) if made.isVisible() and text in names_of(made)]
        assert len(buttons) == 1, f"{len(buttons)} buttons are called {text!r}"
        assert buttons[0].isEnabled(), f"{text!r} cannot be clicked"
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    def click_row(self, row: int, title: str = "") -> None:
        """Click a row of what can be added."""
        rows = self.page.add_panel.list
        place = rows.visualRect(rows.model().index(row, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)

    def drag(self, row: int, to: int) -> None:
        """Drag a step to the place of another one."""
        rows = self.page.steps.list
        start = rows.visualRect(rows.model().index(row, 0)).center()
        target = rows.visualRect(rows.model().index(to, 0))
        end = QPoint(start.x(), target.bottom() - 2 if to > row else target.top() + 2)
        QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, start)
        QTest.mouseMove(rows.viewport(), (start + end) / 2)
        QTest.mouseMove(rows.viewport(), end)
        QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, end)

    def titles(self) -> list[str]:
        """The steps as the list shows them."""
        return [row.title for row in self.page.steps.list.rows]

    def remarks(self) -> list[str]:
        """The advice as it is shown."""
        return [item.text() for item in self.page.advice.items]

    def _go_to(self, page: QWidget) -> None:
        self.window.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def names_of(widget: QAbstractButton) -> tuple[str, str]:
    """What a button is called."""
    return widget.text(), widget.accessibleName()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text
