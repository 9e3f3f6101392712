"""Stand-ins for a voice and for child processes."""

from __future__ import annotations

import sys
import threading
import wave
from pathlib import Path

from selfmassage.audio.voices import SpeechError, VoiceChoice, VoiceInfo

RATE = 22050


def write_wav(path: Path, seconds: float = 0.5) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, RATE, 0, "NONE", ""))
        sound.writeframes(bytes(2 * round(seconds * RATE)))


class FakeEngine:
    """Writes half a second of silence for every line, except for those it is told to fail at or to hang in."""

    def __init__(self, version: str = "fake 1") -> None:
        self.version = version
        self.said: list[tuple[str, VoiceChoice]] = []
        self.fails_at: set[str] = set()
        self.hangs_at = ""
        self.released = threading.Event()
        self.closed = threading.Event()

    def voices(self) -> list[VoiceInfo]:
        return []

    def synthesize(self, text: str, choice: VoiceChoice, path: Path) -> None:
        self.said.append((text, choice))
        if text == self.hangs_at:
            self.released.wait()
        if text in self.fails_at or self.closed.is_set():
            raise SpeechError(f"No voice for {text}")
        write_wav(path)

    def close(self) -> None:
        self.closed.set()
        self.released.set()


def child(code: str) -> list[str]:
    """The command of a child process that is this small program."""
    return [sys.executable, "-u", "-c", code]
