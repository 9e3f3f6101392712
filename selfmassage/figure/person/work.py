"""Hands at work: brought to their places on the skin, with the trunk leaning after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from selfmassage.figure.motion import Hands, HandState, Manner, Motion, Stroke
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.carry import Held
from selfmassage.figure.person.contacts import Contact, on_path, passed, path, shared, toward
from selfmassage.figure.person.flesh import Build
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import TOOL_RADIUS, Pose
from selfmassage.figure.person.posture import rested, spine_of
from selfmassage.figure.person.reach import Place, ahead_of, hand_way, leaning, rolled, touching
from selfmassage.figure.person.skeleton import Arm, Leg, Trunk
from selfmassage.routine.vocabulary import Area, Tool

LIFT = 0.016
"""How high a hand leaves the skin, in body heights."""
ACROSS = 0.007
"""How far a hand moves across the limb."""
APART = 0.052
"""Between two hands that work together."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The person at a moment; `contacts` are the points of the skin that hands and tools are on."""

    figure: Figure
    contacts: tuple[Contact, ...]
    tool: Held | None = None
    breath: Stroke | None = None
    """The moment of a movement that is nothing but calm breath."""


@dataclass(frozen=True, slots=True)
class Work:
    """A moment of the work in a pose; `figure` is the person before the hands come."""

    still: Pose
    """Before it swings."""
    rest: tuple[Trunk, Leg, Leg]
    """Its trunk and legs."""
    pose: Pose
    motion: Motion
    stroke: Stroke
    number: int
    areas: Sequence[Area]
    tool: Tool
    build: Build
    figure: Figure
    paths: dict[tuple[tuple[Area, ...], int], list[Contact]] = field(default_factory=dict)
    """What was looked up of the skin of a leg."""

    def moment(self) -> Moment:
        """Bring the working hands to their places."""
        places = [self._way(index, state) for index, state in enumerate(self._states)]
        radius, pose = TOOL_RADIUS.get(self.tool, 0.0), self.pose
        reached = [(replace(found, point=found.point + found.normal * 2 * radius), hand) for found, hand in places]
        body = leaning(spine_of(pose.spine), pose.leans, self.figure.trunk, [*reached, *self._kept()], self._shape)
        begins = [body.shoulder_joint(self._is_near(index)) for index in range(len(reached))]
        arms = [touching(start, *place, self._shape) for start, place in zip(begins, reached, strict=True)]
        resting = self._with(arms, rested(pose, replace(self.figure, trunk=body), self.build))
        first = places[0][0]
        held = Held(first.point + first.normal * radius, -360.0 * self.stroke.along) if radius else None
        return Moment(resting, tuple(found for found, _ in places), held)

    @property
    def _both(self) -> bool:
        """Whether each hand works for itself."""
        two = self.pose.far_arm.works and self.pose.near_arm.works
        return two and len(self.stroke.hands) > 1 and self.tool not in TOOL_RADIUS

    @property
    def _states(self) -> Sequence[HandState]:
        return self.stroke.hands[: 2 if self._both else 1]

    @property
    def _shape(self) -> HandShape:
        return HandShape.FLAT if self.tool in TOOL_RADIUS else self.motion.shape

    def _is_near(self, index: int) -> bool:
        """Return whether a hand is the near one."""
        return self.pose.near_arm.works and index == 0

    def _way(self, index: int, state: HandState) -> Place:
        """Return where a hand is: also on its way back to where the next stroke starts."""
        found, hand = self._place(self.number, index, state)
        if self.motion.manner is not Manner.GLIDE or state.lift == 0.0:
            return found, hand
        after, hand_after = self._place(self.number + 1, index, state)
        share, shoulder = 1.0 - state.along, self.figure.trunk.shoulder_joint(self._is_near(index))
        found = toward(found, after, share)
        return found, rolled(hand, hand_after, share, found.point - shoulder)

    def _kept(self) -> Iterator[Place]:
        """Yield what the trunk leans to besides: who strokes hand after hand stays bent, and does not rock."""
        if self.motion.hands is Hands.TURNS and self.motion.manner is Manner.GLIDE:
            yield self._place(self.number, 0, HandState(self.motion.start))

    def _place(self, passes: int, index: int, state: HandState) -> Place:
        """Return where a hand touches in a movement, and how it lies there."""
        pose, trunk, near = self.pose, self.figure.trunk, self._is_near(index)
        rest, *rest_legs = self.rest
        legs, leg = (self.figure.near_leg, self.figure.far_leg), index if pose.pair else 0
        apart = self._both and not pose.pair
        own = shared(self.areas, index) if apart and self.motion.manner is Manner.GLIDE else self.areas
        taken = passed(own, self.motion.manner, passes, index)
        points = self.paths.get((taken, leg))
        if points is None:
            points = self.paths[taken, leg] = path(taken, trunk, legs[leg], self.build, pose.faces)
        at_rest = points if self.still is pose else path(taken, rest, rest_legs[leg], self.build, pose.faces)
        turn = ahead_of(rest.shoulder_joint(near), at_rest)
        found = _target(points, state, -APART * index if apart else 0.0)
        return found, hand_way(trunk.shoulder_joint(near), found, self._shape, turn)

    def _with(self, arms: Sequence[Arm], resting: Figure) -> Figure:
        """Return the person with the arms that work."""
        shape = self._shape
        if self._both:
            return replace(resting, near_arm=arms[0], far_arm=arms[1], near_hand=shape, far_hand=shape)
        if self.pose.near_arm.works:
            return replace(resting, near_arm=arms[0], near_hand=shape)
        return replace(resting, far_arm=arms[0], far_hand=shape)


def _target(points: Sequence[Contact], state: HandState, shift: float) -> Contact:
    found = on_path(points, state.along, shift)
    away = LIFT * state.lift + ACROSS * state.across - 0.003 * state.press
    return replace(found, point=found.point + found.normal * away)
