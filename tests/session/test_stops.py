"""Why a session is stopped, and what is said then."""

from __future__ import annotations

import pytest

from selfmassage.resources import asset
from selfmassage.routine.sources import load as load_sources
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session import easing
from selfmassage.session.easing import Eased
from selfmassage.session.recorder import StopReason
from selfmassage.session.stops import SHARP, discomfort_of, load

STOPS = load(asset("session", "stops.json"))


def left_out(why: str, *areas: Area, leg: Leg = Leg.LEFT, after: int = 0) -> Eased:
    """Something that was too strong."""
    return Eased(0, leg, areas or (Area.CALF,), 3, after, why)


def test_each_reason_has_one_button_and_something_to_do() -> None:
    assert [stop.reason for stop in STOPS.stops] == list(StopReason)
    assert all(stop.do and stop.button for stop in STOPS.stops)


@pytest.mark.parametrize("reason", [StopReason.PAIN, StopReason.CRAMP])
def test_what_may_be_a_clot_shows_its_signs_and_the_emergency(reason: StopReason) -> None:
    words = " ".join(STOPS.note(reason).texts)
    assert "Usually one leg, not both" in words
    assert "Do not massage. Get checked today." in words
    assert "emergency number" in words


def test_every_source_is_known() -> None:
    known = load_sources(asset("sources.json"))
    named = [source for stop in STOPS.stops for source in stop.sources] + list(STOPS.cramp.sources)
    assert set(named) <= set(known)


def test_a_spoken_line_has_at_most_twenty_five_words() -> None:
    assert all(len(text.split()) <= 25 for text in STOPS.cramp.texts())


@pytest.mark.parametrize(
    ("seconds", "number"), [(0.0, 0), (14.9, 0), (15.0, 1), (49.0, 2), (80.0, 4), (119.9, 4), (120.0, -1), (900.0, -1)]
)
def test_the_guided_pause_leads_from_line_to_line(seconds: float, number: int) -> None:
    assert STOPS.cramp.line_at(seconds) == STOPS.cramp.texts()[number]


@pytest.mark.parametrize(
    ("eased", "notice"),
    [
        (None, "Nothing is being pressed now. Esc stops the session."),
        (left_out(easing.TOO_STRONG, after=2), "Pressure 2 from now on. Once more leaves it out."),
        (left_out(easing.TOO_STRONG), "Left calf is left out. Esc stops the session."),
        (left_out(discomfort_of(8)), "Left calf is left out. If it does not ease, stop: Esc."),
        (left_out(SHARP), "Left calf is left out. If it stays, stop (Esc) and see a doctor."),
        (left_out(SHARP, leg=Leg.BOTH), "The calf on both legs is left out. If it stays, stop (Esc) and see a doctor."),
        (
            left_out(easing.TOO_STRONG, Area.SHIN, Area.QUAD),
            "This stroke is left out on this leg. Esc stops the session.",
        ),
    ],
)
def test_a_notice_says_what_follows_and_how_to_stop(eased: Eased | None, notice: str) -> None:
    assert STOPS.notice(eased) == notice
