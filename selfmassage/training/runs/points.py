"""What GPX and TCX share: XML from strangers, times, and what counts as running."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from .budget import Budget
from .run import RunFileError

DEEPEST = 64
"""Elements inside each other."""
MOST_POINTS = 250_000
"""About three days at a point a second."""


def elements(path: Path, budget: Budget) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give each element once it is complete, with the names from the root to it; raise RunFileError.

    An element is let go of after it was given. Entities and document types are refused: they swell a small file.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, iterparse

    way: list[str] = []
    try:
        for event, element in budget.watch(iterparse(path, ("start", "end"), forbid_dtd=True)):
            if event == "start":
                way.append(cast("str", element.tag).rpartition("}")[2])
                if len(way) > DEEPEST:
                    raise RunFileError("it is nested deeper than such a file can be.")
            else:
                yield tuple(way), element
                element.clear()
                way.pop()
    except DefusedXmlException as error:
        raise RunFileError("it uses entities or a document type, which such a file has no need of.") from error
    except (ParseError, UnicodeError, ValueError, LookupError) as error:
        raise RunFileError(f"it is damaged or not a whole file ({error}).") from error


def moment(text: str | None) -> datetime | None:
    """Read a time stamp with its time zone; None where there is none, or one without a zone."""
    try:
        made = datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None
    return made if made.tzinfo else None


def number(text: str | None) -> float | None:
    """Read a number that is one; None otherwise."""
    try:
        made = float(text or "")
    except ValueError:
        return None
    return made if abs(made) < 1e12 else None
