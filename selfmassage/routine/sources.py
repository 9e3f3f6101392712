"""What the source keys of routine files stand for, and how far each source can be trusted."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

GRADES = {
    "A": "the paper's own abstract, or an official body's page",
    "B": "a secondary page or a copy",
    "C": "convention; no source found",
}


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """A paper or page, where it is, and its grade: A, B, C or two of them."""

    what: str
    where: str
    grade: str

    @property
    def explained(self) -> str:
        """The grade in words."""
        return f"grade {self.grade}: " + ", or ".join(GRADES.get(part, part) for part in self.grade.split("/"))


def load(path: Path) -> dict[str, Source]:
    """Read the sources by key; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Source])
