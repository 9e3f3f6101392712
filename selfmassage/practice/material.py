"""Everything that students learn from, read from the program's own files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from . import generated, orders, partner, quiz, strokes, terms
from .generated import Site
from .orders import SchoolOrder
from .partner import PartnerWords
from .quiz import Item
from .strokes import Strokes


@dataclass(frozen=True)
class Material:
    """Strokes, school orders, danger sites, theory questions, the giver's words."""

    strokes: Strokes
    orders: tuple[SchoolOrder, ...]
    sites: tuple[Site, ...]
    items: tuple[Item, ...]
    partner: PartnerWords


def load(folder: Path) -> Material:
    """Read the material; a fault in it is loud."""
    return Material(
        strokes.load(folder / "strokes.json"),
        orders.load(folder / "orders.json"),
        generated.load_sites(folder / "danger_sites.json"),
        (*quiz.load(folder / "quiz.json"), *terms.load(folder / "terms.json")),
        partner.load(folder / "partner.json"),
    )
