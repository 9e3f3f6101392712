"""When a line or a tone is heard, against the moment for which it was planned: real app, window and sound server."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from selfmassage.audio.speech import ProcessEngine, SpeechCache, VoiceChoice
from selfmassage.house import tone_path
from selfmassage.session.timeline import Tone
from tests.e2e.stage import RATE, app_command, missing_programs, stage, wait_until
from tests.e2e.test_session_is_heard import find, sound_of

from .material import KNEADING, write
from .played import played
from .programs import at_home_in
from .report import Line, spread

LONGEST = 120.0
"""Seconds within which the session must be over."""
AROUND = 0.4
"""Seconds before and after its moment in which a sound is looked for."""
LIKENESS = 0.6
"""Correlation from which on a sound counts as found."""

Cues = list[dict[str, Any]]


def heard(folder: Path) -> Iterator[Line]:
    """Milliseconds between a cue's moment and its sound in the recording, the recording's own delay included."""
    if missing_programs():
        return
    routine = write(folder, KNEADING)
    (folder / "heard").mkdir()
    with stage(folder / "heard") as here:
        env = at_home_in(folder, here.env)
        cues = planned(routine, env)
        began = session(partial(played, here, routine, env), folder / "heard.log") - here.opened
        recording = here.heard()
    voice = SpeechCache(ProcessEngine(), folder / "cache" / "selfmassage" / "speech", VoiceChoice())
    for what in ("text", "tone"):
        sounds = [(began + cue["at"], sound(cue, voice)) for cue in cues if cue[what] and not cue["dropped"]]
        yield from found({"text": "line", "tone": "tone"}[what], sounds, recording)


def planned(routine: Path, env: Mapping[str, str]) -> Cues:
    """The cues as the app plans them."""
    run = subprocess.run(app_command("plan", str(routine), "--json"), env=env, capture_output=True, check=True)
    return list(json.loads(run.stdout)["cues"])


def session(start: partial[Any], log: Path) -> float:
    """Play a session to its end; give the clock at which it began."""
    with start(log):
        wait_until(lambda: "session over" in log.read_text(), "the session ends", LONGEST)
    began = re.search(r"session started at ([0-9.]+)", log.read_text())
    assert began, log.read_text()
    return float(began[1])


def sound(cue: dict[str, Any], voice: SpeechCache) -> np.ndarray:
    """The samples of a cue's line or tone."""
    path = voice.path(cue["text"]) if cue["text"] else tone_path(Tone(cue["tone"]))
    assert path, f"no sound file for {cue}"
    return sound_of(path)


def found(what: str, sounds: list[tuple[float, np.ndarray]], recording: np.ndarray) -> Iterator[Line]:
    """Look for each sound around its second of the recording."""
    late = []
    for second, samples in sounds:
        first = max(0, int((second - AROUND) * RATE))
        at, likeness = find(samples, recording[first : first + len(samples) + int(2 * AROUND * RATE)])
        if likeness > LIKENESS:
            late.append(1000 * (first / RATE + at - second))
    yield Line(f"{what}s not found in the recording, of {len(sounds)}", len(sounds) - len(late), "")
    yield from spread(f"{what} heard against its deadline", late, "ms", 80, worst=True)
