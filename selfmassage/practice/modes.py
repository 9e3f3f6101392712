"""The ways to practise: what each is called, what it asks, and whether anybody is touched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """A way to practise."""

    GUIDED = "guided"
    FADING = "fading"
    RECALL = "recall"
    RECALL_AIR = "recall_air"
    REHEARSAL = "rehearsal"
    QUIZ = "quiz"
    PARTNER = "partner"
    TAPS = "taps"


@dataclass(frozen=True)
class ModeFacts:
    """What a mode is called and what it is for."""

    title: str
    help: str
    touches: bool
    """Somebody is massaged, so the questions of today come first."""


MODES = {
    Mode.GUIDED: ModeFacts("Guided", "Every cue is said, with both names of each stroke.", True),
    Mode.FADING: ModeFacts(
        "Fading prompts", "The area first, the stroke's name a little later, and less each time you know it.", True
    ),
    Mode.RECALL: ModeFacts(
        "Recall on your legs", "Blank screen. You name each stroke by a key as you begin it; feedback at the end.", True
    ),
    Mode.RECALL_AIR: ModeFacts(
        "Recall without touching", "The same in the air or on a pillow; nobody is touched.", False
    ),
    Mode.REHEARSAL: ModeFacts("Rehearse in mind", "Hands still, eyes closed, strokes at half their speed.", False),
    Mode.QUIZ: ModeFacts("Quiz", "Shuffled questions on the routine and on theory; what you forget comes back.", False),
    Mode.PARTNER: ModeFacts(
        "With a partner", "The giver's words, and a second window. Answer today's questions for your partner.", True
    ),
    Mode.TAPS: ModeFacts("Tap the pace", "A pulse at the stroke's pace; your taps are measured.", False),
}
