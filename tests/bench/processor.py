"""How much of a processor the app uses while it plays, is paused, is not seen, or may not move."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import mean

from tests.e2e.stage import Stage, missing_programs, stage, wait_until

from .material import write
from .played import played
from .programs import at_home_in, family, processor_seconds
from .report import Line

SECONDS = 8.0
SETTLED = 1.5
LEAD_IN = 4.0
"""Seconds that going on after a pause takes."""
MOVEMENTS = (
    "stroking.front", "kneading.calf", "drumming.calf", "friction.calf", "roller.calf", "spiky.calf",
    "toe_bend.up", "vibration.calf", "hold.calf",
)  # fmt: skip
"""Steps of the shipped techniques, one for each way to move."""


def share(folder: Path) -> Iterator[Line]:
    """Per cent of one processor that the app and what it started use in a window of 1280 × 800."""
    if missing_programs():
        return
    routine = write(folder, *({"use": movement, "seconds": 120} for movement in MOVEMENTS))
    with playing(folder / "share", routine) as (here, pid, log):
        yield from moving(here, pid, log)
        here.press("space")
        yield used("paused", pid, 1)
        here.press("space")
        time.sleep(LEAD_IN)
        hide = ["xdotool", "search", "--onlyvisible", "--name", "Selfmassage", "windowunmap"]
        subprocess.run(hide, env=here.env, check=True)
        yield used("playing, not seen", pid, 1)
    with playing(folder / "reduced", routine, motion="reduced") as (here, pid, log):
        wait_until(partial(has_started, log, 0), "the work starts")
        yield used("playing with reduced motion", pid, 1)


def moving(here: Stage, pid: int, log: Path) -> Iterator[Line]:
    """Watch every movement, and give their mean last."""
    lines = []
    for number, movement in enumerate(MOVEMENTS):
        wait_until(partial(has_started, log, number), f"{movement} starts")
        lines.append(used(f"playing {movement}", pid, 15))
        yield lines[-1]
        if movement != MOVEMENTS[-1]:
            here.press("Right")
    yield Line("processor, playing: mean", mean(line.measured for line in lines), "%", 15)


@contextmanager
def playing(folder: Path, routine: Path, **settings: str) -> Iterator[tuple[Stage, int, Path]]:
    """Play a routine on a stage of its own; give the stage, the app's number and its log."""
    (folder / "config" / "selfmassage").mkdir(parents=True)
    (folder / "config" / "selfmassage" / "settings.json").write_text(json.dumps(settings))
    (folder / "stage").mkdir()
    log = folder / "app.log"
    with stage(folder / "stage") as here, played(here, routine, at_home_in(folder, here.env), log) as app:
        yield here, app.pid, log


def has_started(log: Path, number: int) -> bool:
    """Return whether the work of a step has begun."""
    return log.read_text().count(": start\n") > number


def used(what: str, pid: int, budget: float) -> Line:
    """Watch the app, and what it started, for some seconds."""
    time.sleep(SETTLED)
    pids = family(pid)
    before = [processor_seconds(one) for one in pids]
    time.sleep(SECONDS)
    spent = sum(processor_seconds(one) - old for one, old in zip(pids, before, strict=True))
    return Line(f"processor, {what}", 100 * spent / SECONDS, "%", budget)
