"""What a session is begun with, and what is left of it for the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from selfmassage.routine.model import Routine
from selfmassage.safety.gate import Pass
from selfmassage.safety.limits import NO_LIMITS, Limits
from selfmassage.session.ledger import Ledger
from selfmassage.session.player import Player
from selfmassage.session.preferences import Preferences
from selfmassage.session.recorder import Record
from selfmassage.session.timeline import Timeline
from selfmassage.ui.checkin_page import CheckInPage
from selfmassage.ui.player_page import PlayerPage
from selfmassage.ui.preparing_page import PreparingPage
from selfmassage.ui.routine_page import RoutinePage
from selfmassage.ui.summary_page import SummaryPage

Begin = Callable[[Timeline, Preferences, Limits], Record]
"""Begins to keep a session."""


@dataclass(frozen=True)
class Pages:
    """The pages of a session."""

    routine: RoutinePage
    checkin: CheckInPage
    preparing: PreparingPage
    player: PlayerPage
    summary: SummaryPage


@dataclass(frozen=True)
class CutOff:
    """A session that was cut off, to go on with where it was."""

    routine: Routine
    preferences: Preferences
    ledger: Ledger
    block_in: Callable[[Timeline], int]
    """The step-on-one-leg to go on with, in a newly planned session."""
    go_on: Callable[[], Record]
    """Goes on keeping it."""
    eased: Limits = NO_LIMITS
    """What was too strong before."""


@dataclass(frozen=True)
class Before:
    """What was played last, with all that was given to it, for the other leg's missing time."""

    timeline: Timeline
    ledger: Ledger
    allowed: Pass

    def with_more(self, player: Player, allowed: Pass) -> Before:
        """Add what the other leg was given; nothing that was too strong in it is offered again."""
        now = player.timeline
        barred = {key: replace(dropped, seconds=0.0) for key, dropped in now.dropped.items()}
        timeline = replace(self.timeline, eased=now.eased, dropped={**barred, **self.timeline.dropped})
        return Before(timeline, self.ledger + player.ledger, allowed)
