"""pyttsx3 in a child process that may hang or crash without harm."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from selfmassage.audio import children
from selfmassage.audio.voices import SpeechError, VoiceChoice, VoiceInfo

SECONDS_PER_LINE = 10.0
HELP = "The session goes on with captions and tones; Settings, Voice has a Test button."


class ProcessEngine:
    """Speaks to `python -m selfmassage.audio.engine`, started when first needed and again after it died."""

    def __init__(self, command: Sequence[str] = (), seconds_per_line: float = SECONDS_PER_LINE) -> None:
        self._command = list(command) or children.command("engine")
        self._seconds_per_line = seconds_per_line
        self._child: _Child | None = None
        self._closed = False
        self._lock = threading.Lock()

    @cached_property
    def version(self) -> str:
        """What speaks, in words; told without starting it."""
        if not sys.platform.startswith("linux"):
            return f"{sys.platform} voices / pyttsx3 {_version('pyttsx3')}"
        return f"eSpeak NG (espeakng-loader {_version('espeakng-loader')}) / pyttsx3 {_version('pyttsx3')}"

    def voices(self) -> list[VoiceInfo]:
        """Return the English voices, the default first; raise SpeechError."""
        return [VoiceInfo(**voice) for voice in self._ask({"voices": True})["voices"]]

    def synthesize(self, text: str, choice: VoiceChoice, path: Path) -> None:
        """Write `text` as a WAV file; raise SpeechError, at the latest after the seconds per line."""
        self._ask({"text": text, "voice": choice.voice, "rate": choice.rate, "path": str(path.absolute())})

    def close(self) -> None:
        """End the child at once; whoever waits for it gets a SpeechError."""
        self._closed = True
        if self._child:
            self._child.end()

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        with self._lock:
            answer = self._try(request) or self._try(request)  # a child that died gets one successor
        if answer is None:
            raise SpeechError(f"The voice program stopped. {HELP}")
        if "error" in answer:
            raise SpeechError(f"The voice cannot be used: {answer['error']}. Choose another one in Settings. {HELP}")
        return answer

    def _try(self, request: dict[str, Any]) -> dict[str, Any] | None:
        """Return the answer, or None from a child that died; a child that hangs is ended."""
        if self._closed:
            raise SpeechError("The voice program is closed.")
        child = self._living_child()
        try:
            return child.ask(request, self._seconds_per_line)
        except Empty:
            child.end()
            raise SpeechError(f"The voice program took longer than {self._seconds_per_line:g} s. {HELP}") from None

    def _living_child(self) -> _Child:
        if self._child and not self._child.is_alive():
            self._child.end()
            self._child = None
        if not self._child:
            self._child = _Child(self._command)
        if self._closed:  # meanwhile, by another thread
            self._child.end()
        return self._child


class _Child:
    """One running voice program, and the thread that reads its answers so that waiting can time out."""

    def __init__(self, command: list[str]) -> None:
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                env={**os.environ, "PYTHONPATH": children.search_path()},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise SpeechError(f"The voice program cannot be started: {error.strerror}. {HELP}") from error
        self._answers: Queue[str] = Queue()
        self._reader = threading.Thread(target=self._read, name="voice answers", daemon=True)
        self._reader.start()

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any] | None:
        """Return the answer or None when the child dies; raise queue.Empty after `seconds`."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            answer = json.loads(self._answers.get(timeout=seconds))
        except (OSError, ValueError):  # a broken pipe, or no JSON: the empty line at the end of its output
            answer = None
        if isinstance(answer, dict):
            return answer
        self.end()
        return None

    def end(self) -> None:
        """Kill the child and let its pipes go. Any thread, any number of times."""
        self._process.kill()
        self._process.wait()
        self._reader.join(timeout=2)
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what could not be written to a dead child
                if pipe:
                    pipe.close()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put("")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
