"""Everything that can be set: voice and sound, how sessions run, colours and text size, where own routines lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.audio.voices import VoiceInfo
from selfmassage.settings import Settings

from .choice_box import ChoiceBox
from .page import MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, column, label
from .settings.controls import LOOK, SESSIONS, VOICE
from .settings.section import Section
from .theme import Theme

PRIVATE = "Health answers, journal, races and practice stay on this computer."
TWO_COLUMNS = 62
"""Width in em from which the sections stand side by side."""


class SettingsPage(Page):
    """Shows the settings and tells what the person changes; problems are said at the top."""

    section = "settings"
    changed = Signal(dict)
    """Fields of the settings with their new values."""
    test_voice = Signal()
    test_tones = Signal()
    folder_asked = Signal()
    """The folder of the person's own routines is to be opened."""
    health_asked = Signal()
    erase_asked = Signal()
    back = Signal()

    def __init__(self, theme: Theme, folders: QWidget | None = None) -> None:
        """`folders` chooses whose folders are in the library too."""
        super().__init__(theme)
        self._settings = Settings()
        self.notes = label(role="problem")
        self.voice = Section(theme, "Voice and sound", VOICE)
        self.sessions = Section(theme, "Sessions", SESSIONS)
        self.look = Section(theme, "Look", LOOK)
        self.own = Section(theme, "Your own routines", ())
        self.health = Section(theme, "Your health and your data", ())
        self._sections = (self.voice, self.sessions, self.look, self.health, self.own)
        self._folders = folders
        self.voice_text, self.sound_text = label(role="small"), label(role="small")
        self.folder_text = label(role="small")
        self.back_button = button("Back", tip="Esc")
        self.voice_button, self.tones_button = button("Test the voice"), button("Test the tones")
        self.folder_button = button("Open the folder")
        self.health_button, self.erase_button = button("Health questions"), button("Delete all my data")
        self.reset_button = button("Back to the usual settings")
        self._lay_out()
        self._connect()
        self.set_entry(self.back_button)
        self.arrange()

    def show_settings(
        self,
        settings: Settings,
        voices: Sequence[VoiceInfo],
        sound_text: str,
        notes: Sequence[str],
        voice_text: str = "",
        folder: str = "",
    ) -> None:
        """Show the settings as they are; the texts say what speaks and what plays, and why; notes are problems."""
        self._settings = settings
        self._show_voices(voices)
        self._show_values()
        for where, text in ((self.sound_text, sound_text), (self.voice_text, voice_text)):
            where.setText(text)
            where.setVisible(bool(text))
        self.show_notes(notes)
        self.folder_text.setText(folder)
        self.own.setVisible(bool(folder))

    def show_notes(self, notes: Sequence[str]) -> None:
        """Say these problems, one a line, instead of those before."""
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        for section in self._sections:
            section.set_theme(theme)

    def reset(self) -> None:
        """Go back to the usual value of everything on this page."""
        usual = Settings()
        self._change({name: getattr(usual, name) for section in self._sections for name in section.controls})
        self._show_values()

    def arrange(self) -> None:
        """Set margins and gaps, and the number of columns for the width."""
        margin = round(MARGIN * self.em)
        self._column.setContentsMargins(margin, margin, 0, 0)
        self._column.setSpacing(self.em)
        self._top.setContentsMargins(0, 0, margin, 0)
        self._top.setSpacing(round(0.5 * self.em))
        self._tests.setSpacing(round(0.5 * self.em))
        wide = self.width() >= TWO_COLUMNS * self.em
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for layout in (self._columns, *self._halves):
            layout.setSpacing(self.em)
        self._columns.setContentsMargins(0, 0, 0, margin)
        for section in self._sections:
            section.arrange()

    def _lay_out(self) -> None:
        self._fill_sections()
        head = QHBoxLayout()
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label("Settings", "title"), 1)
        self._top = column()
        self._top.addLayout(head)
        self._top.addWidget(self.notes)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._halves = (column(self.voice, self.sessions), column(self.look, self.health, self.own))
        for half in self._halves:
            half.addStretch(1)
            self._columns.addLayout(half, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self.scroller = PageScroll(content, MARGIN)
        self._column.addWidget(self.scroller, 1)

    def _fill_sections(self) -> None:
        """Add what is not a setting; before the sections are on the page, since that decides the order of Tab."""
        self._tests = QHBoxLayout()
        for test in (self.voice_button, self.tones_button):
            self._tests.addWidget(test)
        self._tests.addStretch(1)
        self.voice.add_layout(self._tests)
        others = (label("Folders of other people", "strong"), self._folders) if self._folders else ()
        for section, parts in (
            (self.voice, (self.voice_text, self.sound_text)),
            (self.health, (label(PRIVATE, "small"), self.health_button, self.erase_button)),
            (self.own, (self.folder_text, self.folder_button, *others)),
            (self.look, (self.reset_button,)),
        ):
            for part in parts:
                section.add_row(part)

    def _connect(self) -> None:
        for source, target in (
            (self.back_button, self.back),
            (self.voice_button, self.test_voice),
            (self.tones_button, self.test_tones),
            (self.folder_button, self.folder_asked),
            (self.health_button, self.health_asked),
            (self.erase_button, self.erase_asked),
        ):
            source.clicked.connect(target)
        self.reset_button.clicked.connect(self.reset)
        for section in self._sections:
            section.picked.connect(self._pick)
        QShortcut(QKeySequence("Esc"), self, self.back.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _pick(self, field: str, value: object) -> None:
        self._change({field: value / 100 if field == "volume" and isinstance(value, int) else value})

    def _change(self, fields: Mapping[str, object]) -> None:
        self._settings = msgspec.structs.replace(self._settings, **fields)
        self.changed.emit(dict(fields))

    def _show_voices(self, voices: Sequence[VoiceInfo]) -> None:
        box = self.voice.controls["voice"]
        assert isinstance(box, ChoiceBox), "voices are chosen from a list"
        box.set_options(
            [(f"{voice.name} ({voice.language})", voice.id) for voice in voices] or [("The usual voice", "")]
        )
        box.setEnabled(bool(voices))

    def _show_values(self) -> None:
        for section in self._sections:
            for name, control in section.controls.items():
                value = getattr(self._settings, name)
                control.set_value(round(value * 100) if name == "volume" else value)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
