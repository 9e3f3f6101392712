"""Which pose and which movement a step gets, and what to say where it gets none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.motion import HIPS, Hands, Motion, load_motions, motion_of, part_of, why_still
from selfmassage.figure.person.choice import choose
from selfmassage.figure.person.fit import turns
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose, load_poses
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Area, Position, Technique, Tool


@dataclass(frozen=True)
class PersonAssets:
    """All poses by name and all motions by technique."""

    poses: Mapping[str, Pose]
    motions: Mapping[Technique, tuple[Motion, ...]]

    __hash__ = object.__hash__


class Cast(NamedTuple):
    """The pose by name and the motion, each None where there is none, and what keeps the likeliest pose out."""

    pose: str | None
    motion: Motion | None
    why: str
    step: Step
    """The step, or of one whose areas no pose can all reach the part that works on some of them."""


def load_person(folder: Path, report: Callable[[AssetProblem], object]) -> PersonAssets:
    """Read poses and motions below the assets folder; what cannot be used is reported and left out."""
    return PersonAssets(load_poses(folder / "poses", report), load_motions(folder / "motions", report))


@lru_cache(maxsize=512)
def cast(assets: PersonAssets, step: Step, areas: tuple[Area, ...]) -> Cast:
    """Return pose and motion of a step while `areas` are worked: one pose for all of its areas if it can be.

    Where the body rests on the tool, or is propped off the hip, each area has a pose of its own.
    """
    part = part_of(step, areas)
    motion = motion_of(assets.motions, step, areas)
    if motion is None:
        return Cast(None, None, "", part)
    whole, why = _posed(assets, step)
    if part == step or (whole is not None and _rests(assets, whole)):
        return Cast(whole, motion, why, step)
    alone, why = _posed(assets, part)
    own = _rests(assets, alone)
    if alone is not None and not own and HIPS.issuperset(areas):
        alone, own = _propped(assets, step, part, motion) or alone, True
    return Cast(alone, motion, why, part) if own or whole is None else Cast(whole, motion, "", step)


def _propped(assets: PersonAssets, step: Step, part: Step, motion: Motion) -> str | None:
    """Return of the poses for a hip the one that suits best what else the step works on."""
    named = {
        name: pose
        for name, pose in assets.poses.items()
        if any(set(part.areas) <= set(when.areas) for when in pose.when)
    }
    return choose(named, step, [(part, motion)])[0]


def _rests(assets: PersonAssets, pose: str | None) -> bool:
    """Return whether the body rests on the tool in a pose."""
    return pose is not None and assets.poses[pose].carry is not None


@lru_cache(maxsize=512)
def _posed(assets: PersonAssets, step: Step) -> tuple[str | None, str]:
    """Return the pose in which all turns of a step that have a motion can be done, or None and why not."""
    parts = [(part_of(step, areas), motion_of(assets.motions, step, areas)) for areas in turns(step)]
    return choose(assets.poses, step, [(part, motion) for part, motion in parts if motion is not None])


def why_missing(assets: PersonAssets, step: Step, areas: tuple[Area, ...] | None = None) -> str:
    """Return for whoever wrote a step what its picture lacks on `areas`, or on any of its own; empty if nothing."""
    parts = turns(step) if areas is None else [areas]
    lacking = [part for part in parts if cast(assets, step, part).pose is None]
    if areas is None and lacking == parts:
        lacking = [step.areas]
    return "; ".join(dict.fromkeys(_lack(assets, cast(assets, step, part)) for part in lacking))


def _lack(assets: PersonAssets, found: Cast) -> str:
    step = found.step
    if found.motion is None:
        return why_still(assets.motions, step)
    tool = f" with {step.tool}" if step.tool is not Tool.NONE else ""
    areas = f" on {', '.join(step.areas)}" if step.areas else ""
    fault = _fault(assets, found)
    why = f": {fault}" if fault else ""
    return f"no pose for {step.technique} in position {step.position}{tool}{areas}{why}"


def absence(assets: PersonAssets, step: Step, areas: tuple[Area, ...]) -> str:
    """Return for whoever does a step why no person shows it while `areas` are worked; empty if one does."""
    found = cast(assets, step, areas)
    if found.pose is not None:
        return ""
    if fault := _fault(assets, found):
        return f"No person is shown: in this position {fault}."
    return f"No person is shown: there is no drawing of {_undrawn(found)}."


def _fault(assets: PersonAssets, found: Cast) -> str:
    """Return what of the position keeps the likeliest pose out; empty where it is the tool, or that nobody drew one."""
    step, motion = found.step, found.motion
    if motion is None or motion.hands is Hands.NONE or step.tool is Tool.HANDS:
        return found.why
    by_hand = cast(assets, replace(step, tool=Tool.HANDS), step.areas)
    if by_hand.pose is not None:
        return ""
    return found.why if step.tool in TOOL_RADIUS else by_hand.why


def _undrawn(found: Cast) -> str:
    """Name a step by all that a drawing would have to show."""
    step, facts = found.step, TECHNIQUES[found.step.technique]
    usual = step.tool.replace("_", " ")
    tool = "" if step.tool is facts.tool else f" {WITH.get(step.tool, f'with a {usual}')}"
    areas = f" on the {' and the '.join(AREAS[area].said for area in step.areas)}" if step.areas else ""
    position = f", {LYING[step.position]}" if found.motion is not None and step.position in LYING else ""
    return f"“{facts.name}”{tool}{areas}{position}"


WITH = {Tool.HANDS: "by hand", Tool.BATH: "in a bath", Tool.NONE: "with no hands"}
LYING = {
    Position.SEATED: "sitting",
    Position.CHAIR: "on a chair",
    Position.FOOT_ON_THIGH: "with the foot on the other thigh",
    Position.FLOOR: "on the floor",
    Position.LYING_BACK: "lying on the back",
    Position.PRONE: "lying on the front",
    Position.SIDE_LEAN: "leaning to one side",
    Position.KNEELING: "kneeling",
    Position.STANDING: "standing",
}
