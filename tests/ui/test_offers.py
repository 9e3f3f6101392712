"""What is asked above the routines: about the journal itself, a session that was cut off, a bruise."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfmassage.journal.store import Journal, open_journal
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Place
from selfmassage.ui.journal.offers import Offers
from selfmassage.ui.library.offer import Offer
from tests.journal.sample import NOON, Calendar, entry


@pytest.fixture
def offer(qtbot: QtBot) -> Offer:
    made = Offer()
    qtbot.addWidget(made)
    return made


def journal(tmp_path: Path) -> Journal:
    """A journal with one session of this morning."""
    calendar = Calendar(NOON + timedelta(hours=8))
    made = open_journal(tmp_path / "journal.db", calendar)
    made.add([entry()])
    return made


def buttons(offer: Offer) -> dict[str, QPushButton]:
    """The answers by their words."""
    return {made.text(): made for made in offer.findChildren(QPushButton) if not made.isHidden()}


def test_a_bruise_is_asked_for_once_and_lowers_the_cap_of_its_place(offer: Offer, tmp_path: Path) -> None:
    kept = journal(tmp_path)
    offers = Offers(offer, kept, lambda _: True)
    offers.ask()
    assert offer.text.text().startswith("Did “Calves” leave a bruise?")
    places = buttons(offer)["Yes, here…"].menu().actions()
    assert [action.text() for action in places] == ["Left calf", "Right calf"]

    places[0].trigger()
    assert kept.bruised() == (Place(Area.CALF, Leg.LEFT),)
    offers.ask()
    assert offer.isHidden()
    kept.close()


def test_no_bruise_is_kept_too_so_that_nobody_is_asked_again(offer: Offer, tmp_path: Path) -> None:
    kept = journal(tmp_path)
    offers = Offers(offer, kept, lambda _: True)
    offers.ask()
    buttons(offer)["No"].click()
    offers.ask()

    assert offer.isHidden()
    assert kept.bruised() == ()
    kept.close()


def test_what_is_wrong_with_the_journal_is_said_where_sessions_begin(
    offer: Offer, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "journal.db").write_bytes(b"no journal at all" * 300)
    kept = open_journal(tmp_path / "journal.db", Calendar())
    offers = Offers(offer, kept, lambda _: True)
    offers.ask()

    assert offer.text.text() == kept.problem
    with qtbot.waitSignal(offers.journal_asked, timeout=0):
        buttons(offer)["Open the journal"].click()
    kept.close()
