"""Brings choices of the settings page into effect, and lets the person hear them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from selfmassage.audio.narrator import Narrator
from selfmassage.audio.output import Output
from selfmassage.audio.voices import VoiceChoice, VoiceInfo
from selfmassage.kept import why
from selfmassage.session.timeline import Tone
from selfmassage.settings import SettingsFile

from .settings_page import SettingsPage

SENTENCE = "Left leg. Hold the calf in both hands, and squeeze it softly."
LOOK = {"theme", "text_percent", "skin", "build", "motion"}
VOICE = {"voice", "rate"}
TONES_TO_HEAR = (Tone.START, Tone.AREA, Tone.HALFWAY, Tone.COUNTDOWN, Tone.SWITCH, Tone.REST, Tone.FINISH)
TONE_PAUSE = 900  # ms


class SettingsFlow(QObject):
    """The settings page at work."""

    look_changed = Signal()
    """Another theme, text size, person or motion was chosen."""
    player_changed = Signal()
    """A choice for the player page was made."""

    def __init__(
        self,
        page: SettingsPage,
        settings: SettingsFile,
        narrator: Narrator,
        output: Output,
        engine_name: Callable[[], str],
        tone_path: Callable[[Tone], Path],
        routines: Path,
    ) -> None:
        super().__init__()
        self._page, self._settings = page, settings
        self._narrator, self._output = narrator, output
        self._engine_name, self._tone_path, self._routines = engine_name, tone_path, routines
        self._waiting: list[Tone] = []
        self._tone_timer = QTimer(self, interval=TONE_PAUSE)
        self._tone_timer.timeout.connect(self._play_tone)
        self._testing = False
        self._problem = ""
        page.changed.connect(self._change)
        page.test_voice.connect(self._test_voice)
        page.test_tones.connect(self._test_tones)
        page.folder_asked.connect(self._open_folder)
        narrator.prepared.connect(self._say)
        narrator.failed.connect(self._complain)
        narrator.voices_found.connect(self._show)
        page.back.connect(self._leave)

    def show(self) -> None:
        """Show the settings as they are now, and look for voices."""
        self._problem = ""
        self._show([])
        self._narrator.find_voices()

    def _show(self, voices: Sequence[VoiceInfo]) -> None:
        notes = [note for note in (self._settings.note, self._problem) if note]
        sound = f"Sound: {self._output.name}. {self._output.reason}"
        voice = f"Voice: {self._engine_name()}"
        self._page.show_settings(self._settings.value, voices, sound, notes, voice, str(self._routines))

    def _change(self, changes: dict[str, object]) -> None:
        settings = self._settings.change(**changes)
        self._output.set_volume(settings.volume)
        if VOICE & changes.keys():
            self._narrator.set_choice(VoiceChoice(settings.voice, settings.rate))
        if LOOK & changes.keys():
            self.look_changed.emit()
        self.player_changed.emit()

    def _test_voice(self) -> None:
        self._testing = True
        self._narrator.prepare([SENTENCE])

    def _say(self) -> None:
        path = self._narrator.path(SENTENCE)
        if self._testing and path:
            self._output.stop()
            self._output.play(path)
        self._testing = False

    def _complain(self, reason: str) -> None:
        if self._page.isVisible():
            self._problem = reason
            self._page.show_notes([reason])

    def _test_tones(self) -> None:
        self._waiting = list(TONES_TO_HEAR)
        self._play_tone()
        self._tone_timer.start()

    def _play_tone(self) -> None:
        if self._waiting:
            self._output.play(self._tone_path(self._waiting.pop(0)))
        else:
            self._tone_timer.stop()

    def _open_folder(self) -> None:
        """Open the folder of own routines; make it first, so that there is something to open."""
        try:
            self._routines.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._page.show_notes([f"{self._routines} cannot be made: {why(error)}."])
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._routines)))

    def _leave(self) -> None:
        self._testing = False
        self._tone_timer.stop()
        self._output.stop()
