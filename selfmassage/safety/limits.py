"""What a session may hold, for the answers that were given: what is left out on which leg, and what must be lighter.

Every limit is a rule with its reason; where several concern a step, the strictest counts (content research 5.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, Area, Leg, Position, Side, Technique, Tool

LIGHTER = "Keep it light: pressure {} of 5."
"""Said and shown after the instruction of a step whose pressure was lowered."""
STRONGEST = 5
LEGS = (Leg.LEFT, Leg.RIGHT)
KNEELS_ON = Area.KNEE
"""Of the leg that is worked: whoever kneels rests on it."""
HEAT_AND_COLD = frozenset({Tool.COLD_PACK, Tool.HEAT_PACK, Tool.BATH, Tool.COLD_BATH, Tool.WARM_BATH})
FRONT = (Area.TOP_OF_FOOT, Area.ANKLE, Area.SHIN, Area.KNEE, Area.QUAD)
BACK = (Area.HEEL, Area.ACHILLES, Area.CALF, Area.KNEE, Area.HAMSTRING, Area.GLUTE)
"""The areas in the order in which a long stroke passes over them."""


@dataclass(frozen=True, order=True)
class Place:
    """An area of one leg."""

    area: Area
    leg: Leg

    @property
    def name(self) -> str:
        """As it is written in a list: "left calf"."""
        return f"{self.leg} {AREAS[self.area].said}"


@dataclass(frozen=True)
class Rule:
    """One limit and its reason; what it does not name it leaves as it is."""

    why: str
    """A sentence to show: what the person told, and what follows."""
    places: frozenset[Place] | None = None
    """Where it holds; none: everywhere."""
    pressure: int = STRONGEST
    """The most there; 0 leaves out what touches the skin there."""
    tools: frozenset[Tool] | None = None
    """The tools that may be used; none: all."""
    barred: frozenset[Technique] = frozenset()
    """Techniques that are left out."""
    only: frozenset[Technique] | None = None
    """The techniques that may be used; none: all."""
    positions: frozenset[Position] | None = None
    """The positions that may be taken; none: all."""
    minutes: float | None = None
    """The longest session; a timer that cannot be shortened to it is left out."""

    def leaves_out(self, step: Step, leg: Leg) -> bool:
        """Tell whether this rule leaves out a step on a leg."""
        if self.pressure == 0 and self.places is not None and not self.places.isdisjoint(rested_on(step, leg)):
            return True
        return self._is_about(step, leg) and (
            (self.pressure == 0 and _is_massage(step))
            or (self.tools is not None and step.tool not in self.tools)
            or step.technique in self.barred
            or (self.only is not None and step.technique not in self.only)
            or (self.positions is not None and step.position not in self.positions)
            or (self.minutes is not None and step.technique is Technique.CARE and step.seconds >= 60 * self.minutes)
        )

    def most(self, step: Step, leg: Leg) -> int:
        """The pressure that this rule allows a step on a leg."""
        return self.pressure if self._is_about(step, leg) else STRONGEST

    def _is_about(self, step: Step, leg: Leg) -> bool:
        return self.places is None or not self.places.isdisjoint(touched(step, leg))


@dataclass(frozen=True)
class Limits:
    """All rules that hold for a session."""

    rules: tuple[Rule, ...] = ()

    def __and__(self, other: Limits) -> Limits:
        """Both: of each the strictest."""
        return Limits(tuple(dict.fromkeys((*self.rules, *other.rules))))

    def why_left_out(self, step: Step, leg: Leg) -> str:
        """The reason for which a step is left out on a leg; empty where it is played."""
        return next((rule.why for rule in self.rules if rule.leaves_out(step, leg)), "")

    def pressure(self, step: Step, leg: Leg) -> int:
        """The pressure of a step on a leg, never above its own."""
        return min([step.pressure, *(rule.most(step, leg) for rule in self.rules)])

    def allowed(self, step: Step, leg: Leg) -> Step | None:
        """Give the step as it may be done on a leg, lighter if need be; none where it is left out."""
        if self.why_left_out(step, leg):
            return None
        return lowered(step, self.pressure(step, leg))

    @property
    def minutes(self) -> float | None:
        """The longest session that all rules allow; none where they do not say."""
        return min((rule.minutes for rule in self.rules if rule.minutes is not None), default=None)


NO_LIMITS = Limits()


def everywhere(*areas: Area) -> frozenset[Place]:
    """Give the places of areas on both legs."""
    return frozenset(Place(area, leg) for area in areas for leg in LEGS)


def touched(step: Step, leg: Leg) -> frozenset[Place]:
    """Give the places that a step touches on a leg, also those that a long stroke passes over."""
    return frozenset(Place(area, one) for area in passed_over(step) for one in legs_of(step, leg))


def rested_on(step: Step, leg: Leg) -> frozenset[Place]:
    """Give the places that bear the body's weight in the position of a step."""
    kneels = step.position is Position.KNEELING
    return frozenset(Place(KNEELS_ON, one) for one in legs_of(step, leg)) if kneels else frozenset()


def legs_of(step: Step, leg: Leg) -> tuple[Leg, ...]:
    """Give the legs that are worked while a step is played for a leg; both, unless it is surely one."""
    return LEGS if leg not in LEGS or step.side is Side.BOTH else (leg,)


def passed_over(step: Step) -> frozenset[Area]:
    """Give the areas of a step and, where one movement works several, those that lie between them.

    A massage that does not say where may be anywhere.
    """
    if not step.areas and _is_massage(step):
        return frozenset(Area)
    if not step.together or len(step.areas) < 2:
        return frozenset(step.areas)
    return frozenset(chain(step.areas, *(_between(way, step.areas) for way in (FRONT, BACK))))


def lowered(step: Step, pressure: int) -> Step:
    """Give a step with less pressure, which it says."""
    if pressure >= step.pressure:
        return step
    return replace(step, pressure=pressure, say=f"{step.say} {LIGHTER.format(pressure)}")


def _is_massage(step: Step) -> bool:
    """Tell whether a step is more than a rest or a timer."""
    return bool(step.areas) or step.technique is not Technique.CARE


def _between(way: tuple[Area, ...], areas: tuple[Area, ...]) -> Iterator[Area]:
    on_way = [way.index(area) for area in areas if area in way]
    return iter(way[min(on_way) : max(on_way) + 1] if len(on_way) > 1 else ())
