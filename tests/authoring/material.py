"""What the tests of authoring share: the shipped routines, a few drafts, and storms of edits."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from selfmassage.audio.voices import estimate_seconds
from selfmassage.authoring.claims import load as load_claims
from selfmassage.authoring.desk import Desk
from selfmassage.authoring.draft import Draft, draft_from, new_draft
from selfmassage.authoring.shelf import Work
from selfmassage.authoring.steps import own_step, used_step
from selfmassage.resources import asset, data_dir
from selfmassage.routine.document import read_document
from selfmassage.routine.library import Library, load
from selfmassage.routine.vocabulary import Area, Side, Technique, Tool

LIBRARY = load([data_dir("routines")])
CLAIMS = load_claims(asset("authoring", "claims.json"))
STEP = {"technique": "kneading", "areas": ["calf"], "seconds": 40, "say": "Squeeze the calf."}
STROKES = {"technique": "stroking", "areas": ["calf"], "seconds": 40, "say": "Glide up the calf."}


def voice(text: str) -> float:
    """Seconds that a usual voice needs."""
    return estimate_seconds(text, 160)


def draft(*steps: dict[str, Any], **head: Any) -> Draft:
    """A draft of some steps."""
    made = new_draft("mine", "Mine")
    return Draft({**made.head, **head}, steps or (STROKES, STEP, STROKES))


def shipped(id: str) -> Draft:
    """The draft of a shipped file."""
    return draft_from(read_document(LIBRARY.routines[id].path).data)


def desk(made: Draft | None = None, path: Path | None = None, library: Library = LIBRARY) -> Desk:
    """A draft on a desk."""
    return Desk(Work(made or draft(), path), lambda: library, voice, CLAIMS)


VALUES: dict[str, list[Any]] = {
    "name": ["", "Calf", "Calf kneading"],
    "technique": [technique.value for technique in Technique],
    "areas": [[], ["calf"], ["sole", "heel"], [area.value for area in Area]],
    "side": [side.value for side in Side],
    "tool": [tool.value for tool in Tool],
    "seconds": [None, 20, 45, 90],
    "repetitions": [None, 4, 10],
    "pace": [None, 6, 24],
    "pressure": [0, 1, 3, 5],
    "say": ["", "S", "Sq", "Squeeze.", "Squeeze it."],
    "caution": ["", "Not on a bruise."],
    "cues": [[], [{"at": "halfway", "say": "Lighter."}], [{"at": -5, "say": "Nearly done."}]],
    "together": [True, False],
}
HEAD: dict[str, list[Any]] = {
    "title": ["", "M", "Mi", "Mine", "Another"],
    "order": ["leg_by_leg", "area_by_area"],
    "intensity": ["gentle", "firm"],
    "equipment": [[], ["hands"], ["hands", "rope"]],
    "minutes": [None, 10],
}


def storm(on: Desk, random: Random, edits: int, undoing: bool = True) -> None:
    """Do arbitrary things to a desk, as an impatient author would."""
    reusable = sorted(LIBRARY.reusable)
    for _ in range(edits):
        count = len(on.draft.steps)
        match random.randrange(9 if undoing else 7):
            case 0:
                on.select(random.choice([None, *range(count)]))
            case 1:
                on.add(used_step(random.choice(reusable)))
            case 2:
                on.add(own_step(random.choice(list(Technique))))
            case 3:
                random.choice([on.duplicate, on.remove, on.make_own])()
            case 4:
                on.move(random.randint(-1, count), random.randint(-1, count))
            case 7:
                on.undo()
            case 8:
                on.redo()
            case _:
                known = HEAD if on.selected is None else VALUES
                name = random.choice(list(known))
                on.set_field(name, random.choice(known[name]))
