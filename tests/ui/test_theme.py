from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from selfmassage.figure.closeup.views import Tone
from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.person_palette import SKINS
from selfmassage.settings import Settings
from selfmassage.ui.pictures.colours import close_up_colours, person_colours
from selfmassage.ui.settings.controls import SKINS as OFFERED
from selfmassage.ui.theme import choose


class Still(QProxyStyle):
    """A system that asks for no animations."""

    def styleHint(self, hint: QStyle.StyleHint, *more: object) -> int:  # noqa: N802  # Qt's name
        return 0 if hint is QStyle.StyleHint.SH_Widget_Animation_Duration else 1


@pytest.mark.parametrize(("motion", "moves"), [("full", True), ("reduced", False)])
def test_motion_is_as_chosen(motion: str, moves: bool) -> None:
    assert choose("light", motion=motion).moves is moves


def test_motion_follows_the_system_where_that_is_chosen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    still = Still()
    monkeypatch.setattr(QApplication, "style", lambda: still)
    assert not choose("light", motion="system").moves


def test_every_skin_is_offered_and_colours_both_pictures() -> None:
    assert [value for _, value in OFFERED] == list(SKINS)
    looks = [choose("dark", skin=skin) for skin in SKINS]
    assert len({close_up_colours(look).tones[Tone.SKIN] for look in looks}) == len(SKINS)
    assert len({person_colours(look).cloths[Ink.SKIN].base for look in looks}) == len(SKINS)


def test_the_usual_look_is_the_one_without_settings() -> None:
    usual = Settings()
    assert choose("light", usual.skin, usual.build, "full") == choose("light")
