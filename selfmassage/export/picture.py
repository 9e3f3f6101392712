"""One step as a picture: the person, the close-up, or both side by side, at a moment of the work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.closeup import paint
from selfmassage.figure.closeup.hand_art import HandArt, load_hands
from selfmassage.figure.closeup.moment import areas_at, closeup_at, key_moments, pace
from selfmassage.figure.closeup.views import View, ViewName, load_views
from selfmassage.figure.motion import Motion, motion_of, state
from selfmassage.figure.painting import painting
from selfmassage.figure.pair import close_up_tells
from selfmassage.figure.palette import USUAL_SKIN, Palette, palette
from selfmassage.figure.person.contacts import passed
from selfmassage.figure.person.flesh import SLIM, Build
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.person_painter import paint_person
from selfmassage.figure.person.person_palette import PersonPalette, person_palette
from selfmassage.figure.person.scene import PersonAssets, load_person, scene, why_missing
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg, Side

PAPER = {False: "#F6F1EA", True: "#151C28"}
"""Behind the two cards, for light and dark."""
GAP = 0.025
"""Between and around the two cards, as part of the picture's height."""
PERSON_SHARE = 0.6
LONGEST_LOOP = 30.0
"""Seconds after which a moving picture begins again, even where the hands are not where they began."""


class Shown(StrEnum):
    """Which of the two pictures."""

    FIGURE = "figure"
    CLOSE_UP = "close-up"
    BOTH = "both"


SIZES = {Shown.FIGURE: (720, 540), Shown.CLOSE_UP: (540, 540), Shown.BOTH: (960, 540)}
"""Pixels where none are asked for."""


@dataclass(frozen=True)
class Drawings:
    """Everything that pictures are drawn from, and what could not be read of it."""

    person: PersonAssets
    views: Mapping[ViewName, View]
    hands: Mapping[HandShape, HandArt]
    faults: tuple[AssetProblem, ...] = ()


@dataclass(frozen=True)
class Shot:
    """What a picture shows and how."""

    drawings: Drawings
    step: Step
    leg: Leg
    size: QSize
    shown: Shown = Shown.BOTH
    dark: bool = False
    skin: str = USUAL_SKIN
    build: Build = SLIM

    @cached_property
    def colours(self) -> Palette:
        """The colours of the close-up and of the cards."""
        return palette(self.dark, self.skin)

    @cached_property
    def person_colours(self) -> PersonPalette:
        """The colours of the person."""
        return person_palette(self.dark, self.skin)

    @property
    def motion(self) -> Motion | None:
        """How hands or tool move, if the assets say so."""
        return motion_of(self.drawings.person.motions, self.step)

    @property
    def movement(self) -> float:
        """Seconds of one movement; those of a calm breath where nothing moves."""
        return 60.0 / pace(self.step, self.motion)


def load_drawings(assets: Path) -> Drawings:
    """Read all drawings below the assets folder; what cannot be used is left out and told in `faults`."""
    faults: list[AssetProblem] = []
    person, views = load_person(assets, faults.append), load_views(assets / "closeup", faults.append)
    hands = load_hands(assets / "hands", faults.append)
    return Drawings(person, views, hands, tuple(faults))


def leg_of(step: Step, wanted: Leg) -> Leg:
    """Return the leg that is drawn: the wanted one, where the step leaves the choice."""
    return wanted if step.side is Side.EACH else Leg(step.side.value)


def telling(shot: Shot) -> float:
    """Return the worked seconds of a moment that shows the movement well."""
    moments = key_moments(shot.step, shot.drawings.person.motions)
    return moments[len(moments) // 2]


def loop(shot: Shot, areas: tuple[Area, ...]) -> float:
    """Return the seconds after which the movement comes round: whole movements at the real pace."""
    motion = motion_of(shot.drawings.person.motions, shot.step, areas)
    most = int(LONGEST_LOOP / shot.movement)
    alike = (n for n in range(1, most + 1) if motion is None or _same(motion, areas, n))
    return shot.movement * next(alike, 1)


def _same(motion: Motion, areas: tuple[Area, ...], later: int) -> bool:
    """Return whether hands are in the same places so many movements later, and on the way to the same."""
    phases = (0.0, 0.2, 0.5, 0.9)
    return passed(areas, motion.manner, later) == passed(areas, motion.manner, 0) and all(
        abs(a.along - b.along) + abs(a.across - b.across) + abs(a.press - b.press) < 1e-6
        for t in phases
        for a, b in zip(state(motion, t).hands, state(motion, later + t).hands, strict=True)
    )


def lacking(shot: Shot, areas: tuple[Area, ...]) -> str:
    """Return what the picture lacks while `areas` are worked, empty if nothing."""
    if shot.shown is Shown.CLOSE_UP:
        return ""
    return why_missing(shot.drawings.person, shot.step, areas)


def paint_shot(painter: QPainter, shot: Shot, worked: float, areas: tuple[Area, ...]) -> None:
    """Draw the moment after `worked` seconds; one picture has all the room where the other is none or says nothing."""
    whole = QRectF(0, 0, shot.size.width(), shot.size.height())
    shown = _shown(shot, areas)
    if shown is not Shown.BOTH:
        painter.fillRect(whole, QColor(shot.colours.card))
        _paint_card(painter, whole, shot, shown, worked, areas)
        return
    painter.fillRect(whole, QColor(PAPER[shot.dark]))
    for rect, shown in zip(_cards(whole), (Shown.FIGURE, Shown.CLOSE_UP), strict=True):
        card = QPainterPath()
        card.addRoundedRect(rect, GAP * whole.height(), GAP * whole.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(card, QColor(shot.colours.card))
        painter.setClipPath(card)
        _paint_card(painter, rect, shot, shown, worked, areas)
        painter.restore()


def _shown(shot: Shot, areas: tuple[Area, ...]) -> Shown:
    if shot.shown is not Shown.BOTH:
        return shot.shown
    if lacking(shot, areas):
        return Shown.CLOSE_UP
    return Shown.BOTH if close_up_tells(shot.step) else Shown.FIGURE


def _cards(whole: QRectF) -> tuple[QRectF, QRectF]:
    """Return where person and close-up go: side by side, or one above the other in a tall picture."""
    gap = GAP * min(whole.width(), whole.height())
    inner = whole.adjusted(gap, gap, -gap, -gap)
    first, second = QRectF(inner), QRectF(inner)
    if whole.width() >= whole.height():
        first.setWidth(PERSON_SHARE * (inner.width() - gap))
        second.setLeft(first.right() + gap)
    else:
        first.setHeight((1 - PERSON_SHARE) * (inner.height() - gap))
        second.setTop(first.bottom() + gap)
    return first, second


def _paint_card(
    painter: QPainter, rect: QRectF, shot: Shot, shown: Shown, worked: float, areas: tuple[Area, ...]
) -> None:
    step = shot.step
    if shown is Shown.FIGURE:
        found = scene(shot.drawings.person, step, areas, shot.leg, worked, shot.build)
        if found is not None:
            paint_person(painter, rect, found, shot.person_colours)
        return
    what = closeup_at(step, areas, shot.leg.value, worked, shot.drawings.person.motions)
    paint(painter, rect, shot.drawings.views, what, shot.colours, shot.drawings.hands)


def image(shot: Shot, worked: float, areas: tuple[Area, ...] | None = None) -> QImage:
    """Return the picture after `worked` seconds; `areas` only where others are worked than the time says."""
    found = QImage(shot.size, QImage.Format.Format_RGB32)
    with painting(found) as painter:
        paint_shot(painter, shot, worked, areas_at(shot.step, worked) if areas is None else areas)
    return found


def application() -> QGuiApplication:
    """Return Qt's one application, which pictures need; keep it as long as you draw."""
    found = QGuiApplication.instance()
    return found if isinstance(found, QGuiApplication) else QGuiApplication(["selfmassage"])
