"""Proves that the assets are complete: every file can be read, and no step of any routine lacks a picture."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from selfmassage.authoring.claims import Claim
from selfmassage.export.gaps import closeup_gaps, figure_gaps
from selfmassage.export.picture import load_drawings
from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.hand_art import load_hand
from selfmassage.figure.closeup.views import ViewName, load_view
from selfmassage.figure.motion import load_motion
from selfmassage.figure.person.ground import off_ground
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import load_pose
from selfmassage.knowledge.topics import Topic
from selfmassage.routine.checked import read_checked
from selfmassage.routine.document import Unreadable, read_document
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problems, nearest
from selfmassage.routine.sources import Source
from selfmassage.routine.vocabulary import Technique
from selfmassage.safety.questions import Question
from selfmassage.safety.timing import TimingRule
from selfmassage.session.stops import Stops
from selfmassage.session.timeline import Tone
from selfmassage.training.plan import PlanData
from selfmassage.training.suits import Goals


def _read_sound(file: Path) -> None:
    """Raise where a file is no sound, or one without a length."""
    with wave.open(str(file)) as sound:
        if not sound.getnframes():
            raise wave.Error("it has no length")


def _read_pose(file: Path) -> None:
    """Raise where a pose cannot be read, or what it puts on the ground is not there."""
    pose = load_pose(file)
    document = read_document(file)
    faults = tuple(
        document.problem(("touches", index), "a part that is on the ground", _height(pose.touches[index], above))
        for index, above in off_ground(pose)
    )
    if faults:
        raise AssetProblem(Problems(file, faults))


def _height(part: str, above: float) -> str:
    return f"{part}, which is {abs(above):.2f} body heights {'above' if above > 0 else 'below'} it"


# Folder, ending, the names that must be there (none: any name), and what reads a file or raises.
FOLDERS: tuple[tuple[str, str, type[StrEnum] | None, Callable[[Path], object]], ...] = (
    ("poses", ".json", None, _read_pose),
    ("motions", ".json", Technique, load_motion),
    ("hands", ".json", HandShape, load_hand),
    ("closeup", ".json", ViewName, load_view),
    ("sounds", ".wav", Tone, _read_sound),
)
FILES: tuple[tuple[str, Any], ...] = (
    ("screening/today.json", tuple[Question, ...]),
    ("screening/profile.json", tuple[Question, ...]),
    ("sources.json", dict[str, Source]),
    ("help/topics.json", tuple[Topic, ...]),
    ("session/stops.json", Stops),
    ("timing/rules.json", tuple[TimingRule, ...]),
    ("timing/goals.json", Goals),
    ("training/plan.json", PlanData),
    ("authoring/claims.json", tuple[Claim, ...]),
    ("routine.schema.json", dict[str, Any]),
)
"""What each file of which there is one is read as."""


def asset_faults(assets: Path) -> list[str]:
    """Return one `file: place: fault` for every file below `assets` that is missing, unknown or cannot be read."""
    lines: list[str] = []
    for folder, ending, names, read in FOLDERS:
        found = sorted(path for path in (assets / folder).glob(f"*{ending}") if not path.name.startswith("."))
        if names is not None:
            wanted = [assets / folder / f"{name}{ending}" for name in names]
            lines += [_strange(file, [str(name) for name in names]) for file in found if file not in wanted]
            found = wanted
        elif not found:
            lines.append(f"{assets / folder}: folder: there is nothing in it")
        lines += [line for file in found for line in _fault(file, read)]
    return lines + [line for name, kind in FILES for line in _fault(assets / name, partial(read_checked, wanted=kind))]


def _strange(file: Path, names: Sequence[str]) -> str:
    return f"{file}: name: nothing is called {file.stem!r}{nearest(file.stem, names)}"


def _fault(file: Path, read: Callable[[Path], object]) -> Iterator[str]:
    if not (file.exists() or file.is_symlink()):
        yield f"{file}: file: is missing"
        return
    try:
        read(file)
    except AssetProblem as problem:
        yield from problem.problems.lines()
    except Unreadable as error:
        yield from Problems(file, error.problems).lines()
    except OSError as error:
        yield f"{file}: file: cannot be read: {error.strerror}"
    except (wave.Error, EOFError) as error:
        yield f"{file}: file: is no sound: {str(error) or 'it ends too early'}"


def gaps(assets: Path, routines: Iterable[Routine]) -> list[str]:
    """Return one `file: place: gap` for each picture that a step of the routines lacks; it lacks it on either leg."""
    drawings = load_drawings(assets)
    known: dict[tuple[object, ...], tuple[str, ...]] = {}
    lines = []
    for routine, (number, step) in ((one, at) for one in routines for at in enumerate(one.steps, 1)):
        key = (
            step.technique,
            step.position,
            step.tool,
            step.areas,
            step.together,
            step.direction,
            step.id,
            step.side,
        )
        if key not in known:
            known[key] = tuple(dict.fromkeys([*figure_gaps(drawings, step), *closeup_gaps(drawings, step)]))
        lines += [f"{routine.path}: step {number} ({step.name}): {gap}" for gap in known[key]]
    return lines
