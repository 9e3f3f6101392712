"""The files of questions."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from selfmassage.resources import data_dir
from selfmassage.routine.search import OFF_THE_FLOOR
from selfmassage.safety.questions import SEVERITY, Consequence, load
from tests.safety.situations import QUESTIONS, SCREENING


def test_every_consequence_has_its_rank() -> None:
    assert set(SEVERITY) == set(Consequence)


@pytest.mark.parametrize("question", SCREENING.all, ids=lambda question: str(question.id))
def test_a_question_asks_and_says_what_to_do(question: object) -> None:
    asked = QUESTIONS[question.id]  # type: ignore[attr-defined]
    assert asked.question.endswith("?")
    assert asked.message.endswith(".")
    assert 2 <= len(asked.short.split()) <= 7
    assert bool(asked.after) <= bool(asked.until)
    assert bool(asked.after) == bool(asked.after_message)


def test_the_signs_of_a_clot_are_shown_with_the_question_about_them() -> None:
    assert "You cannot rule it out yourself." in QUESTIONS["T1"].details


def test_off_the_floor_means_the_same_in_the_library_and_in_the_questions() -> None:
    positions = QUESTIONS["P18"].limits[0].positions
    assert positions
    assert set(positions) == OFF_THE_FLOOR


def test_a_fault_in_the_questions_is_loud(tmp_path: Path) -> None:
    path = tmp_path / "today.json"
    path.write_text('[{"id": "T1"}]')

    with pytest.raises(msgspec.ValidationError, match=r"missing required field `short` - at `\$\[0\]`"):
        load(path)


def test_every_profile_question_stands_under_a_heading() -> None:
    assert all(question.group for question in SCREENING.profile)
    assert (data_dir("assets") / "screening" / "profile.json").is_file()
