"""The sections about the person: journal, races and what suits today, health; each made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from selfmassage.journal.cut_off import CutOff
from selfmassage.own_data import local_time
from selfmassage.routine.library import read
from selfmassage.routine.model import Routine
from selfmassage.routine.problems import Problems
from selfmassage.safety.answers import Answer
from selfmassage.safety.gate import Gate
from selfmassage.safety.verdict import Open, Verdict
from selfmassage.session.plan import plan
from selfmassage.session.wording import reading_seconds
from selfmassage.ui.dialogs import may_erase, tell
from selfmassage.ui.flow import CutOff as Resumed
from selfmassage.ui.journal.flow import JournalFlow
from selfmassage.ui.journal.offers import Offers
from selfmassage.ui.journal_page import JournalPage
from selfmassage.ui.library.offer import Offer
from selfmassage.ui.library.suits import Suits
from selfmassage.ui.profile_page import ProfilePage
from selfmassage.ui.races.run_drop import RunDrop
from selfmassage.ui.races.run_reader import RunReader
from selfmassage.ui.races.training_flow import TrainingFlow
from selfmassage.ui.races_page import RacesPage

from .shared import Shared

ERASED = "Everything about you is deleted. Your own routines and the settings are still there."


class Personal:
    """Makes and opens the sections about the person."""

    def __init__(self, shared: Shared, forget: Callable[[], None]) -> None:
        """`forget` makes the other sections forget what is deleted."""
        self._shared, self._forget = shared, forget
        self._asked_from: Callable[[], None] = shared.to_library
        self._stays_off_floor = False

    def ask_about_health(self, then: Callable[[], None], gate: Gate | None = None) -> None:
        """Show the questions about health, and do something when the person leaves them.

        With a gate other than the person's own they are about a partner.
        """
        own = gate is None or gate is self._shared.gate
        self._asked_from = then
        page = self.profile if own or gate is None else self._partners_profile(gate)
        page.show_answers()
        self._shared.window.go_to(page)

    def show_training(self) -> None:
        """Show on the library page what suits today, and ask what the journal has to ask."""
        self.training.show(list(self._shared.library().routines.values()))
        self.training.look_into_folder()
        self.offers.ask()
        self._mind_the_floor()

    def tell_of_journal(self, problem: str) -> None:
        """Say what is wrong with the journal, where it can be read."""
        self._journal_page.show_problem(problem, self._shared.own.journal.can_be_put_away)
        self.offers.ask()

    def close(self) -> None:
        """Let go of everything."""
        self.training.close()

    @cached_property
    def journal(self) -> JournalFlow:
        """The journal at work."""
        own = self._shared.own
        self._journal_page.routines_asked.connect(self._shared.to_library)
        return JournalFlow(self._journal_page, own.journal, local_time, own.for_brief)

    @cached_property
    def _journal_page(self) -> JournalPage:
        return self._shared.added(JournalPage(self._shared.theme()))

    @cached_property
    def offers(self) -> Offers:
        """Questions of the journal above the routines."""
        offer = Offer()
        self._shared.put_above(offer)
        offers = Offers(offer, self._shared.own.journal, lambda cut: self._routine_of(cut) is not None)
        offers.resumed.connect(self._go_on)
        offers.journal_asked.connect(self.open_journal)
        return offers

    @cached_property
    def training(self) -> TrainingFlow:
        """What suits today, and the races page."""
        shared, own = self._shared, self._shared.own
        clot = shared.gate.screening.today[0].details
        strip = Suits(shared.theme(), clot)
        shared.put_above(strip)
        flow = TrainingFlow(
            strip,
            self._races_page,
            own.training,
            own.rules,
            local_time,
            RunReader(local_time),
            own.last_session,
            self._profile_verdict,
        )
        flow.opened.connect(self._open_suggestion)
        self._run_drop = RunDrop(shared.window)
        self._run_drop.dropped.connect(flow.take_files)
        return flow

    @cached_property
    def _races_page(self) -> RacesPage:
        return self._shared.added(RacesPage(self._shared.theme(), self._shared.own.rules.plan.visit_choices))

    @cached_property
    def profile(self) -> ProfilePage:
        """The questions about health."""
        page = self._shared.added(ProfilePage(self._shared.gate, self._shared.theme(), self._shared.drawings))
        for left in (page.done, page.back):
            left.connect(lambda: self._asked_from())
        page.erase_asked.connect(self.erase)
        return page

    def _partners_profile(self, gate: Gate) -> ProfilePage:
        page = self._shared.added(ProfilePage(gate, self._shared.theme(), self._shared.drawings, of_partner=True))
        for left in (page.done, page.back):
            left.connect(lambda: self._asked_from())
            left.connect(page.deleteLater)
        return page

    def erase(self) -> None:
        """Delete everything that is kept about the person, once they say so again."""
        window = self._shared.window
        if may_erase(window):
            self._forget()
            left = self._shared.own.erase()
            self._shared.flow.forget()
            tell(window, ERASED if not left else "\n".join(left))
            self._shared.to_library()

    def open_journal(self) -> None:
        """Show the journal as it is now."""
        self.journal.open()
        self._shared.window.go_to(self._journal_page)

    def open_races(self) -> None:
        """Show races, runs and the plan."""
        self.training.show(list(self._shared.library().routines.values()))
        self._shared.window.go_to(self._races_page)

    def _mind_the_floor(self) -> None:
        """Filter the library once for somebody who has just said that the floor is too far down."""
        verdict = self._profile_verdict()
        rules = verdict.limits.rules if isinstance(verdict, Open) else ()
        before, self._stays_off_floor = self._stays_off_floor, any(rule.positions is not None for rule in rules)
        if self._stays_off_floor and not before:
            self._shared.stay_off_floor()

    def _profile_verdict(self) -> Verdict:
        """What the health answers allow where all of today's are no."""
        gate = self._shared.gate
        return gate.judge({question.id: Answer(False, gate.now()) for question in gate.screening.today})

    def _routine_of(self, cut: CutOff) -> Routine | None:
        """Give the routine of a session that was cut off, if it is still there and the same."""
        library = self._shared.library()
        found: Routine | Problems | None = library.routines.get(cut.entry.routine)
        if cut.entry.path:
            found = read(Path(cut.entry.path), library)
        if not isinstance(found, Routine):
            return None
        return found if cut.fits(plan(found, cut.preferences, reading_seconds)) else None

    def _go_on(self, cut: CutOff) -> None:
        routine = self._routine_of(cut)
        if routine:
            journal = self._shared.own.journal
            resume = partial(journal.resume, cut)
            self._shared.flow.go_on(Resumed(routine, cut.preferences, cut.ledger(), cut.block_in, resume, cut.eased()))

    def _open_suggestion(self, routine: str, minutes: float | None) -> None:
        self._shared.flow.open(self._shared.library().routines[routine], minutes)
