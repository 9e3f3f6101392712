"""All drawings of the app, each kind read when it is first asked for."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.hand_art import HandArt, load_hands
from selfmassage.figure.closeup.views import View, ViewName, load_views
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.scene import PersonAssets, load_person

log = logging.getLogger("selfmassage.pictures")


class Drawings:
    """The views of leg and foot, and the person with poses and motions; what cannot be read is logged and left out."""

    def __init__(self, assets: Path) -> None:
        self._assets = assets

    @cached_property
    def views(self) -> Mapping[ViewName, View]:
        """The close-ups."""
        return load_views(self._assets / "closeup", _note)

    @cached_property
    def person(self) -> PersonAssets:
        """The poses and motions."""
        return load_person(self._assets, _note)

    @cached_property
    def hands(self) -> Mapping[HandShape, HandArt]:
        """The hands of the close-ups."""
        return load_hands(self._assets / "hands", _note)


def _note(problem: AssetProblem) -> None:
    log.warning("%s", problem)
