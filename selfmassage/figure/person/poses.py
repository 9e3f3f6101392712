"""Poses as data: how the person sits, lies or stands, what lies around, and which steps a pose is for.

Lengths in body heights and angles in degrees, as in skeleton.py; the person works on the right leg, which is the near
one, and faces right, or turned by `heading` the viewer: then the right side is on the left, or below if the head is on
the left, as of somebody who lies on the back and is looked at from above.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from selfmassage.figure.asset import AssetProblem, keys_of, read_asset
from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.flesh import Face
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Area, Direction, Position, Technique, Tool

Length = Annotated[float, msgspec.Meta(ge=-3, le=3)]
"""A place within three body heights of the hip or so: whatever can be in a picture."""
Angle = Annotated[float, msgspec.Meta(ge=-360, le=360)]
Part = Annotated[float, msgspec.Meta(ge=0, le=1)]
Pair = tuple[Length, Length]


class Spot(StrEnum):
    """A part of the body that can lie on something."""

    SEAT = "seat"
    BACK = "back"
    HEAD = "head"
    NEAR_KNEE = "near_knee"
    FAR_KNEE = "far_knee"
    NEAR_HEEL = "near_heel"
    FAR_HEEL = "far_heel"
    NEAR_BALL = "near_ball"
    FAR_BALL = "far_ball"
    NEAR_TOES = "near_toes"
    FAR_TOES = "far_toes"
    NEAR_CALF = "near_calf"
    NEAR_ANKLE = "near_ankle"
    FAR_CALF = "far_calf"
    NEAR_SHIN = "near_shin"
    NEAR_ELBOW = "near_elbow"
    FAR_ELBOW = "far_elbow"
    NEAR_HAND = "near_hand"
    FAR_HAND = "far_hand"
    FAR_THIGH = "far_thigh"
    FEET = "feet"
    """The lowest part of both feet."""


class SpinePose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """As skeleton.Spine."""

    pelvis: Angle = 90.0
    lumbar: Angle = 0.0
    chest: Angle = 0.0
    neck: Angle = 0.0
    head: Angle = 0.0
    heading: Annotated[float, msgspec.Meta(ge=0, le=135)] = 0.0
    """0 in profile; else from 45, a little turned, over 90, facing the viewer, to 135."""


class LegPose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Joint angles as skeleton.LegAngles; or `plant`, where the heel rests, and `foot`, the way the foot points."""

    hip: Angle = 0.0
    knee: Angle = 0.0
    ankle: Angle = 0.0
    toes: Angle = 0.0
    out: Angle = 0.0
    shin_out: Angle = 0.0
    roll: Angle = 0.0
    aside: Angle = 0.0
    """How far the foot alone is turned to the viewer; in a swing a quarter of a circle after all else."""
    sole_up: bool = False
    open: bool = False
    """The knee points to the viewer."""
    plant: Pair | None = None
    foot: Angle = 0.0


class ArmPose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Joint angles as skeleton.ArmAngles; or `plant`, what the hand holds or leans on; or `on`, a limb it rests on."""

    shoulder: Angle = 0.0
    elbow: Angle = 0.0
    wrist: Angle = 0.0
    plant: Pair | None = None
    hand: Angle = 0.0
    """The way a planted hand points."""
    palm_up: bool = False
    forearm: Pair | None = None
    """Where the elbow rests: the forearm lies flat, pointing as `hand` does, and the trunk gives way."""
    turned: bool = False
    """The elbow bends the other way than in side view."""
    on: Literal["near_thigh", "far_thigh", "near_shin", "far_shin"] | None = None
    at: Part = 0.5
    """Part of that limb."""
    face: Face = Face.FRONT
    shape: HandShape = HandShape.REST
    works: bool = False
    """Takes part in the work of the step where its motion uses it; does the rest of this otherwise."""


class PropKind(StrEnum):
    """What may lie around."""

    MAT = "mat"
    MAT_FROM_ABOVE = "mat_from_above"
    CHAIR = "chair"
    CHAIR_BACK = "chair_back"
    WALL = "wall"
    TENNIS_BALL = "tennis_ball"
    SPIKY_BALL = "spiky_ball"
    FOAM_ROLLER = "foam_roller"
    ROPE = "rope"
    TOWEL = "towel"
    PACK = "pack"
    TUB = "tub"
    PILLOW = "pillow"


class Prop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A thing that stays where it is; `at` is the middle of where it stands, its left end for a mat.

    Under a mat that is seen from above there is floor all over the picture.
    """

    kind: PropKind
    at: Pair = (0.0, 0.0)
    size: Annotated[float, msgspec.Meta(gt=0, le=5)] = 1.0
    flipped: bool = False
    round: Spot | None = None
    """For a rope: what it goes round."""
    hands: Literal["both", "near"] = "both"
    """For a rope: what holds its ends."""


class Carry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The step's tool lies under the body or at a wall and the worked area rests on it."""

    at: Pair
    """Where it rests on the floor or at the wall when the middle of the area is on it."""
    touches: Angle
    """The direction from its middle to the skin: 90 for one on the floor."""
    moves: Literal["body", "foot", "nothing"]
    """What gives way so that the area meets the tool."""
    rolls: bool = True
    lengthwise: bool = False
    """A roller lies along the body, so that one sees its side rather than its end."""
    reach: tuple[Part, Part] = (0.0, 1.0)
    """Part of the area's path that the body can bring onto it."""

    def __post_init__(self) -> None:
        if self.reach[0] >= self.reach[1]:
            raise ValueError(f"wanted a reach that begins before it ends, found {self.reach[0]:g} to {self.reach[1]:g}")


class Swing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What becomes of a pose at full stretch; parts that are left out stay."""

    root: Pair | None = None
    spine: SpinePose | None = None
    near_leg: LegPose | None = None
    far_leg: LegPose | None = None
    near_arm: ArmPose | None = None
    far_arm: ArmPose | None = None


class When(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The steps that a pose suits; an empty list fits all."""

    positions: Annotated[tuple[Position, ...], msgspec.Meta(min_length=1)]
    ids: tuple[str, ...] = ()
    """Ids of steps whose other data do not tell them from their neighbours."""
    techniques: tuple[Technique, ...] = ()
    tools: tuple[Tool, ...] = ()
    areas: tuple[Area, ...] = ()
    directions: tuple[Direction, ...] = ()
    only: bool = False
    """No other areas, since nothing would reach them."""


class Pose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pose."""

    comment: str
    when: Annotated[tuple[When, ...], msgspec.Meta(min_length=1)]
    root: Pair
    """The hip joint; with `rests`, the height is that of what the part rests on."""
    rests: Spot | None = None
    spine: SpinePose = SpinePose()
    near_leg: LegPose = LegPose()
    far_leg: LegPose = LegPose()
    near_arm: ArmPose = ArmPose()
    far_arm: ArmPose = ArmPose()
    leans: Annotated[float, msgspec.Meta(ge=0, le=110)] = 0.0
    """How far the trunk may bend further forward so that the hands reach."""
    behind: bool = False
    """The worked leg is seen behind the other one."""
    threads: bool = False
    """The near arm reaches between the legs."""
    faces: Annotated[dict[Area, Face], keys_of(Area)] = {}
    """Where the hands find an area in this pose, if not at its usual side."""
    pair: bool = False
    """Each hand works on a leg of its own."""
    carry: Carry | None = None
    touches: tuple[Spot, ...] = ()
    """Parts that lie on the ground, which is at height 0."""
    swing: Swing | None = None
    lifts: LegPose | None = None
    """How much more the leg that comes forward is bent on its way from one step to the next, in walking."""
    props: tuple[Prop, ...] = ()


def load_pose(file: Path) -> Pose:
    """Read one pose; raises AssetProblem with the file and the place of the fault."""
    return read_asset(file, Pose)


def load_poses(folder: Path, report: Callable[[AssetProblem], object]) -> Mapping[str, Pose]:
    """Read every pose of a folder, by name; one that cannot be used is reported and left out."""
    poses: dict[str, Pose] = {}
    for file in sorted(folder.glob("*.json")):
        try:
            poses[file.stem] = load_pose(file)
        except AssetProblem as problem:
            report(problem)
    return poses


TOOL_INK: dict[Tool, Ink] = {
    Tool.TENNIS_BALL: Ink.TENNIS_BALL,
    Tool.SPIKY_BALL: Ink.SPIKY_BALL,
    Tool.FOAM_ROLLER: Ink.FOAM_ROLLER,
}
TOOL_RADIUS: dict[Tool, float] = {Tool.TENNIS_BALL: 0.020, Tool.SPIKY_BALL: 0.022, Tool.FOAM_ROLLER: 0.043}
"""Body heights: a tennis ball of 6.7 cm, a spiky ball of 7.5 cm and a roller of 15 cm beside a person of 1.70 m."""
