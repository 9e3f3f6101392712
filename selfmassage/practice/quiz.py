"""Questions with one right answer among plausible wrong ones, or with an answer to reveal and to grade oneself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec
from msgspec import Struct

from .schedule import Schedule

OPTIONS = 4
AT_ONCE = 12
"""Questions of one quiz."""


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """A question; without wrong answers it is one to reveal."""

    id: str
    question: str
    answer: str
    sources: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Question:
    """An item as it is asked this time."""

    item: Item
    options: tuple[str, ...]
    """Shuffled; none for a question to reveal."""

    @property
    def right(self) -> int:
        """Index of the right option."""
        return self.options.index(self.item.answer)


def load(path: Path) -> tuple[Item, ...]:
    """Read the questions; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Item, ...])


def asked(item: Item, random: Random) -> Question:
    """Shuffle the answers of an item, at most four."""
    if not item.wrong:
        return Question(item, ())
    wrong = random.sample(item.wrong, min(OPTIONS - 1, len(item.wrong)))
    options = [item.answer, *wrong]
    random.shuffle(options)
    return Question(item, tuple(options))


def pick(items: Sequence[Item], due: Sequence[str], random: Random, count: int = AT_ONCE) -> tuple[Question, ...]:
    """Choose what to ask: what is due, filled up with others at random, and all of it shuffled."""
    by_id = {item.id: item for item in items}
    chosen = [by_id[id] for id in due if id in by_id][:count]
    others = [item for item in items if item not in chosen]
    chosen += random.sample(others, min(len(others), count - len(chosen)))
    random.shuffle(chosen)
    return tuple(asked(item, random) for item in chosen)


def count_due(items: Sequence[Item], schedule: Schedule, due: Sequence[str]) -> int:
    """Count the questions that were answered once and are due again."""
    ids = {item.id for item in items}
    return sum(id in ids and not schedule.is_new(id) for id in due)
