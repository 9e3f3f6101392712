from __future__ import annotations

import io
import wave
from array import array
from itertools import pairwise

import pytest

from selfmassage import resources
from selfmassage.audio.tones import PEAK, RATE, TONES, samples, wav


@pytest.mark.parametrize("name", TONES)
def test_the_shipped_file_is_what_the_function_makes(name: str) -> None:
    shipped, made = _read(resources.asset("sounds", f"{name}.wav").read_bytes()), _read(wav(TONES[name]))
    assert len(shipped) == len(made)
    # The last bit of a sine is the C library's business.
    assert max(abs(a - b) for a, b in zip(shipped, made, strict=True)) <= 1


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_short_not_loud_and_without_a_click(name: str) -> None:
    numbers = samples(TONES[name])
    assert len(numbers) <= (1.2 if name == "finish" else 0.5) * RATE
    assert 0.1 < max(map(abs, numbers)) / 32767 <= PEAK + 0.001
    assert numbers[0] == numbers[-1] == 0
    assert max(abs(a - b) for a, b in pairwise(numbers)) < 32767 * PEAK


def test_every_tone_has_a_melody_of_its_own() -> None:
    melodies = {tuple(frequency for _, frequency in tone.notes) for tone in TONES.values()}
    assert len(melodies) == len(TONES)


def _read(data: bytes) -> array[int]:
    with wave.open(io.BytesIO(data)) as sound:
        assert sound.getparams()[:3] == (1, 2, RATE)
        return array("h", sound.readframes(sound.getnframes()))
