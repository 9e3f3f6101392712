"""What the journal has to ask: whether to go on with a session that was cut off, and whether one left a bruise."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from selfmassage.journal.cut_off import CutOff
from selfmassage.journal.model import Entry
from selfmassage.journal.store import Journal
from selfmassage.routine.vocabulary import AREAS, Leg
from selfmassage.session.summary import clock
from selfmassage.ui.library.offer import Choice, Offer

LEGS = (Leg.LEFT, Leg.RIGHT)
CUT_OFF = "“{}” was cut off at {}. Go on where it was? Today's questions come first."
BRUISE = "Did “{}” leave a bruise? Then the next sessions are lighter there for a week."


class Offers(QObject):
    """Asks one thing at a time, the graver first."""

    resumed = Signal(object)
    """The CutOff to go on with."""
    journal_asked = Signal()

    def __init__(self, offer: Offer, journal: Journal, knows: Callable[[CutOff], bool]) -> None:
        """`knows` tells whether the routine of a session can still be played."""
        super().__init__()
        self._offer, self._journal, self._knows = offer, journal, knows

    def ask(self) -> None:
        """Ask what there is to ask; what is wrong with the journal first, since limits may come from it."""
        cut = self._journal.cut_off()
        if problem := self._journal.problem:
            self._offer.ask(problem, [Choice("Open the journal", self.journal_asked.emit)])
            return
        if cut and self._knows(cut):
            self._ask_to_go_on(cut)
        elif session := self._journal.to_ask_for_bruises():
            self._ask_for_bruises(session)
        else:
            self._offer.hide()

    def _ask_to_go_on(self, cut: CutOff) -> None:
        text = CUT_OFF.format(cut.entry.title, clock(cut.entry.position))
        go_on = Choice("Go on", lambda: self.resumed.emit(cut))
        self._offer.ask(text, [go_on, Choice("No", lambda: self._decline(cut))])

    def _decline(self, cut: CutOff) -> None:
        self._journal.decline(cut)
        self.ask()

    def _ask_for_bruises(self, session: Entry) -> None:
        areas = list(dict.fromkeys(worked.area for worked in session.worked if worked.area))
        places = [
            Choice(
                f"{leg} {AREAS[area].said}".capitalize(),
                partial(self._journal.bruise, session.uuid, True, area, leg),
            )
            for area in areas
            for leg in LEGS
        ]
        no = Choice("No", lambda: self._journal.bruise(session.uuid, False))
        self._offer.ask(BRUISE.format(session.title), [no, Choice("Yes, here…", among=places)])
