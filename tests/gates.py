"""Gates for tests that are about something else: every question about health is answered no."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from selfmassage.resources import data_dir
from selfmassage.routine.model import Routine
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import Gate, Pass
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.safety.questions import load_screening

DAY = datetime(2025, 6, 1, 18, 0, tzinfo=UTC)
SCREENING = load_screening(data_dir("assets") / "screening")


def answer_all_no(path: Path, now: Callable[[], datetime] = lambda: DAY) -> ProfileFile:
    """Make a file of health answers that are all no."""
    file = ProfileFile(path, now)
    file.change_all({question.id: Answer(False, now()) for question in SCREENING.profile})
    return file


def make_healthy(env: Mapping[str, str]) -> None:
    """Answer the questions about health for a program that is started with this environment."""
    answer_all_no(Path(env["XDG_DATA_HOME"]) / "selfmassage" / "profile.json", lambda: datetime.now(UTC))


def open_gate(clock: Callable[[], float] = lambda: 0.0, folder: Path | None = None) -> Gate:
    """Make a gate that lets everybody through who has no trouble today."""
    folder = folder or Path(tempfile.mkdtemp())
    return Gate(SCREENING, answer_all_no(folder / "profile.json"), lambda: DAY, clock)


def let_through(routine: Routine, clock: Callable[[], float]) -> Pass:
    """Give a pass without limits."""
    allowed = open_gate(clock).let_through(routine, {question.id: Answer(False, DAY) for question in SCREENING.today})
    assert allowed
    return allowed
