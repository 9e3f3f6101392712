"""How much of a processor the app uses while it plays, is paused, or is not seen."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.e2e.stage import missing_programs, stage, wait_until

from .material import KNEADING, write
from .played import played
from .programs import at_home_in, family, processor_seconds
from .report import Line

SECONDS = 10.0
SETTLED = 1.0
LEAD_IN = 4.0
"""Seconds that going on after a pause takes."""


def share(folder: Path) -> Iterator[Line]:
    """Per cent of one processor that the app and what it started use in a window of 1280 × 800."""
    if missing_programs():
        return
    (folder / "share").mkdir()
    routine = write(folder, {**KNEADING, "seconds": 300})
    log = folder / "share.log"
    with stage(folder / "share") as here:
        env = at_home_in(folder, here.env)
        with played(here, routine, env, log) as app:
            wait_until(lambda: ": start\n" in log.read_text(), "the work starts")
            yield from shares("playing", app.pid, 15)
            here.press("space")
            yield from shares("paused", app.pid, 1)
            here.press("space")
            time.sleep(LEAD_IN)
            hide = ["xdotool", "search", "--onlyvisible", "--name", "Selfmassage", "windowunmap"]
            subprocess.run(hide, env=here.env, check=True)
            yield from shares("playing, not seen", app.pid, 1)


def shares(what: str, pid: int, budget: float) -> Iterator[Line]:
    """Watch the app for some seconds."""
    time.sleep(SETTLED)
    pids = family(pid)
    before = [processor_seconds(one) for one in pids]
    time.sleep(SECONDS)
    used = [100 * (processor_seconds(one) - old) / SECONDS for one, old in zip(pids, before, strict=True)]
    yield Line(f"processor, {what}", sum(used), "%", budget)
    yield Line(f"processor, {what}: the app without what it started", used[0], "%")
