"""Which pose suits a step: by what the files say of it, then by trying whether hands or tool get there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfmassage.figure.motion import Motion
from selfmassage.figure.person.fit import misfit, moves_alone
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose, PropKind, When
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Technique, Tool

BATHS = (Tool.BATH, Tool.COLD_BATH, Tool.WARM_BATH)
PLACES: dict[Tool, PropKind] = {Tool.ROPE: PropKind.ROPE, **dict.fromkeys(BATHS, PropKind.TUB)}
"""Tools that are only shown by a pose that has them among its props."""


Turn = tuple[Step, Motion]
"""What a step does on the areas that it works at a time, and how it moves there."""


def choose(poses: Mapping[str, Pose], step: Step, turns: Sequence[Turn]) -> tuple[str | None, str]:
    """Return the name of the pose that suits all turns of a step best, or None and what keeps the likeliest one out.

    A pose for another position, tool or step is out, and one in which a tool would be nowhere. Of the others wins the
    one that names the step; then the one that wants least that the step does not have (areas, techniques,
    directions); then the one that names more of what it has, and less besides. The first that passes the trial is it.
    """
    ranked = [
        (rank, name)
        for name, pose in poses.items()
        if _holds(pose, step)
        for when in pose.when
        if (rank := _rank(when, step, turns))
    ]
    why = ""
    for name in dict.fromkeys(name for _, name in sorted(ranked, reverse=True)):
        fault = next(filter(None, (misfit(poses[name], motion, turn) for turn, motion in turns)), "")
        if not fault:
            return name, ""
        why = why or (fault if _tells(poses, name, step) else "")
    return None, why


def _tells(poses: Mapping[str, Pose], name: str, step: Step) -> bool:
    """Return whether a misfit is one of the position, and not of a pose that is for something else.

    It is where hands are free; where all that hands reach in the position is known (`only`); or where the body rests
    on the tool with an area of the step.
    """
    if poses[name].carry is not None:
        return any(set(step.areas) & set(when.areas) for when in poses[name].when)
    return _has_free_hand(poses[name]) or any(
        when.only and step.position in when.positions and step.tool in when.tools
        for pose in poses.values()
        if _has_free_hand(pose)
        for when in pose.when
    )


def _has_free_hand(pose: Pose) -> bool:
    return pose.near_arm.works or pose.far_arm.works


def _holds(pose: Pose, step: Step) -> bool:
    """Return whether a pose has a place for the tool: under the body, in a hand, or among what lies around.

    A hand gets beyond the areas of its pose; who lies on a tool would be lifted off the ground by another area.
    """
    if step.tool in PLACES:
        return any(prop.kind is PLACES[step.tool] for prop in pose.props)
    if step.tool not in TOOL_RADIUS or not step.areas:
        return True
    if pose.carry is not None:
        return set(step.areas) <= {area for when in pose.when if step.position in when.positions for area in when.areas}
    return step.tool is not Tool.FOAM_ROLLER and _has_free_hand(pose)


def _rank(when: When, step: Step, turns: Sequence[Turn]) -> tuple[float, ...] | None:
    """Return how well a pose suits, larger is better; None where it does not at all."""
    if step.position not in when.positions or (when.ids and step.id not in when.ids):
        return None
    if when.tools and step.tool not in when.tools:
        return None
    shared = sum(1.0 for area in step.areas if area in when.areas) / max(1, len(step.areas))
    alone = any(moves_alone(motion, step) for _, motion in turns)
    if when.only and step.areas and (shared < 1.0 if alone else not shared):
        return None
    misses = (
        bool(when.areas) and not shared,
        bool(when.techniques) and step.technique not in when.techniques,
        bool(when.directions) and step.direction not in when.directions,
    )
    shows = step.technique is Technique.CARE or (when.techniques and not any(misses))
    if alone and not shows:
        return None
    return (
        float(bool(when.ids)),
        -float(sum(misses)),
        float(bool(when.tools)),
        float(bool(when.techniques)),
        shared,
        float(bool(when.directions)),
        -float(len(set(when.areas) - set(step.areas))),
    )
