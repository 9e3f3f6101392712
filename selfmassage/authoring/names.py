"""Ids that no other routine has, and that are safe as names of files on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

LONGEST = 60
"""Characters of an id that the format allows."""
ROOM = 5
"""Characters kept free for a number."""
USUAL = "routine"
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows gives to devices, whatever the ending of the file."""


def id_from(words: str) -> str:
    """Make an id of small letters, digits and _ from any words: "Été, 10 min" is "ete_10_min"."""
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    id = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")[: LONGEST - ROOM].strip("_")
    return f"{id or USUAL}_{USUAL}" if id in RESERVED else id or USUAL


def fresh_id(words: str, taken: Collection[str]) -> str:
    """Make an id that is not taken, with a number where need be; capitals make no difference in names of files."""
    id = id_from(words)
    small = {name.lower() for name in taken}
    numbered = (f"{id}_{number}" for number in count(2))
    return id if id not in small else next(name for name in numbered if name not in small)
