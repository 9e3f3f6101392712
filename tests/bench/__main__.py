"""`python -m tests.bench`: measures what the app promises, and compares it with its budgets. Never fails."""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.e2e.stage import missing_programs

from . import cues, files, frames, heard, pace, planning, processor, speech, start
from .report import HEAD, Line

SUBJECTS: Mapping[str, Callable[[Path], Iterator[Line]]] = {
    "start": start.first_paint,
    "memory": start.memory,
    "cues": cues.fired,
    "drift": cues.drift,
    "heard": heard.heard,
    "processor": processor.share,
    "frames": frames.painted,
    "pace": pace.painted,
    "files": files.read,
    "plan": planning.laid_out,
    "first_word": planning.first_word,
    "speech": speech.cold,
}
UNMEASURED = (AssertionError, OSError, RuntimeError, ValueError, subprocess.SubprocessError)
NAMES = ", ".join(SUBJECTS)


def main() -> None:
    """Measure the subjects that were asked for, one after another."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=SUBJECTS, default=list(SUBJECTS), metavar="NAME", help=NAMES)
    wanted = parser.parse_args().only
    if missing := missing_programs():
        print(f"Not everything can be measured: this machine has no {missing}.")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before the start\n\n{HEAD}")
    for name in wanted:
        with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
            try:
                for line in SUBJECTS[name](Path(folder)):
                    print(line, flush=True)
            except UNMEASURED as error:
                print(f"{name} was not measured: {error or type(error).__name__}", flush=True)
    print(f"\nload {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
