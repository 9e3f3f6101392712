"""The margin: each remark comes where it should, at the right field, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from selfmassage.authoring.advice import Advice, Severity
from selfmassage.authoring.draft import Draft
from selfmassage.authoring.history import Place
from selfmassage.routine.library import Library

from .material import LIBRARY, STEP, STROKES, desk, draft, shipped

SHIN = {**STEP, "areas": ["shin"], "say": "Stroke the outer shin.", "technique": "stroking"}
"""Without it, the calf is worked and its neighbour not."""
LONG_LINE = "Slowly and softly, with the whole palm, all the way from the ankle to the knee, and lighter back."


def advice(*steps: dict[str, Any], **head: Any) -> list[tuple[Severity, Place, str]]:
    """What is said about some steps between opening and closing strokes."""
    made = draft(SHIN, STROKES, *steps, STROKES, **head)
    return [(item.severity, item.place, item.text) for item in desk(made).check().advice]


def test_a_well_built_routine_gets_none() -> None:
    assert advice(STEP) == []


@pytest.mark.parametrize(
    ("step", "severity", "field", "text"),
    [
        ({**STEP, "pressure": 5}, Severity.FAULT, "pressure", "Pressure: wanted 0 to 4 on the calf, found 5."),
        (
            {**STEP, "tool": "spiky_ball", "areas": ["shin"]},
            Severity.FAULT,
            "tool",
            'Tool: wanted hands or foam_roller on the shin, found "spiky_ball".',
        ),
        ({**STEP, "say": ""}, Severity.FAULT, "say", "Said: wanted what the voice says, found nothing."),
        (
            {**STEP, "areas": []},
            Severity.ADVICE,
            "areas",
            "No area is chosen: neither the picture nor today's questions can know where this is done.",
        ),
        (
            {**STEP, "seconds": 8, "cues": [{"at": 2, "say": LONG_LINE}]},
            Severity.ADVICE,
            "cues",
            f"“{LONG_LINE}” needs 8.0 s and finds no room, so it is shown and not said. Shorten or move it.",
        ),
        (
            {**STEP, "say": "Squeeze the calf, softly and slowly, and then a little more firmly. " * 3},
            Severity.ADVICE,
            "say",
            "Saying this takes 19 s before anything is done. Put a part of it under Detail.",
        ),
        (
            {**STEP, "say": "Squeeze the left calf."},
            Severity.ADVICE,
            "say",
            "The program names the leg itself; these words are said for both.",
        ),
        (
            {**STEP, "technique": "trigger", "areas": ["quad"]},
            Severity.ADVICE,
            "technique",
            "Deep work on the front of the thigh comes before anything broad there.",
        ),
        ({**STEP, "side": "left"}, Severity.ADVICE, "side", "The left leg gets 40 s more than the right leg."),
        (
            {**STEP, "detail": "It flushes toxins."},
            Severity.ADVICE,
            "detail",
            "“flush” may not be claimed: nothing is washed out (S-WATER). Possible: “Drink if thirsty.”",
        ),
        (
            {**STEP, "areas": ["quad"], "technique": "stroking"},
            Severity.HINT,
            "areas",
            "The front of the thigh is worked, the hamstring is not.",
        ),
        (
            {**STEP, "areas": ["heel", "toes", "ankle"], "seconds": 5, "technique": "stroking"},
            Severity.HINT,
            "areas",
            "“Now the toes.” needs 1.4 s and finds no room, so it is shown and not said: fewer areas, more time.",
        ),
    ],
)
def test_a_planted_mistake_is_named_at_its_field(
    step: dict[str, Any], severity: Severity, field: str, text: str
) -> None:
    assert (severity, Place(2, field), text) in advice(step)


def test_a_used_step_is_capped_without_a_word() -> None:
    assert advice({"use": "kneading.calf"}, intensity="gentle") == []


@pytest.mark.parametrize(
    ("steps", "place"),
    [((STEP, STEP, STROKES), Place(0, "technique")), ((STROKES, STEP, STEP), Place(2, "technique"))],
)
def test_missing_strokes_at_either_end_are_missed(steps: tuple[dict[str, Any], ...], place: Place) -> None:
    found = [item.place for item in desk(draft(*steps)).check().advice if "effleurage" in item.text]
    assert found == [place]


def test_deep_work_makes_no_place_ready_for_deep_work() -> None:
    deep = {**STEP, "technique": "trigger", "areas": ["quad"]}
    made = desk(draft(SHIN, STROKES, deep, deep, STROKES)).check().advice
    assert [item.place.step for item in made if "before anything broad" in item.text] == [2, 3]


def test_stretches_need_no_strokes_around_them() -> None:
    assert not any("effleurage" in item.text for item in desk(shipped("fascia_10")).check().advice)


def test_what_is_needed_and_not_named_is_told() -> None:
    made = draft(SHIN, {"use": "roller.calf"}, equipment=["hands"])
    assert "What to have at hand does not name the foam roller." in [item.text for item in desk(made).check().advice]


def test_a_length_that_is_not_true_is_told() -> None:
    assert (Severity.HINT, Place(None, "minutes"), "The file says 20 minutes; with the voice it takes 6.2.") in advice(
        STEP, minutes=20
    )


def test_faults_come_first() -> None:
    made = draft(STEP, {**STEP, "pressure": 5}, title="")
    severities = [item.severity for item in desk(made).check().advice]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[:2] == [Severity.FAULT, Severity.FAULT]


def test_a_slower_voice_finds_less_room() -> None:
    on = desk(draft(SHIN, {**STEP, "cues": [{"at": "halfway", "say": "Lighter now, all the way."}]}))
    assert not any(item.place.field == "cues" for item in on.check().advice)
    on.voice = lambda text: 25.0
    assert any(item.place.field == "cues" for item in on.check().advice)


def test_shipped_sequences_have_no_fault_and_no_claim() -> None:
    remarks = {routine.id: desk(shipped(routine.id), routine.path).check().advice for routine in LIBRARY.sequences}
    texts = [(id, item.text) for id, found in remarks.items() for item in found if item.severity is Severity.FAULT]
    texts += [(id, item.text) for id, found in remarks.items() for item in found if "claimed" in item.text]
    assert texts == []


def test_a_draft_without_steps_says_only_that() -> None:
    on = desk(Draft(draft().head), library=Library({}, (), {}))
    assert on.check().advice == (Advice(Severity.FAULT, Place(None, "steps"), "There is no step yet. Add one."),)
