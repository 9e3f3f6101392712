"""The child process that owns pyttsx3: JSON lines in, WAV files and JSON lines out.

A process of its own, because a speech engine that hangs or crashes must not take the program along, and because the
engines of macOS and Windows want to live on a main thread. Only `save_to_file` is ever used: pyttsx3 plays badly.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import threading
import time
import wave
from pathlib import Path
from typing import Any

from selfmassage.audio.children import own_stdout

RATE = 22050
LATEST_FILE_SECONDS = 8.0
"""Less than the parent's patience, so that a full disk is told from an engine that hangs."""


class VoiceError(Exception):
    """The engine refused a line; the message goes to the user."""


def load_bundled_espeak() -> None:
    """Load eSpeak NG from the espeakng-loader package, so that pyttsx3 finds it under its SONAME (Linux)."""
    try:
        import espeakng_loader
    except ImportError:
        return
    # A relative path, because eSpeak cuts long ones off without a word.
    os.chdir(Path(espeakng_loader.get_data_path()).parent)
    os.environ["ESPEAK_DATA_PATH"] = "."
    ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)


class Speaker:
    """One pyttsx3 engine for the life of the process."""

    def __init__(self) -> None:
        if sys.platform.startswith("linux"):
            load_bundled_espeak()
        from pyttsx3.engine import Engine

        self._engine = Engine()
        self._refusals: list[str] = []
        self._finished = threading.Event()
        self._engine.connect("finished-utterance", lambda name, completed: self._finished.set())
        self._engine.connect("error", lambda name, exception: self._refusals.append(str(exception)))
        self._is_espeak = self._engine.driver_name == "espeak"
        if self._is_espeak:
            self._wait_until_idle()
            self._engine.runAndWait()  # from now on properties are set at once and not within the run of a line
        self._voices = english(self._engine.getProperty("voices"), self._engine.getProperty("voice"))

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what one line asks for and return the line that answers it."""
        if "text" not in request:
            return {"voices": self._voices}
        path = Path(request["path"])
        if any(c.isalnum() for c in request["text"]):
            self._save(request["text"], request["voice"], request["rate"], path)
        else:
            write_silence(path)
        return {"done": True}

    def _save(self, text: str, voice: str, rate: int, path: Path) -> None:
        voice = voice or (self._voices[0]["id"] if self._voices else "")
        if voice:
            self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", rate)
        self._check_refusals()
        self._wait_until_idle()
        self._finished.clear()
        self._engine.save_to_file(text, str(path))
        self._engine.runAndWait()
        self._check_refusals()
        if self._is_espeak and not self._finished.wait(LATEST_FILE_SECONDS):
            raise VoiceError("no sound file was written")
        if sys.platform == "darwin":
            make_wav(path)

    def _check_refusals(self) -> None:
        if self._refusals:
            raise VoiceError("; ".join(self._refusals))

    def _wait_until_idle(self) -> None:
        """Wait for eSpeak's own thread, also after a mere change of rate.

        When it is busy at the next runAndWait(), pyttsx3 cancels that line and leaves an empty file.
        """
        if self._is_espeak:
            from pyttsx3.drivers import _espeak

            while _espeak.IsPlaying():
                time.sleep(0.001)


def english(voices: list[Any], current: object) -> list[dict[str, str]]:
    """Return the English ones of pyttsx3's voices, the one in use first: routines are in English."""
    found = []
    for voice in voices:
        language = str(voice.languages[0]).replace("_", "-") if voice.languages else ""
        if language.lower().startswith("en") and "shaw" not in language.lower():
            found.append({"id": str(voice.id), "name": str(voice.name), "language": language})
    return sorted(found, key=lambda voice: voice["id"] != current)


def write_silence(path: Path) -> None:
    """Write a tenth of a second of nothing, for a line that has no word in it: engines trip over those."""
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, RATE, 0, "NONE", ""))
        sound.writeframes(bytes(2 * (RATE // 10)))


def make_wav(path: Path) -> None:
    """Turn the AIFF that macOS writes under any name into a WAV file."""
    aiff = path.with_suffix(".aiff")
    path.replace(aiff)
    command = ["afconvert", "-f", "WAVE", "-d", f"LEI16@{RATE}", "-c", "1", str(aiff), str(path)]
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    finally:
        aiff.unlink()


def main() -> int:
    """Answer lines until there are no more; after a surprise say so and end, since the engine may be broken."""
    answers = own_stdout()
    speaker: Speaker | None = None
    for line in sys.stdin:
        surprise = False
        try:
            speaker = speaker or Speaker()
            answer = speaker.answer(json.loads(line))
        except Exception as error:  # noqa: BLE001 - whatever an engine throws becomes words
            surprise = True
            answer = {"error": str(error) or type(error).__name__}
        print(json.dumps(answer), file=answers, flush=True)
        if surprise:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
