"""A whole session in a real window with real sound: every line is heard, at its moment, on its leg's turn."""

from __future__ import annotations

import json
import os
import re
import subprocess
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from selfmassage.audio.speech import ProcessEngine, SpeechCache, VoiceChoice
from tests.gates import make_healthy

from .stage import RATE, Stage, app_command, missing_programs, stage, wait_until

TOLERANCE = 0.25
"""Seconds by which a line may be heard before or after its cue."""
LIKENESS = 0.45
"""Correlation of a line's own sound with what was heard; two different lines are alike by 0.35 at the most."""

ROUTINE = {
    "format": 1,
    "id": "heard",
    "title": "Heard from start to end",
    "steps": [
        {
            "technique": "kneading",
            "areas": ["calf", "hamstring"],
            "seconds": 14,
            "pace": 24,
            "pressure": 2,
            "name": "Kneading up the leg",
            "say": "Squeeze the muscle softly.",
        },
        {"use": "care.walk", "seconds": 6, "say": "Walk a few steps.", "cues": []},
    ],
}


def plan(routine: Path, env: dict[str, str]) -> dict[str, Any]:
    run = subprocess.run(app_command("plan", str(routine), "--json"), env=env, capture_output=True, check=True)
    return dict(json.loads(run.stdout))


def play(stage: Stage, routine: Path, env: dict[str, str], log: Path) -> float:
    """Play the routine to its summary; give the clock at which the session started."""
    make_healthy(env)
    with log.open("wb") as output:
        app = subprocess.Popen(app_command("play", str(routine)), env=env, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: "first paint" in log.read_text(), "the check-in is shown")
        # A bare screen has no window manager that would tell when the window has the keyboard.
        stage.press_until("n", lambda: "session started" in log.read_text())
        wait_until(lambda: "session over" in log.read_text(), "the session ends", seconds=120)
    finally:
        app.terminate()
        app.wait(10)
    assert "Traceback" not in log.read_text()
    started = re.search(r"session started at ([0-9.]+)", log.read_text())
    assert started, log.read_text()
    return float(started[1])


def sound_of(path: Path) -> np.ndarray:
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(np.float64) / 32768


def find(line: np.ndarray, heard: np.ndarray) -> tuple[float, float]:
    """Give the second at which the line is best found, and how alike it is there (1 is the same)."""
    size = 1 << (len(heard) + len(line)).bit_length()
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(line, size)), size)
    energy = np.cumsum(np.concatenate([[0.0], heard**2]))
    spans = energy[len(line) :] - energy[: -len(line)]
    likeness = product[: len(spans)] / np.sqrt(np.maximum(spans, spans.max() * 1e-3) * np.sum(line**2))
    best = int(np.argmax(likeness))
    return best / RATE, float(likeness[best])


@pytest.mark.skipif(bool(missing_programs()), reason=f"this machine has no {missing_programs()}")
def test_every_spoken_line_is_heard_at_its_moment_on_its_legs_turn(tmp_path: Path) -> None:
    routine = tmp_path / "heard.json"
    routine.write_text(json.dumps(ROUTINE))
    with stage(tmp_path) as here:
        env = {**here.env, "SELFMASSAGE_LOG": "debug"}
        planned = plan(routine, env)
        started = play(here, routine, env, tmp_path / "app.log")
        heard = here.heard()

    voice = SpeechCache(ProcessEngine(), Path(os.environ["XDG_CACHE_HOME"]) / "selfmassage" / "speech", VoiceChoice())
    heard = heard[max(0, int((started - here.opened) * RATE)) :]
    spoken = [cue for cue in planned["cues"] if cue["text"] and not cue["dropped"]]
    assert [cue["kind"] for cue in spoken] == [
        *("instruction", "area", "switch", "instruction", "question", "area", "instruction", "finish"),
    ]
    for cue in spoken:
        path = voice.path(cue["text"])
        assert path, f"no sound file for {cue['text']!r}"
        around = slice(max(0, int((cue["at"] - 2) * RATE)), int((cue["at"] + cue["seconds"] + 2) * RATE))
        at, likeness = find(sound_of(path), heard[around])
        at += around.start / RATE
        assert likeness > LIKENESS, f"{cue['text']!r} was not heard ({likeness:.2f})"
        assert abs(at - cue["at"]) < TOLERANCE, f"{cue['text']!r} was heard at {at:.2f}, its cue is at {cue['at']:.2f}"
        leg = next(part["leg"] for part in planned["segments"] if at < part["start"] + part["seconds"])
        named = re.search(r"\b(left|right) leg\b", cue["text"], re.IGNORECASE)
        assert named is None or named[1].lower() == leg
