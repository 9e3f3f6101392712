"""What a speech engine is, and the words that the rest of the program uses about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

SLOWEST, USUAL, FASTEST = 80, 160, 300
"""Words per minute."""

# Measured on eSpeak's English voices over the lines of every shipped routine: these err on the long side.
SYLLABLES_PER_WORD = 1.35
PAUSE_SECONDS = 0.27


@dataclass(frozen=True)
class VoiceChoice:
    """What the user chose: which voice, and how fast."""

    voice: str = ""
    """The engine's own id; empty for its English voice."""
    rate: int = USUAL
    """Words per minute."""


@dataclass(frozen=True)
class VoiceInfo:
    """A voice that can be chosen."""

    id: str
    name: str
    language: str


class SpeechError(Exception):
    """There is no speech; the message is a sentence that says what to do."""


class Engine(Protocol):
    """Makes WAV files from text. Blocks; used by one thread, except for `close`."""

    @property
    def version(self) -> str:
        """What speaks, in words; files made by another version are not used again."""

    def voices(self) -> list[VoiceInfo]:
        """Return the English voices, the default first; raise SpeechError."""

    def synthesize(self, text: str, choice: VoiceChoice, path: Path) -> None:
        """Write `text` as a WAV file; raise SpeechError."""

    def close(self) -> None:
        """End at once, even in the middle of a line. Any thread."""


def estimate_seconds(text: str, rate: int) -> float:
    """Return about how many seconds `text` lasts at `rate` words per minute, rather too many than too few."""
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word))) for word in re.findall(r"[a-z']+", text.lower()))
    syllables += 2 * len(re.findall(r"\d", text))
    pauses = len(re.findall(r"[.!?;:,](?=\s|$)", text))
    return syllables / SYLLABLES_PER_WORD * 60 / rate + (pauses + 1) * PAUSE_SECONDS
