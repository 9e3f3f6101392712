"""What to repeat when, decided by the spaced-repetition library fsrs from the answers that were given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from .history import Answer

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
NEW_AT_ONCE = 6
"""Cards never seen that one quiz brings."""


class Schedule:
    """The cards as they are after some answers; a card that was never answered is new, and due."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        self._answers = list(answers)

    def answered(self, answer: Answer) -> None:
        """Take one more answer."""
        self._review(self._cards, answer)

    def due(self, cards: Sequence[str], now: datetime) -> list[str]:
        """Give what is due of these cards: first what waits longest, then a few new ones in the order given."""
        seen = [card for card in cards if card in self._cards]
        waiting = sorted((self._cards[card].due, card) for card in seen if self._cards[card].due <= now)
        new = [card for card in dict.fromkeys(cards) if card not in self._cards]
        return [card for _, card in waiting] + new[:NEW_AT_ONCE]

    def is_new(self, card: str) -> bool:
        """Return whether a card was never answered."""
        return card not in self._cards

    @cached_property
    def _cards(self) -> dict[str, Card]:
        cards: dict[str, Card] = {}
        for answer in sorted(self._answers, key=lambda answer: answer.at):
            self._review(cards, answer)
        return cards

    @cached_property
    def _scheduler(self) -> Scheduler:
        from fsrs import Scheduler  # only who practises needs it

        return Scheduler(enable_fuzzing=False)

    def _review(self, cards: dict[str, Card], answer: Answer) -> None:
        from fsrs import Card, Rating

        card = cards.get(answer.card) or Card(card_id=len(cards))
        at = answer.at.astimezone(UTC)
        at = max(at, card.last_review or at)  # the clock may have been set back
        rating = Rating(min(max(answer.rating, AGAIN), EASY))
        cards[answer.card] = self._scheduler.review_card(card, rating, at)[0]
