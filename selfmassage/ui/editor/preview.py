"""The moving picture of the step that is being written."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.figure.closeup.moment import areas_at
from selfmassage.figure.pair import close_up_tells
from selfmassage.routine.model import Step
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.person_view import PersonView
from selfmassage.ui.pictures.topic import topic_of
from selfmassage.ui.player.frames import FRAME, Frames
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

HEIGHT, LOWEST = 11.5, 8.0
"""In em."""
GAP = 0.4
PERSON = 1.35
"""Width of the person's picture against its height."""


class Preview(QWidget):
    """Shows the person and the close-up of a step, in the step's own pace, while somebody can see them."""

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__()
        self._theme = theme
        self._step: Step | None = None
        self._worked = 0.0
        self.person = PersonView(theme, drawings, self, on_card=True)
        self.closeup = CloseupView(theme, drawings, self, on_card=True)
        self.frames = Frames(self)
        self.frames.ticked.connect(self._move)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Picture of the step")

    def show_step(self, step: Step | None) -> None:
        """Show another step, or the legs at rest."""
        if step == self._step:
            return
        self._step = step
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.person.set_theme(theme)
        self.closeup.set_theme(theme)
        self.frames.set_wanted(theme.moves)

    def _move(self) -> None:
        self._worked += FRAME / 1000
        if self._step:
            self._show()

    def _show(self) -> None:
        step = self._step
        worked = self._worked % step.seconds if step else 0.0
        topic = topic_of(step, areas_at(step, worked)) if step else None
        for view in (self.person, self.closeup):
            view.show_topic(topic, worked)
            view.show_time(worked)
        self.setAccessibleDescription(" ".join(filter(None, (topic.words if topic else "", self.person.absence))))
        self._arrange()

    def _arrange(self) -> None:
        """Put the pictures beside each other; or the one alone that tells more, or that there is, or that has room."""
        side, gap = self.height(), round(GAP * em_of(self.font()))
        alone = self._step is not None and self.person.has_picture and not close_up_tells(self._step)
        self.closeup.setVisible(not alone)
        if alone:
            self.person.setVisible(True)
            self.person.setGeometry(0, 0, min(self.width(), round(2 * PERSON * side)), side)
            return
        both = self.person.wants_room and self.width() >= side * 2
        self.person.setVisible(both)
        person = min(round(PERSON * side), self.width() - side - gap)
        left = person + gap if both else 0
        self.person.setGeometry(0, 0, person, side)
        self.closeup.setGeometry(left, 0, min(self.width() - left, round(PERSON * side)), side)

    # Qt's own names

    def sizeHint(self) -> QSize:
        em = em_of(self.font())
        return QSize(round(2.4 * HEIGHT * em), round(HEIGHT * em))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(LOWEST * em_of(self.font())), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.frames.set_wanted(self._theme.moves)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.frames.set_wanted(False)
