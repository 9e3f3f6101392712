"""Proves that the assets are complete: every file can be read, and no step of any routine lacks a picture."""

from __future__ import annotations

import json
import re
import wave
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from selfmassage.authoring import claims
from selfmassage.export.gaps import closeup_gaps, figure_gaps
from selfmassage.export.picture import leg_of, load_drawings
from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.hand_art import load_hand
from selfmassage.figure.closeup.views import ViewName, load_view
from selfmassage.figure.motion import load_motion
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import load_pose
from selfmassage.knowledge import topics
from selfmassage.routine import sources
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import nearest
from selfmassage.routine.vocabulary import Leg, Technique
from selfmassage.safety import questions, timing
from selfmassage.session import stops
from selfmassage.session.timeline import Tone
from selfmassage.training import plan, suits


def _read_sound(file: Path) -> None:
    """Raise where a file is no sound, or one without a length."""
    with wave.open(str(file)) as sound:
        if not sound.getnframes():
            raise wave.Error("it has no length")


def _read_json(file: Path) -> None:
    json.loads(file.read_text(encoding="utf-8"))


# Folder, ending, the names that must be there (none: any name), and what reads a file or raises.
FOLDERS: tuple[tuple[str, str, type[StrEnum] | None, Callable[[Path], object]], ...] = (
    ("poses", ".json", None, load_pose),
    ("motions", ".json", Technique, load_motion),
    ("hands", ".json", HandShape, load_hand),
    ("closeup", ".json", ViewName, load_view),
    ("sounds", ".wav", Tone, _read_sound),
)
FILES: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("screening/today.json", questions.load),
    ("screening/profile.json", questions.load),
    ("sources.json", sources.load),
    ("help/topics.json", topics.load),
    ("session/stops.json", stops.load),
    ("timing/rules.json", timing.load),
    ("timing/goals.json", suits.load_goals),
    ("training/plan.json", plan.load_plan),
    ("authoring/claims.json", claims.load),
    ("routine.schema.json", _read_json),
)


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
    return lines + [line for name, read in FILES for line in _fault(assets / name, read)]


def _strange(file: Path, names: Sequence[str]) -> str:
    return f"{file}: name: nothing is called {file.stem!r}{nearest(file.stem, names)}"


def _fault(file: Path, read: Callable[[Path], object]) -> Iterator[str]:
    try:
        read(file)
    except FileNotFoundError:
        yield f"{file}: file: is missing"
    except OSError as error:
        yield f"{file}: file: cannot be read: {error.strerror}"
    except (wave.Error, EOFError) as error:
        yield f"{file}: file: is no sound: {str(error) or 'it ends too early'}"
    except (AssetProblem, msgspec.MsgspecError, ValueError) as error:
        text = str(error).removeprefix(f"{file.name}: ")
        yield f"{file}: {_placed(text, file.read_bytes())}" if file.is_file() else f"{file}: file: is missing"


def _placed(fault: str, raw: bytes) -> str:
    """Put the place of a fault before it: "Expected `int` - at `$.root[0]`" becomes "root[0]: Expected `int`"."""
    if found := re.fullmatch(r"(.*) - at `(?:key in )?\$\.?(.*)`", fault, re.DOTALL):
        return f"{found[2] or 'file'}: {found[1]}"
    if found := re.fullmatch(r"(.*) \(byte (\d+)\)", fault):
        return f"line {raw[: int(found[2])].count(10) + 1}: {found[1]}"
    return f"file: {fault}"


def gaps(assets: Path, routines: Iterable[Routine]) -> list[str]:
    """Return one `file: place: gap` for each picture that a step of the routines lacks, on either leg."""
    drawings = load_drawings(assets)
    known: dict[tuple[object, ...], tuple[str, ...]] = {}
    lines = []
    for routine, (number, step) in ((one, at) for one in routines for at in enumerate(one.steps)):
        for leg in dict.fromkeys(leg_of(step, leg) for leg in (Leg.LEFT, Leg.RIGHT)):
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
            lines += [f"{routine.path}: steps[{number}] ({step.name}), leg {leg}: {gap}" for gap in known[key]]
    return lines
