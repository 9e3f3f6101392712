"""The real app playing a routine on a stage."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.stage import Stage, app_command, wait_until


@contextmanager
def played(here: Stage, routine: Path, env: Mapping[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a routine's session; the app ends when the block is left."""
    with log.open("wb") as output:
        app = subprocess.Popen(app_command("play", str(routine)), env=env, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: "check-in shown" in log.read_text(), "the check-in is chosen")
        wait_until(lambda: "first paint" in log.read_text(), "the window is painted")
        here.press("n")
        wait_until(lambda: "session started" in log.read_text(), "the session starts")
        yield app
    finally:
        app.terminate()
        app.wait()
