"""Stand-ins for what a test cannot wait for or hear: plain classes that record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from selfmassage.session.timeline import Tone


class FakeClock:
    """A clock that the test sets."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class FakeOutput:
    """Keeps the names of what would have been heard, with "(silence)" for a stop."""

    name = "fake"
    reason = "A test listens."
    audible = True

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.awake = False

    def load(self, paths: Iterable[Path]) -> None:
        self.loaded = [path.stem for path in paths]

    def wake(self) -> None:
        self.awake = True

    def rest(self) -> None:
        self.awake = False

    def play(self, path: Path) -> None:
        self.heard.append(path.stem)

    def stop(self) -> None:
        self.heard.append("(silence)")

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None:
        self.awake = False


class FakeVoice:
    """Has a file named after each line, but for the lost ones."""

    def __init__(self) -> None:
        self.lost: set[str] = set()
        self.remade: list[str] = []

    def path(self, text: str) -> Path | None:
        return None if text in self.lost else Path(f"{text}wav" if text.endswith(".") else f"{text}.wav")

    def remake(self, text: str) -> None:
        self.remade.append(text)


def tone_path(tone: Tone) -> Path:
    """The file of a tone, which need not exist."""
    return Path(f"{tone}.wav")
