"""The shipped drawings, read once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from selfmassage.figure.closeup.hand_art import HandArt, load_hands
from selfmassage.figure.closeup.views import View, ViewName, load_views
from selfmassage.figure.person.hands import HandShape
from selfmassage.resources import data_dir


@pytest.fixture(scope="session")
def views() -> Mapping[ViewName, View]:
    return load_views(data_dir("assets") / "closeup")


@pytest.fixture(scope="session")
def hands() -> Mapping[HandShape, HandArt]:
    problems: list[Exception] = []
    found = load_hands(data_dir("assets") / "hands", problems.append)
    assert problems == []
    return found
