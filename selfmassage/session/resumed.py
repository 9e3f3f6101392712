"""A session that was cut off: where to go on in the step that it had reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .arbiter import BREATH
from .ledger import SLACK, Ledger
from .timeline import Cue, CueKind, Kind, Timeline


def place(timeline: Timeline, ledger: Ledger, block: int) -> tuple[int, float]:
    """Give the step-on-one-leg to go on with, by its number, and the seconds of its work that are done already.

    What is done but for a moment is passed over, so that no second is worked twice.
    """
    last = len(timeline.blocks) - 1
    block = max(0, min(block, last))
    while block < last:
        work = [segment for segment in timeline.blocks[block] if segment.kind is Kind.WORK]
        done = sum(ledger.step_seconds(*key) for key in {(one.step, one.leg) for one in work if one.step is not None})
        if not done or done < sum(one.seconds for one in work) - SLACK:
            return block, done
        block += 1
    return last, 0.0


def heard(passed: Sequence[Cue], coming: Cue | None, position: float) -> list[Cue]:
    """Give what sounds where the work goes on: the area's own line, else the tone with which the work begins.

    `passed` is what lies between the start of the work and `position`, `coming` the next line to be spoken.
    """
    lines = [cue for cue in passed if cue.kind is CueKind.AREA and cue.text]
    if not lines:
        return [cue for cue in passed if cue.kind is CueKind.START]
    meets = coming is not None and coming.at < position + lines[-1].seconds + BREATH
    return [replace(lines[-1], dropped=True, seconds=0.0) if meets else lines[-1]]
