"""The blocks of the timeline strip: one for each step on each leg."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.timeline import Kind, Timeline
from selfmassage.session.wording import LEG_NAMES


@dataclass(frozen=True)
class Block:
    """A step on one leg, as the strip shows it."""

    number: int
    leg: Leg
    start: float
    end: float
    tip: str


def blocks_of(timeline: Timeline) -> tuple[Block, ...]:
    """Give the blocks of a session, in order; the finish is none."""
    made = []
    for number, parts in enumerate(timeline.blocks[:-1]):
        work = [part for part in parts if part.kind is Kind.WORK]
        step = timeline.step_of(work[0])
        seconds = round(sum(part.seconds for part in work))
        words = [LEG_NAMES[work[0].leg], step.name if step else "", f"{seconds // 60}:{seconds % 60:02}"]
        tip = " · ".join(word for word in words if word)
        made.append(Block(number, work[0].leg, parts[0].start, parts[-1].end, tip))
    return tuple(made)


def described(blocks: Sequence[Block]) -> str:
    """Tell the blocks in words: "Left leg: 9 steps, then Right leg: 9 steps"."""
    runs = [(leg, len(list(run))) for leg, run in groupby(blocks, key=lambda block: block.leg)]
    words = [f"{LEG_NAMES[leg] or 'No leg'}: {count} step{'s' * (count > 1)}" for leg, count in runs]
    return ", then ".join(words)
