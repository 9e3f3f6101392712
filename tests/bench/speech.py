"""How fast lines become WAV files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfmassage import clock
from selfmassage.audio.speech import ProcessEngine, estimate_seconds, lines_per_second
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences

from .material import TWENTY_MINUTES, shipped
from .report import Line


def cold(folder: Path) -> Iterator[Line]:
    """Lines per second into an empty cache, the start of the voice included."""
    timeline = plan(shipped().routines[TWENTY_MINUTES], Preferences(), lambda text: estimate_seconds(text, 160))
    engine = ProcessEngine()
    rate = lines_per_second(engine, folder / "cold", timeline.texts(), clock.now)
    engine.close()
    yield Line(f"speech, cold cache: {len(timeline.texts())} lines", rate, "/s")
    yield Line("speech, cold cache: all lines of a 20-minute routine", len(timeline.texts()) / rate, "s")
