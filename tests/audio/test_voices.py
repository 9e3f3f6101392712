from __future__ import annotations

import pytest

from selfmassage.audio.voices import estimate_seconds


def test_an_estimate_grows_with_the_text_and_shrinks_with_the_rate() -> None:
    short, long = estimate_seconds("Left leg.", 160), estimate_seconds("Left leg. Stroke up to the thigh.", 160)
    assert 0 < short < long
    assert estimate_seconds("Left leg.", 240) < short


def test_an_estimate_is_near_what_espeak_needs() -> None:
    line = "Glide both hands up from your foot to the top of your thigh. Very light. Float back down."
    assert estimate_seconds(line, 160) == pytest.approx(6.6, abs=1.5)
