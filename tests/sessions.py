"""Small sessions for tests: made of steps, planned without a voice, played by a clock of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Area, Direction, Intensity, Leg, Order, Position, Side, Technique, Tool
from selfmassage.session.plan import plan
from selfmassage.session.player import Moment, Player
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Kind, Timeline


def step(name: str = "Calf kneading", **changes: Any) -> Step:
    """A step of 20 seconds on each calf, or what the changes make of it."""
    values: dict[str, Any] = dict(
        name=name,
        technique=Technique.KNEADING,
        areas=(Area.CALF,),
        shares=(1.0,),
        together=False,
        position=Position.SEATED,
        side=Side.EACH,
        tool=Tool.HANDS,
        direction=Direction.UP,
        seconds=20.0,
        repetitions=10,
        pace=30.0,
        pressure=3,
        say="Squeeze the calf.",
        detail="Let it hang loose.",
        caution="Stay off the knee crease.",
        cues=(),
    )
    return Step(**{**values, **changes})


def thigh(**changes: Any) -> Step:
    """A stroke over the front of the thigh."""
    area = dict(areas=(Area.QUAD,), technique=Technique.STROKING, say="Glide up the thigh.")
    return step("Thigh strokes", **{**area, **changes})


def session(*steps: Step, order: Order = Order.LEG_BY_LEG, first_leg: Leg = Leg.LEFT, **choices: Any) -> Timeline:
    """A planned session in which every line takes two seconds."""
    routine = Routine(
        id="test",
        title="Test legs",
        summary="",
        language="en",
        intensity=Intensity.MODERATE,
        order=order,
        equipment=(),
        goals=(),
        when="",
        evidence="",
        sources=(),
        steps=steps or (step(), thigh()),
        minutes=None,
        path=Path("test.json"),
    )
    return plan(routine, Preferences(first_leg=first_leg, **choices), lambda _: 2.0)


def started(timeline: Timeline) -> Player:
    """A player that has begun at the time 0."""
    player = Player(timeline)
    player.play(0.0)
    return player


def play(player: Player, start: float, seconds: float) -> float:
    """Let a player run in half seconds; gives the time after it."""
    end = start + seconds
    now = start
    while now < end:
        now = min(end, now + 0.5)
        player.advance(now)
    return now


def moment(timeline: Timeline, kind: Kind, block: int = 0, after: float = 0.0) -> Moment:
    """The moment some seconds after the start of a segment of a kind in a block."""
    player = started(timeline)
    player.jump(block, 0.0)
    first = timeline.blocks[block][0].start
    wanted = next(segment for segment in timeline.blocks[block] if segment.kind is kind)
    return player.moment(play(player, 0.0, wanted.start - first + after))
