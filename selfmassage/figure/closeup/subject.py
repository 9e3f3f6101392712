"""What a close-up shows: the areas, the leg, and the moment of the movement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from selfmassage.figure.manners import BOTH_HANDED
from selfmassage.figure.motion import Hands, Manner, Motion, Stroke, one_handed
from selfmassage.routine.vocabulary import Area, Direction, Technique, Tool


@dataclass(frozen=True)
class CloseUp:
    """What a close-up shows."""

    areas: tuple[Area, ...] = ()
    """All areas of the step; they decide the view."""
    lit: tuple[Area, ...] = ()
    """The areas worked at this moment."""
    leg: Literal["left", "right", "both", "none"] = "left"
    direction: Direction = Direction.NONE
    pressure: int = 0
    """0 to 5: the depth of colour."""
    technique: Technique | None = None
    motion: Motion | None = None
    """How hand or tool move; without it the picture is still."""
    stroke: Stroke | None = None
    """The moment of the movement."""
    number: int = 0
    """How many movements are done."""
    tool: Tool = Tool.NONE
    came_from: CloseUp | None = None
    """What was worked just before, while hands are on their way from there."""
    arrived: float = 1.0
    """How far they are on that way, 0 to 1."""
    done: float = 0.0
    """Part of the step that is done, 0 to 1, for the ring of a hold."""

    @cached_property
    def pair(self) -> bool:
        """Whether both legs are drawn: as worked together, or because no leg is worked."""
        return self.leg in ("both", "none") or not self.areas

    def on_leg(self, index: int) -> CloseUp:
        """Return what one leg of a pair shows: the hand of its side, unless it takes both hands to do it."""
        if not self.pair or self.motion is None or self.stroke is None or self.manner in BOTH_HANDED:
            return self
        hand = self.stroke.hands[index % len(self.stroke.hands)]
        stroke = replace(self.stroke, along=hand.along, across=hand.across, press=hand.press, hands=(hand,))
        before = self.came_from.on_leg(index) if self.came_from is not None else None
        return replace(self, motion=one_handed(self.motion), stroke=stroke, came_from=before)

    @cached_property
    def moves(self) -> bool:
        """Whether a hand, a tool or the leg itself is shown at work."""
        return self.motion is not None and self.stroke is not None

    @cached_property
    def manner(self) -> Manner | None:
        """How the picture moves, if it does."""
        return self.motion.manner if self.motion is not None and self.stroke is not None else None

    @cached_property
    def hands(self) -> Hands:
        """Which hands are at work."""
        return self.motion.hands if self.motion is not None and self.stroke is not None else Hands.NONE
