"""The moment of a step: the person and the close-up, which move while somebody looks at the step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.figure.closeup.moment import areas_at, key_moments
from selfmassage.figure.pair import close_up_tells
from selfmassage.routine.model import Step
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.person_view import PersonView
from selfmassage.ui.pictures.topic import Topic, topic_of
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

HEIGHT, PERSON, CLOSE_UP = 8.4, 11.5, 8.4
ALONE = 5.4
"""In em; the close-up alone where there is little room."""
GAP = 0.3


class StepPictures(QWidget):
    """Shows a telling moment of a step; for a step on each leg, on the left one."""

    wanted = Signal(object)
    """Itself, when it is to move; None when it need not any more."""

    def __init__(self, theme: Theme, drawings: Drawings, step: Step) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._roomy = True
        self.person = PersonView(theme, drawings, self, on_card=True)
        self.closeup = CloseupView(theme, drawings, self, on_card=True)
        moments = key_moments(step, drawings.person.motions)
        self._telling = moments[len(moments) // 2] if moments else 0.0
        self.rest()
        self._person_tells = self.person.has_picture and not close_up_tells(step)
        self.closeup.setVisible(not self._person_tells)
        self.setAccessibleName(f"Picture: {step.area_names or step.name}")
        self.setAccessibleDescription(" ".join(filter(None, (topic_of(step).words, self.person.absence))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_time(self, worked: float) -> None:
        """Show the moment after so many seconds of work; after the end it begins again."""
        worked %= self._step.seconds
        for view in (self.person, self.closeup):
            view.show_topic(self._topic(worked), worked)
            view.show_time(worked)

    def rest(self) -> None:
        """Show the telling moment again."""
        for view in (self.person, self.closeup):
            view.show_topic(self._topic(self._telling), self._telling)
            view.stand_still(self._telling)

    def set_roomy(self, roomy: bool) -> None:
        """Show both pictures, or the one alone that tells more."""
        self._roomy = roomy
        self.person.setVisible(self._person_tells or (roomy and self.person.wants_room))
        self.updateGeometry()
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.person.set_theme(theme)
        self.closeup.set_theme(theme)
        self.rest()

    def _topic(self, worked: float) -> Topic:
        return topic_of(self._step, areas_at(self._step, worked))

    def _arrange(self) -> None:
        em = em_of(self.font())
        side = self.height()
        if self._person_tells:
            self.person.setGeometry(self.rect())
            return
        self.closeup.setGeometry(self.width() - side, 0, side, side)
        self.person.setGeometry(0, 0, self.width() - side - round(GAP * em), side)

    # Qt's own names

    def sizeHint(self) -> QSize:
        em = em_of(self.font())
        if not self._roomy or not self.person.wants_room:
            return QSize(round(ALONE * em), round(ALONE * em))
        return QSize(round((PERSON + GAP + CLOSE_UP) * em), round(HEIGHT * em))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.wanted.emit(self)

    def leaveEvent(self, event: QEvent) -> None:
        self.wanted.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wanted.emit(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.wanted.emit(None)
        self.update()
