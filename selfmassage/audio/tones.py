"""Makes the tones in assets/sounds: soft mallet notes, told apart by how their melody goes.

Run `python -m selfmassage.audio.tones` after changing the table.
"""

from __future__ import annotations

import io
import math
import sys
import wave
from array import array
from dataclasses import dataclass

from selfmassage import resources

RATE = 22050
"""Frames per second, as in the spoken lines."""
ATTACK_SECONDS = 0.004
RELEASE_SECONDS = 0.02
PEAK = 0.355
"""Of full scale: -9 dB, as loud as the voice and no louder."""

Partials = tuple[tuple[float, float, float], ...]
"""Each: times the note's frequency, loudness, times the note's decay."""
MALLET: Partials = ((1.0, 1.0, 1.0), (2.0, 0.12, 0.6), (3.93, 0.22, 0.3), (9.2, 0.04, 0.12))
BELL: Partials = ((1.0, 1.0, 1.0), (2.01, 0.35, 0.7), (2.76, 0.18, 0.5), (5.4, 0.06, 0.25))
WOOD: Partials = ((1.0, 1.0, 1.0), (1.58, 0.6, 0.7), (2.9, 0.25, 0.4))

A4, C5, D5, E5, G5, A5, C6 = 440.0, 523.25, 587.33, 659.26, 783.99, 880.0, 1046.5


@dataclass(frozen=True)
class Tone:
    """Notes (second, frequency in Hz), how fast each dies away, and how long the whole lasts."""

    notes: tuple[tuple[float, float], ...]
    decay: float
    """Seconds until a note has lost 63 % of its height."""
    seconds: float
    partials: Partials = MALLET
    peak: float = PEAK


TONES: dict[str, Tone] = {
    "start": Tone(((0.0, C5), (0.14, G5)), 0.11, 0.48),
    "switch": Tone(((0.0, E5), (0.13, A4), (0.26, E5)), 0.09, 0.5),
    "halfway": Tone(((0.0, A4),), 0.15, 0.5, BELL, 0.8 * PEAK),
    "area": Tone(((0.0, D5), (0.11, D5)), 0.04, 0.26, peak=0.8 * PEAK),
    "countdown": Tone(((0.0, A5),), 0.03, 0.12, peak=0.6 * PEAK),
    "rest": Tone(((0.0, E5), (0.16, A4)), 0.11, 0.5, BELL, 0.7 * PEAK),
    "finish": Tone(((0.0, C5), (0.13, E5), (0.26, G5), (0.39, C6)), 0.22, 1.2),
    "tick": Tone(((0.0, 1150.0),), 0.008, 0.05, WOOD, 0.5 * PEAK),
}


def samples(tone: Tone) -> array[int]:
    """Return the tone as 16-bit numbers at 22050 a second."""
    count = round(tone.seconds * RATE)
    heights = [0.0] * count
    for start, frequency in tone.notes:
        for frame in range(round(start * RATE), count):
            heights[frame] += _note(frame / RATE - start, frequency, tone)
    loudest = max(map(abs, heights))
    fade = RELEASE_SECONDS * RATE
    scaled = (h / loudest * tone.peak * min(1.0, (count - 1 - frame) / fade) for frame, h in enumerate(heights))
    return array("h", (round(32767 * height) for height in scaled))


def wav(tone: Tone) -> bytes:
    """Return the tone as a WAV file."""
    numbers = samples(tone)
    if sys.byteorder == "big":
        numbers.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, RATE, 0, "NONE", ""))
        sound.writeframes(numbers.tobytes())
    return file.getvalue()


def main() -> int:
    """Write all tones to assets/sounds."""
    folder = resources.data_dir("assets") / "sounds"
    folder.mkdir(exist_ok=True)
    for name, tone in TONES.items():
        (folder / f"{name}.wav").write_bytes(wav(tone))
    return 0


def _note(age: float, frequency: float, tone: Tone) -> float:
    attack = min(1.0, age / ATTACK_SECONDS)
    return attack * sum(
        loudness * math.exp(-age / (tone.decay * length)) * math.sin(2 * math.pi * frequency * times * age)
        for times, loudness, length in tone.partials
        if frequency * times < RATE / 2
    )


if __name__ == "__main__":
    sys.exit(main())
