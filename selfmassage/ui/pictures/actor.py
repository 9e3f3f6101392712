"""The person at a step: the picture of every moment."""

from __future__ import annotations

import logging
from functools import cached_property

from selfmassage.figure.motion import motion_of
from selfmassage.figure.person.casting import absence
from selfmassage.figure.person.flesh import BUILDS
from selfmassage.figure.person.scene import Scene, scene
from selfmassage.ui.theme import Theme

from .card import Card
from .colours import person_colours
from .drawings import Drawings
from .layers import Layers
from .telling import two_moments
from .topic import Topic

log = logging.getLogger("selfmassage.pictures")

SAMPLES = 12
RATE = 30.0
"""Moments drawn a second: a whole body moves slower in its card than hands in the close-up do, and costs more."""
GOLDEN = 1.382
"""Movements between the samples, so that they meet all parts of all movements."""


class Actor:
    """Gives scenes of one topic in one look; after a fault, which is logged, it gives none."""

    def __init__(self, drawings: Drawings, topic: Topic, theme: Theme) -> None:
        self._drawings, self._topic, self._theme = drawings, topic, theme
        self.is_broken = False

    @property
    def can_act(self) -> bool:
        """Whether there is a pose for the step, and no fault in it."""
        return not self.is_broken and not self.absence

    @property
    def absence(self) -> str:
        """Why no person shows the step, as a sentence; empty if one does."""
        return absence(self._drawings.person, self._topic.step, self._topic.areas)

    def at(self, worked: float) -> Scene | None:
        """Return the picture after so many seconds of work."""
        topic = self._topic
        if self.is_broken:
            return None
        try:
            build = BUILDS[self._theme.build]
            return scene(self._drawings.person, topic.step, topic.areas, topic.leg, worked, build)
        except Exception:  # noqa: BLE001  # no fault of a picture may end a session
            self.fail()
            return None

    def step(self) -> float:
        """Return the seconds from one drawn moment to the next: each movement has the same, with its turning points."""
        return self._every / max(1, round(self._every * RATE))

    def fail(self) -> None:
        """Log a fault, once, and give no more pictures."""
        if not self.is_broken:
            log.exception("the picture of %s stands still", self._topic.step.name)
        self.is_broken = True

    def layers(self, first: Scene, card: Card) -> Layers:
        """Return what draws the movement that `first` is a moment of."""
        found = [self.at(number * GOLDEN * self._every) for number in range(SAMPLES)]
        return Layers([first, *(one for one in found if one)], person_colours(self._theme), card)

    def telling(self) -> list[Scene]:
        """Return two moments that tell the movement."""
        times = two_moments(self._topic.step, self._drawings.person.motions)
        return [found for found in map(self.at, times) if found]

    @cached_property
    def _every(self) -> float:
        """Return the seconds of a movement."""
        motion = motion_of(self._drawings.person.motions, self._topic.step, self._topic.areas)
        return 60.0 / (self._topic.step.pace or (motion.rate if motion else 60.0))
