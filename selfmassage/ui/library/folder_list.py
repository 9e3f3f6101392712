"""Choosing whose folders are shown in the library too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from selfmassage.ui.parts import button, clear, column, label
from selfmassage.ui.style import em_of

NOTE = "Such as a school's shared drive. The program only reads there, and notices changes."


class FolderList(QWidget):
    """Added folders, each with a button to take it away; how far reading them is."""

    changed = Signal(list)
    """The folders (Path) that are wanted now."""

    def __init__(self, ask: Callable[[], Path | None]) -> None:
        """`ask` lets the person choose a folder."""
        super().__init__()
        self._ask = ask
        self._folders: list[Path] = []
        self._rows = column()
        self.add_button = button("Add a folder")
        self.add_button.clicked.connect(self._add)
        self.state = label(role="small")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName("Reading the added folders")
        self.bar.setFixedHeight(em_of(self.font()) // 2)
        layout = column(label(NOTE, "small"))
        layout.addLayout(self._rows)
        for part in (self.bar, self.state):
            layout.addWidget(part)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)
        self.show_folders([], [])

    def show_folders(self, folders: Sequence[Path], missing: Sequence[Path]) -> None:
        """Show the added folders, and which of them are not there now."""
        self._folders = list(folders)
        clear(self._rows)
        for folder in folders:
            self._rows.addWidget(self._row(folder, folder in missing))
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many files are read; nothing once all are."""
        reading = done < total
        self.bar.setVisible(reading)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.state.setVisible(reading)
        self.state.setText(f"Reading: {done} of {total} files")

    def _row(self, folder: Path, is_missing: bool) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(f"{folder} is not there now" if is_missing else str(folder)), 1)
        remove = button("Take away")
        remove.setAccessibleName(f"Take {folder.name} out of the library")
        remove.clicked.connect(lambda: self._change([one for one in self._folders if one != folder]))
        layout.addWidget(remove)
        return made

    def _add(self) -> None:
        folder = self._ask()
        if folder and folder not in self._folders:
            self._change([*self._folders, folder])

    def _change(self, folders: list[Path]) -> None:
        self.show_folders(folders, [])
        self.changed.emit(folders)
