"""What happened in the last sessions and limits the next one: stops again and again at one place, and bruises.

Content research 5.5 and 5.6; the journal says where, within seven days.
"""

from __future__ import annotations

from collections.abc import Iterable

from selfmassage.routine.vocabulary import AREAS

from .limits import Limits, Place, Rule

STOPPED = "You stopped here more than once in a week: see a physiotherapist or doctor about it."
BRUISED = "You had a bruise here in the last week: it was too hard."


def after_stops(places: Iterable[Place]) -> Limits:
    """Leave out the places where sessions were stopped repeatedly within seven days."""
    found = frozenset(places)
    return Limits((Rule(STOPPED, found, pressure=0),) if found else ())


def after_bruises(places: Iterable[Place]) -> Limits:
    """Lower the cap by one for seven days where there was a bruise."""
    caps = {place: max(0, AREAS[place.area].max_pressure - 1) for place in places}
    return Limits(tuple(Rule(BRUISED, frozenset({place}), pressure=cap) for place, cap in sorted(caps.items())))
