"""Every shipped text keeps the claims ledger, can be said aloud, and stays true when a step is scaled to a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from selfmassage.authoring.claims import load as load_claims
from selfmassage.resources import data_dir

Json = dict[str, Any]

TECHNIQUES = [
    "arch_rub",
    "ball",
    "care",
    "drumming",
    "fascia_stretch",
    "foot_spread",
    "friction",
    "heel_squeeze",
    "hold",
    "kneading",
    "plantar",
    "pressing",
    "roller",
    "rope_glute",
    "rope_hip",
    "spiky",
    "stroking",
    "toe_bend",
    "trigger",
    "twists_foot",
    "twists_leg",
    "vibration",
]
SEQUENCES = [
    "bedtime_8",
    "calf_achilles_8",
    "chair_only_8",
    "deep_recovery",
    "desk_feet_5",
    "fascia_10",
    "foot_full_10",
    "itb_hip_12",
    "marathon_evening",
    "peak_week_15",
    "plantar_morning",
    "post_run_10",
    "pre_race_light",
    "race_morning",
    "roller_full_15",
    "spiky_7",
    "student_full_20",
    "student_lower_11",
    "tennis_ball_12",
    "warmup_twists_6",
]
IDS = {"techniques": TECHNIQUES, "sequences": SEQUENCES}
EQUIPMENT = {"hands", "lotion", "pillow", "tennis ball", "spiky ball", "foam roller", "rope", "towel", "wall", "chair"}
EQUIPMENT |= {"mat", "cushion", "cold pack", "heat pack", "cold bath", "warm bath"}
TITLES_OF_PAPERS = "sources.json"
"""Names of papers, which say what was studied and promise nothing."""
HELP = "topics.json"
"""Names such claims in order to deny them."""
EXAMPLES_OF_CLAIMS = "claims.json"
"""Sentences that nobody may write, each beside the rule that catches it."""


class Rule(NamedTuple):
    """A pattern that no text may have, why, a sentence that it must catch and one that it must leave alone."""

    pattern: str
    reason: str
    caught: str
    permitted: str


CLAIMS = [
    Rule(claim.pattern, claim.reason, claim.caught, claim.permitted)
    for claim in load_claims(data_dir("assets") / "authoring" / "claims.json")
]

NUMBER = r"\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety"
COUNTED = r"times|pass\w*|strokes?|breaths?|rocks?|rolls?|circles?|press\w*|squeezes?|slides?|repeats?|rounds?"
COUNTED += r"|openings?|taps?|spots?|bends?|holds?|minutes?|more|trips?|lines?|hundred"

VOICE = [
    Rule(r"\d", "digits with units read badly", "Hold for 30 s.", "Hold for three seconds."),
    Rule(r"[()\[\]/&%*_<>#…]", "a sign that a voice stumbles over", "Press (gently).", "Press gently."),
    Rule(r"\b(e\.g|i\.e|etc|approx|min|sec|reps?)\b", "an abbreviation", "Rest, approx. there.", "Rest there."),
    Rule(r"\b(left|right)\b", "the player names the leg", "Roll it left and right.", "Roll it from side to side."),
    Rule(r"\b(quads?|hamstrings?|glutes?|itb|it band|tfl|psoas)\b", "jargon", "Knead the quad.", "Knead the thigh."),
    Rule(r"\b(toward|upward|outward|color|center)\b", "British spelling", "Move toward it.", "Move towards it."),
]

COUNTS = [
    Rule(
        rf"\b({NUMBER}) (\w+ )?({COUNTED})\b",
        "a count that a changed time makes untrue",
        "Four firmer strokes now.",
        "Four or five out of ten at most. One or two fingers.",
    ),
    Rule(
        rf"\b({NUMBER}|half a) minutes?\b|\b(fifteen|twenty|thirty|forty|sixty|ninety) seconds\b",
        "a length that a changed time makes untrue",
        "Ninety seconds of steady contact.",
        "About ten seconds for each stroke.",
    ),
]


def _read(folder: str) -> dict[Path, Any]:
    return {path: json.loads(path.read_text("utf-8")) for path in sorted(data_dir(folder).rglob("*.json"))}


ROUTINES: dict[Path, Json] = _read("routines")
NO_PROMISES = (TITLES_OF_PAPERS, HELP, EXAMPLES_OF_CLAIMS)
ASSETS = {path: value for path, value in _read("assets").items() if path.name not in NO_PROMISES}
WRITTEN_BY_HAND = [
    data_dir("assets") / TITLES_OF_PAPERS,
    data_dir("assets") / "screening" / "today.json",
    data_dir("assets") / "authoring" / EXAMPLES_OF_CLAIMS,
]
OWN_STEPS: dict[str, Json] = {
    f"{routine['id']}.{step['id']}": step for routine in ROUTINES.values() for step in routine["steps"] if "id" in step
}


def _texts(value: Any) -> Iterator[str]:
    """Find every text in a JSON value."""
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)


def _played() -> Iterator[tuple[str, Json]]:
    """Give every step of every routine as it is played, with the place where it stands."""
    for routine in ROUTINES.values():
        for index, step in enumerate(routine["steps"]):
            yield f"{routine['id']}[{index}]", {**OWN_STEPS.get(step.get("use", ""), {}), **step}


PLAYED = list(_played())


def _spoken(step: Json) -> list[str]:
    return [step["say"], *(cue["say"] for cue in step.get("cues", []))]


def _broken(rules: list[Rule], texts: list[str]) -> list[str]:
    return [f"{rule.reason}: {text}" for text in texts for rule in rules if re.search(rule.pattern, text, re.I)]


@pytest.mark.parametrize("rule", CLAIMS + VOICE + COUNTS, ids=lambda rule: rule.caught)
def test_a_rule_catches_its_example_and_leaves_the_permitted_sentence_alone(rule: Rule) -> None:
    assert re.search(rule.pattern, rule.caught, re.I)
    assert not re.search(rule.pattern, rule.permitted, re.I)


@pytest.mark.parametrize("rule", CLAIMS, ids=lambda rule: rule.caught)
def test_no_permitted_sentence_breaks_another_claim(rule: Rule) -> None:
    assert _broken(CLAIMS, [rule.permitted]) == []


@pytest.mark.parametrize("path", ROUTINES | ASSETS, ids=lambda path: path.name)
def test_no_shipped_text_makes_a_banned_claim(path: Path) -> None:
    assert _broken(CLAIMS, list(_texts((ROUTINES | ASSETS)[path]))) == []


def test_every_technique_and_every_sequence_is_there() -> None:
    found = {folder: sorted(r["id"] for p, r in ROUTINES.items() if p.parent.name == folder) for folder in IDS}

    assert found == IDS


def test_a_file_is_named_like_its_routine() -> None:
    assert [path.name for path, routine in ROUTINES.items() if path.stem != routine["id"]] == []


def test_a_technique_file_shows_its_own_technique() -> None:
    others = [
        f"{routine['id']}.{step['id']}"
        for path, routine in ROUTINES.items()
        if path.parent.name == "techniques"
        for step in routine["steps"]
        if "use" not in step and step["technique"] != routine["id"]
    ]

    assert others == []


def test_every_used_step_exists() -> None:
    used = {step["use"] for routine in ROUTINES.values() for step in routine["steps"] if "use" in step}

    assert used - OWN_STEPS.keys() == set()


@pytest.mark.parametrize("path", [*ROUTINES, *ASSETS, WRITTEN_BY_HAND[2]], ids=lambda path: path.name)
def test_every_named_source_is_listed(path: Path) -> None:
    listed = json.loads((data_dir("assets") / TITLES_OF_PAPERS).read_text("utf-8"))
    named = set(re.findall(r'"(S-[A-Z0-9]+)"', path.read_text("utf-8")))

    assert named - listed.keys() == set()


def test_every_routine_names_sources_evidence_and_the_time_for_it() -> None:
    bare = [r["id"] for r in ROUTINES.values() if not (r["sources"] and r["evidence"] and r["when"] and r["summary"])]

    assert bare == []


@pytest.mark.parametrize("path", [*ROUTINES, *WRITTEN_BY_HAND], ids=lambda path: path.name)
def test_a_file_is_formatted_so_that_changes_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")

    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_what_is_said_can_be_said() -> None:
    broken = [f"{place}: {fault}" for place, step in PLAYED for fault in _broken(VOICE, [*_spoken(step), step["name"]])]

    assert broken == []


def test_what_is_said_is_short() -> None:
    long = [
        place
        for place, step in PLAYED
        if max(len(line.split()) for line in _spoken(step)) > 25 or len(step.get("detail", "").split()) > 50
    ]

    assert long == []


def test_texts_keep_their_lengths() -> None:
    limits = {"name": 40, "say": 200, "detail": 400, "caution": 200, "title": 60, "summary": 300, "evidence": 1200}
    things = [*(step for _, step in PLAYED), *ROUTINES.values()]

    assert [thing[key] for thing in things for key, most in limits.items() if len(thing.get(key, "")) > most] == []


def test_a_step_is_named_in_two_to_five_words_that_no_other_step_has() -> None:
    names = [step["name"] for step in OWN_STEPS.values()]

    assert [name for name in names if not 2 <= len(name.split()) <= 5 or names.count(name) > 1] == []


def test_no_text_counts_what_a_changed_time_would_change() -> None:
    scaled = [(place, step) for place, step in PLAYED if step["technique"] != "care"]
    counted = [
        f"{place}: {fault}" for place, step in scaled for fault in _broken(COUNTS, [*_spoken(step), step["detail"]])
    ]

    assert counted == []


def test_a_hold_of_some_seconds_fits_into_one_movement() -> None:
    words = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
    holds = [
        (place, words[match[1]], 60 / step["pace"])
        for place, step in PLAYED
        if (match := re.search(r"\bfor (\w+) seconds|\bslowly to (ten)\b", step["say"])) and match[1]
    ]

    assert holds
    assert [hold for hold in holds if hold[1] + 1 > hold[2]] == []


def test_every_step_on_the_calf_warns_of_a_clot() -> None:
    signs = ("swollen", "hot", "throbbing")
    silent = [
        place
        for place, step in PLAYED
        if "calf" in step.get("areas", []) and not all(sign in step.get("caution", "") for sign in signs)
    ]

    assert silent == []


def _steps_of(id: str) -> list[Json]:
    return [step for place, step in PLAYED if place.startswith(f"{id}[")]


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=lambda routine: routine["id"])
def test_the_equipment_names_every_tool_and_only_known_things(routine: Json) -> None:
    tools = {step["tool"].replace("_", " ") for step in _steps_of(routine["id"])} - {"none"}
    listed = set(routine["equipment"])

    assert (tools - listed, listed - EQUIPMENT) == (set(), set())


@pytest.mark.parametrize("id", ["student_lower_11", "student_full_20"])
def test_a_student_sequence_opens_and_closes_with_effleurage(id: str) -> None:
    steps = _steps_of(id)

    assert [steps[0]["technique"], steps[-1]["technique"]] == ["stroking", "stroking"]


def test_the_ten_questions_of_today_are_asked() -> None:
    questions = json.loads((data_dir("assets") / "screening" / "today.json").read_text("utf-8"))
    kinds = [
        "block",
        "emergency",
        "block",
        "block",
        "emergency",
        "block",
        "block_area",
        "block_area",
        "block_area",
        "caution",
    ]

    assert [(q["id"], q["kind"]) for q in questions] == [(f"T{i}", kind) for i, kind in enumerate(kinds, 1)]
    assert [
        q["id"] for q in questions if not 3 <= len(q["short"].split()) <= 7 or not q["question"].endswith("?")
    ] == []
