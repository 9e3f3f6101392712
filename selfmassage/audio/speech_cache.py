"""WAV files of spoken lines, kept from session to session."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
import wave
import weakref
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from selfmassage.audio.spoken import spoken
from selfmassage.audio.voices import Engine, SpeechError, VoiceChoice, estimate_seconds

LIMIT_BYTES = 200_000_000
FRESH = "new-"


class SpeechCache:
    """One folder of WAV files, keyed by text, voice, rate and engine version."""

    def __init__(self, engine: Engine, folder: Path, choice: VoiceChoice) -> None:
        self.engine = engine
        self._folder = folder
        self._choice = choice
        self._known: dict[str, tuple[Path, float]] = {}

    @property
    def choice(self) -> VoiceChoice:
        """The voice and rate that lines are made with."""
        return self._choice

    @choice.setter
    def choice(self, choice: VoiceChoice) -> None:
        self._choice = choice
        self._known = {}

    def path(self, text: str) -> Path | None:
        """Return the WAV file of `text` if it is there and whole."""
        path, _ = self._known.get(text) or self._look(text)
        if path and path.is_file():
            return path
        self._known.pop(text, None)
        return None

    def seconds(self, text: str) -> float:
        """Return how many seconds the file of `text` lasts, or an estimate while there is none."""
        path, seconds = self._known.get(text) or self._look(text)
        return seconds if path else estimate_seconds(spoken(text), self._choice.rate)

    def make(self, text: str) -> Path:
        """Return the WAV file of `text`, made now if need be (blocks); raise SpeechError."""
        path = self.path(text)
        if path:
            with contextlib.suppress(OSError):
                os.utime(path)
            return path
        try:
            return self._make_in(self._folder, text)
        except OSError:
            pass
        try:
            self._move_to_temporary_folder()
            return self._make_in(self._folder, text)
        except OSError as error:
            raise SpeechError(f"Spoken lines cannot be stored: {error.strerror}. Free some disk space.") from error

    def _make_in(self, folder: Path, text: str) -> Path:
        """Write under a name of its own and rename, so that nobody ever sees half a file; raise OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(".wav", FRESH, folder)
        os.close(handle)
        fresh, path = Path(name), folder / self._name(text)
        try:
            self.engine.synthesize(spoken(text), self._choice, fresh)
            seconds = wav_seconds(fresh)
            if not seconds:
                raise OSError(0, "the voice program left no sound")
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
        self._known[text] = (path, seconds)
        return path

    def _look(self, text: str) -> tuple[Path | None, float]:
        path = self._folder / self._name(text)
        seconds = wav_seconds(path)
        if not seconds:
            return None, 0.0
        self._known[text] = (path, seconds)
        return path, seconds

    def _name(self, text: str) -> str:
        key = "\n".join((self.engine.version, self._choice.voice, str(self._choice.rate), spoken(text)))
        return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32] + ".wav"

    def _move_to_temporary_folder(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="selfmassage-speech-"))
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)


def wav_seconds(path: Path) -> float:
    """Return how long a WAV file lasts; 0 for one that is missing, empty or cut off."""
    try:
        with path.open("rb") as file, wave.open(file) as sound:
            frames = sound.getnframes()
            size = frames * sound.getnchannels() * sound.getsampwidth()
            whole = os.fstat(file.fileno()).st_size >= size + 44
            return frames / sound.getframerate() if whole else 0.0
    except (OSError, EOFError, wave.Error):
        return 0.0


def prune(folder: Path, limit_bytes: int = LIMIT_BYTES) -> int:
    """Delete the least recently used files until the rest fits; return the bytes freed. Never raises."""
    files = sorted(_files(folder), key=lambda file: file[1])
    excess = sum(size for _, _, size in files) - limit_bytes
    freed = 0
    for path, _, size in files:
        if freed >= excess:
            break
        with contextlib.suppress(OSError):
            path.unlink()
            freed += size
    return freed


def _files(folder: Path) -> Iterable[tuple[Path, float, int]]:
    for path in folder.glob("*.wav"):
        with contextlib.suppress(OSError):
            facts = path.stat()
            yield path, facts.st_mtime, facts.st_size


def lines_per_second(engine: Engine, folder: Path, lines: Sequence[str], now: Callable[[], float]) -> float:
    """Return how many lines a second the engine makes, by the clock `now` in seconds (for the benchmark)."""
    cache = SpeechCache(engine, folder, VoiceChoice())
    started = now()
    for line in lines:
        cache.make(line)
    return len(lines) / (now() - started)
