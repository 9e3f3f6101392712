"""When a cue is given to the output, against the moment for which it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from selfmassage.session.plan import plan
from selfmassage.session.player import Due, Player
from selfmassage.session.preferences import Preferences

from .house import House, house, let_pass
from .material import KNEADING, made
from .report import Line, spread

BEATS = 180
"""Ticks per minute: many cues in little time."""
SECONDS = 60.0
TWO_HOURS = [{**KNEADING, "seconds": 300, "pace": 24}] * 12
LATENESS = 0.02
"""Seconds by which the timer of the simulated session is late, at most."""


def fired(folder: Path) -> Iterator[Line]:
    """Milliseconds between a cue's moment and its sound being handed over, in a session that is played and shown."""
    with house(folder) as home:
        home.settings.change(tempo_tick=True)
        late = lateness(home, folder)
    yield from spread("cue fired against its deadline, playing", late, "ms", 20)


def lateness(home: House, folder: Path) -> list[float]:
    """Play a session to its end; give for each cue by how many milliseconds it was late."""
    output = home.output
    home.flow.check_in(made(folder, {**KNEADING, "pace": BEATS}))
    home.pages.checkin.start()
    let_pass(SECONDS, until=lambda: output.began > 0 and not output.awake)
    assert home.conductor.player
    planned = [cue.at for cue in home.conductor.player.timeline.cues if cue.tone or cue.spoken]
    given = [moment - home.conductor.began for moment, _ in output.played]
    return [1000 * (moment - at) for moment, at in zip(given, planned, strict=True)]


def drift(folder: Path) -> Iterator[Line]:
    """Milliseconds by which cues move away from their moments in two hours with a timer that is always late."""
    timeline = plan(made(folder, *TWO_HOURS), Preferences(), lambda _: 3.0)
    random, player = Random(1), Player(timeline)
    now = 0.0
    player.play(now)
    moved = []
    while player.deadline is not None:
        late = random.uniform(0, LATENESS)
        now = player.deadline + late
        moved += [abs(now - event.cue.at - late) for event in player.advance(now) if isinstance(event, Due)]
    yield Line(
        f"drift over {timeline.seconds / 3600:.1f} h, simulated ({len(moved)} cues): worst", 1000 * max(moved), "ms", 1
    )
