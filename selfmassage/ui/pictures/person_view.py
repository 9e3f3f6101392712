"""The person on a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.figure.painting import painting
from selfmassage.figure.person.act import Moment
from selfmassage.figure.person.person_painter import placing
from selfmassage.figure.person.scene import Scene
from selfmassage.ui.drawing import em
from selfmassage.ui.theme import Theme, scaled

from .actor import Actor
from .ahead import Ahead
from .card import Card
from .cells import cells
from .change import draw_change
from .colours import person_colours
from .drawings import Drawings
from .frame_store import FrameStore
from .layers import Layers
from .moved import person_key, person_moved
from .topic import Topic

RADIUS = 0.9
"""Of the card, in em."""
SEEN = 1.25
"""Pixels; a whole body that moves less is not drawn anew."""
SLOW, RESTS = 0.4, 2
"""Pixels from one moment to the next; how many moments are passed over after less than that."""
AHEAD = 4
"""Moments that are made in a row: each may take some milliseconds."""
WORDS = 0.92
"""Size of the words about a picture that is missing."""
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
CHANGE = 40
"""Frames from one pose to the next."""
LEARNING = 4
"""Drawings after which is looked for something that has not moved before."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A moment with the picture of what moves in it, and where that lies."""

    scene: Scene
    picture: QPixmap | None = None
    place: QRect = field(default_factory=QRect)


class PersonView(QWidget):
    """Shows the person at a step, at the moment it is told; words say the same to those who do not see it."""

    def __init__(self, theme: Theme, drawings: Drawings, parent: QWidget | None = None, on_card: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._drawings = theme, drawings
        self._on_card = on_card  # rather than on the page
        self._topic: Topic | None = None
        self._actor: Actor | None = None
        self._worked = 0.0
        self._scene: Scene | None = None
        self._from: Scene | None = None
        self._way = 1.0
        self._ahead: Ahead[Frame | None] | None = None
        self._frame: Frame | None = None
        self._layers: Layers | None = None
        self._store = FrameStore(1.0)
        self._still: QPixmap | None = None
        self._drawn = self._rests = 0
        self.setAccessibleName("Person")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def has_picture(self) -> bool:
        """Whether the step can be shown."""
        return self._actor is not None and self._actor.can_act

    @property
    def absence(self) -> str:
        """Why no person shows the step, as a sentence; empty if one does or there is no step."""
        return self._actor.absence if self._actor is not None else ""

    @property
    def wants_room(self) -> bool:
        """Whether there is a picture, or words about why there is none."""
        return self.has_picture or bool(self.absence)

    @property
    def moment(self) -> Moment | None:
        """What was drawn last."""
        return self._scene.moment if self._scene else None

    def show_topic(self, topic: Topic | None, worked: float) -> None:
        """Show another step, areas or leg, at a moment."""
        if topic == self._topic:
            return
        before = self._scene if self._theme.moves and self.isVisible() else None
        self._topic, self._worked = topic, worked
        self._renew()
        self.setAccessibleDescription(self.absence or (topic.words if topic else ""))
        self._from, self._way = before, 0.0

    def arrive(self) -> None:
        """Be in the new pose at once: where no time passes, nothing moves."""
        if self._from is not None:
            self._from = None
            self.update()

    def show_time(self, worked: float) -> None:
        """Show the moment after so many seconds of work."""
        if not self._theme.moves:
            return
        self._worked = worked
        if self._from is not None:
            self._go_on()
        elif self._actor is not None and self.has_picture:
            self._move(self._actor)

    def stand_still(self, worked: float) -> None:
        """Show just this moment."""
        self._worked = worked
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self._renew()

    def _renew(self) -> None:
        self._actor = Actor(self._drawings, self._topic, self._theme) if self._topic else None
        self._scene = self._from = self._ahead = self._frame = self._layers = self._still = None
        self.update()

    def _now(self) -> Scene | None:
        """Return what is to be drawn."""
        if self._scene is None and self._actor is not None:
            self._scene = self._actor.at(self._worked)
        return self._scene

    def _go_on(self) -> None:
        """Come nearer to the new pose."""
        self._way += 1 / CHANGE
        if self._actor is not None:
            self._scene = self._actor.at(self._worked) or self._scene
        if self._way >= 1:
            self._from = None
        self.update()

    def _move(self, actor: Actor) -> None:
        """Show what can be seen to have moved."""
        if self._ahead is None:
            self._ahead = Ahead(partial(self._next, actor), actor.step(), AHEAD)
        frame = self._ahead.at(self._worked)
        if frame is not None and frame.scene is not self._scene and self._layers is not None:
            self._frame, self._scene = frame, frame.scene
            self.update(self._layers.place)

    def _next(self, actor: Actor, worked: float, before: Frame | None) -> Frame | None:
        """Return what to show at a moment; what is shown before it if nothing is seen to move.

        Who hardly moves is looked at less often.
        """
        if before is None and (now := self._now()) is not None:
            before = Frame(now)
        if self._rests > 0:
            self._rests -= 1
            return before
        scene = actor.at(worked)
        if before is None or scene is None:
            return before
        moved = person_moved(before.scene.moment, scene.moment, self._scale(scene))
        self._rests = RESTS if moved < SLOW else 0
        return before if moved < SEEN else self._drawn_ahead(actor, before.scene, scene)

    def _drawn_ahead(self, actor: Actor, before: Scene, now: Scene) -> Frame:
        """Return a moment with its picture, if somebody sees it."""
        if self._layers is None:
            self._layers = actor.layers(before, self._card())
            self._store = FrameStore(self.devicePixelRatioF())
            self.update()
        self._drawn += 1
        if self._drawn % LEARNING == 0:
            self._layers.learn(now)
        if not self.isVisible():
            return Frame(now)
        place = self._layers.place
        return Frame(now, self._store.picture(place, *self._kept(self._layers, now)), place)

    def _kept(self, layers: Layers, now: Scene) -> tuple[object, Callable[[QPainter], None]]:
        """Return the key of a moment's picture, and what draws it."""
        return person_key(now.moment, self._scale(now)), lambda painter: layers.paint(painter, now)

    def _scale(self, scene: Scene) -> float:
        """Return how many pixels a body height is."""
        return placing(QRectF(self.rect()), scene).scale

    def _card(self) -> Card:
        theme = self._theme
        colours = (theme.paper, theme.card) if self._on_card else (theme.card, theme.paper)
        return Card(self.size(), RADIUS * em(self), *colours, self.devicePixelRatioF())

    def _draw(self, painter: QPainter, rect: QRect) -> None:
        now = self._now()
        if now is None:
            self._card().draw(painter)
            self._draw_absence(painter)
        elif self._from is not None:
            draw_change(painter, self._card(), self._from, now, self._way, person_colours(self._theme))
        elif self._layers is not None and self._layers.place.contains(rect):
            self._draw_moving(painter, self._layers, now)
        elif self._layers is not None:
            self._layers.paint(painter, now)
        else:
            painter.drawPixmap(0, 0, self._still_picture(now))

    def _draw_moving(self, painter: QPainter, layers: Layers, now: Scene) -> None:
        """Draw what moves: its picture that was made ahead, or else one as it is kept."""
        frame = self._frame
        if frame is not None and frame.scene is now and frame.picture is not None and frame.place == layers.place:
            painter.drawPixmap(frame.place.topLeft(), frame.picture)
        else:
            self._store.paint(painter, layers.place, *self._kept(layers, now))

    def _draw_absence(self, painter: QPainter) -> None:
        """Write why there is no picture where it would be."""
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(scaled(self.font(), WORDS))
        inset = round(RADIUS * em(self))
        painter.drawText(self.rect().adjusted(inset, inset, -inset, -inset), CENTRED, self.absence)

    def _still_picture(self, now: Scene) -> QPixmap:
        """Return the moment, or where nothing may move some telling ones beside or above each other."""
        if self._still is None:
            found = self._actor.telling() if self._actor and not self._theme.moves else []
            left, bottom, right, top = now.frame
            places = cells(self.width(), self.height(), len(found or [now]), (right - left) / (top - bottom))
            scenes = list(zip(places, found or [now], strict=True))
            self._still = self._card().picture(scenes, person_colours(self._theme))
        return self._still

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(30 * unit), round(24 * unit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ahead = self._frame = self._layers = self._still = None

    def hideEvent(self, event: QHideEvent) -> None:
        self.arrive()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            try:
                self._draw(painter, event.rect())
            except Exception:  # noqa: BLE001  # what leaves a paintEvent ends the process
                self._scene = self._layers = self._still = None  # it would fail again and again
                if self._actor is not None:
                    self._actor.fail()
