"""The app against an empty window of PySide6: how soon it is painted, and how much memory it takes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from selfmassage import clock
from tests.e2e.stage import app_command, missing_programs, stage

from .programs import at_home_in, family, memory_mib, running, wait_for
from .report import Line

RUNS, MEMORY_RUNS = 9, 3
SETTLED = 2.0
"""Seconds after the first paint at which memory is read."""
EMPTY = [sys.executable, str(Path(__file__).with_name("empty_window.py"))]
Figures = tuple[float, ...]
Measure = Callable[[Sequence[str], Mapping[str, str]], Figures]


def first_paint(folder: Path) -> Iterator[Line]:
    """Milliseconds from the start of the process to the first painted window."""
    for platform, env in screens(folder):
        (app,), (empty,) = compared(milliseconds_to_paint, env, RUNS)
        yield Line(f"start to first painted window, {platform}", app, "ms", 1.3, empty)
        (full,) = medians([milliseconds_to("library shown", app_command(), env) for _ in range(RUNS)])
        yield Line(f"start to the library in it, {platform}", full, "ms")


def memory(folder: Path) -> Iterator[Line]:
    """Memory some time after the start."""
    for platform, env in screens(folder):
        (app, all_of_it), (empty, _) = compared(mebibytes, env, MEMORY_RUNS)
        yield Line(f"memory of the app, {platform}", app, "MiB", 2, empty)
        yield Line(f"memory of the app and its player of sounds, {platform}", all_of_it, "MiB", 2, empty)


def screens(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the screens that this machine has, each with the environment that leads to it."""
    yield "offscreen", {**at_home_in(folder), "QT_QPA_PLATFORM": "offscreen"}
    if not missing_programs():
        (folder / "stage").mkdir(exist_ok=True)
        with stage(folder / "stage") as here:
            yield "xcb", at_home_in(folder, here.env)


def compared(measure: Measure, env: Mapping[str, str], runs: int) -> tuple[Figures, Figures]:
    """Measure the app and the empty window in turn, after a run of each that does not count; give the medians."""
    pairs = [(measure(app_command(), env), measure(EMPTY, env)) for _ in range(runs + 1)][1:]
    apps, empties = zip(*pairs, strict=True)
    return medians(apps), medians(empties)


def medians(runs: Sequence[Figures]) -> Figures:
    """The median of each figure over all runs."""
    return tuple(median(figures) for figures in zip(*runs, strict=True))


def milliseconds_to_paint(command: Sequence[str], env: Mapping[str, str]) -> Figures:
    """Time from the start of a program to its words "first paint"."""
    return milliseconds_to("first paint", command, env)


def milliseconds_to(words: str, command: Sequence[str], env: Mapping[str, str]) -> Figures:
    """Time from the start of a program until it says these words."""
    started = clock.now()
    with running(command, env) as process:
        wait_for(words, process)
        return (1000 * (clock.now() - started),)


def mebibytes(command: Sequence[str], env: Mapping[str, str]) -> Figures:
    """Memory of a program, and of it and what it started."""
    with running(command, env) as process:
        wait_for("first paint", process)
        time.sleep(SETTLED)
        figures = [memory_mib(pid) for pid in family(process.pid)]
        return figures[0], sum(figures)
