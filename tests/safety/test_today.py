"""The questions before every session."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from selfmassage.resources import asset
from selfmassage.safety.today import SEVERITY, Consequence, blocking, load

QUESTIONS = load(asset("screening", "today.json"))


def test_there_are_ten_questions_each_with_a_message() -> None:
    assert [question.id for question in QUESTIONS] == [f"T{number}" for number in range(1, 11)]
    assert all("?" in question.question for question in QUESTIONS)
    assert all(question.short and question.message for question in QUESTIONS)


def test_every_consequence_has_its_rank() -> None:
    assert set(SEVERITY) == set(Consequence)


def test_all_no_blocks_nothing() -> None:
    assert blocking(QUESTIONS, frozenset()) == ()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question.id))
def test_every_yes_blocks_with_its_own_message(question: object) -> None:
    assert blocking(QUESTIONS, frozenset({question.id})) == (question,)  # type: ignore[attr-defined]


def test_the_gravest_answer_comes_first_and_equals_keep_their_order() -> None:
    answered = blocking(QUESTIONS, frozenset(question.id for question in QUESTIONS))

    assert answered[0].kind is Consequence.EMERGENCY
    ranks = [SEVERITY.index(question.kind) for question in answered]
    assert ranks == sorted(ranks)
    assert len(answered) == 10
    blocks = [question.id for question in answered if question.kind is Consequence.BLOCK]
    assert blocks == [question.id for question in QUESTIONS if question.kind is Consequence.BLOCK]


def test_an_answer_to_no_question_changes_nothing() -> None:
    assert blocking(QUESTIONS, frozenset({"T99"})) == ()


def test_a_fault_in_the_questions_is_loud(tmp_path: Path) -> None:
    path = tmp_path / "today.json"
    path.write_text('[{"id": "T1"}]')

    with pytest.raises(msgspec.ValidationError, match=r"missing required field `question` - at `\$\[0\]`"):
        load(path)
