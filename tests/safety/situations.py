"""Answers for tests: all no, but for what the test says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import Gate
from selfmassage.safety.limits import Limits, Place
from selfmassage.safety.profile_file import ProfileFile
from selfmassage.safety.questions import load_screening
from selfmassage.safety.verdict import Open, Verdict, judge

NOW = datetime(2025, 6, 1, 18, 0, tzinfo=UTC)
SCREENING = load_screening(data_dir("assets") / "screening")
QUESTIONS = {question.id: question for question in SCREENING.all}
ROUTINES = load([data_dir("routines")]).routines
LEFT_CALF = Place(Area.CALF, Leg.LEFT)
NO = Answer(False, NOW)


def yes(*places: Place, **more: Any) -> Answer:
    """A yes that was given now."""
    return Answer(True, NOW, places, **more)


def agreed(*places: Place) -> Answer:
    """A yes with which the doctor agrees."""
    return yes(*places, agreed=NOW)


def judged(**answers: Answer) -> Verdict:
    """The verdict where everything else is a no."""
    profile = {question.id: answers.get(question.id, NO) for question in SCREENING.profile}
    today = {question.id: answers.get(question.id, NO) for question in SCREENING.today}
    return judge(SCREENING, profile, today, NOW)


def limits(**answers: Answer) -> Limits:
    """The limits of an open verdict."""
    verdict = judged(**answers)
    assert isinstance(verdict, Open), verdict
    return verdict.limits


def all_no(*questions: str) -> dict[str, Answer]:
    """A no to today's questions."""
    return {question.id: NO for question in SCREENING.today if question.id not in questions}


class House:
    """A gate with a file, a date and a clock that the test sets; every profile answer is no."""

    def __init__(self, folder: Path, **answers: Answer) -> None:
        self.now, self.clock = NOW, 1000.0
        self.file = ProfileFile(folder / "profile.json", lambda: self.now)
        self.file.change_all({question.id: answers.get(question.id, NO) for question in SCREENING.profile})
        self.gate = Gate(SCREENING, self.file, lambda: self.now, lambda: self.clock)
