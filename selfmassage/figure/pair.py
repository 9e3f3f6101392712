"""Which of the two pictures tell a step."""

from __future__ import annotations

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Tool

PACKS = (Tool.COLD_PACK, Tool.HEAT_PACK)


def close_up_tells(step: Step) -> bool:
    """Return whether a close-up shows more than the person: a worked area, or a pack on the skin; no breath or walk."""
    return bool(step.areas) or step.tool in PACKS
