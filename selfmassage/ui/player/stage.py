"""The pictures with what lies over them: the caption, and the veil of a pause."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.figure.pair import close_up_tells
from selfmassage.session.wording import reading_seconds
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.drawing import em, sized, text_size
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.person_view import PersonView
from selfmassage.ui.pictures.topic import Topic
from selfmassage.ui.player.arrangement import pictures
from selfmassage.ui.player.plate import Plate
from selfmassage.ui.player.veil import Veil
from selfmassage.ui.theme import Theme

CAPTION_EXTRA = 1.5  # s
HIGHEST = 0.45
"""Part of the picture that a caption may cover."""
NOTE = 0.2
"""Part of the height for why there is no person."""


class Stage(QWidget):
    """The person and the close-up, each on a card."""

    def __init__(self, theme: Theme, drawings: Drawings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawings = drawings
        self._topic: Topic | None = None
        self._works = False
        self._wants_person = True
        self.person = PersonView(theme, drawings, self)
        self.closeup = CloseupView(theme, drawings, self)
        self.note = FitLabel(theme.ink, wrapped=True, parent=self)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.veil = Veil(theme, self)
        self.caption = Plate(theme.ink, theme.paper, 0.9, self)
        self._text_pixels = 16.0
        self._caption_timer = QTimer(self, singleShot=True)
        self._caption_timer.timeout.connect(self.clear_caption)

    def prepare(self) -> None:
        """Read every drawing, so that the first picture comes at once."""
        _ = self._drawings.person, self._drawings.views, self._drawings.hands

    def show_topic(self, topic: Topic | None, worked: float) -> None:
        """Show another step, areas or leg, or the end, at a moment."""
        self._topic = topic
        self.person.show_topic(topic, worked)
        self.closeup.show_topic(topic, worked)
        self.show_works(worked >= 0)

    def show_works(self, works: bool) -> None:
        """Prefer the close-up where the work has begun and there is room for one picture only."""
        self._works = works
        self._arrange()

    def set_person(self, wanted: bool) -> None:
        """Show the person, or only the close-up: who works on a partner sits otherwise."""
        self._wants_person = wanted
        self._arrange()

    def show_time(self, worked: float) -> None:
        """Show the moment after so many seconds of work, less than 0 before it."""
        self.person.show_time(worked)
        self.closeup.show_time(worked)

    def arrive(self) -> None:
        """Let nothing be on its way any more."""
        self.person.arrive()

    def show_caption(self, text: str) -> None:
        """Show a line for as long as reading it takes."""
        self.caption.show_text(text)
        self._caption_timer.start(round(1000 * (reading_seconds(text) + CAPTION_EXTRA)))
        self._arrange()

    def clear_caption(self) -> None:
        """Take the caption away."""
        self.caption.show_text("")

    def set_text_pixels(self, pixels: float) -> None:
        """Set the size of captions and of the note where there is room."""
        self._text_pixels = pixels
        self.note.set_biggest(pixels)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.person.set_theme(theme)
        self.closeup.set_theme(theme)
        self.note.set_colour(theme.ink)
        self.veil.set_theme(theme)
        self.caption.set_colours(theme.ink, theme.paper)

    def _arrange(self) -> None:
        self._place_pictures()
        self.veil.setGeometry(self.rect())
        inset = round(0.03 * min(self.width(), self.height()) + 0.4 * em(self))
        wide, high = self.width() - 2 * inset, HIGHEST * self.height()
        width, height = self.caption.fit(wide, high, self._text_pixels)
        self.caption.setGeometry((self.width() - width) // 2, self.height() - inset - height, width, height)

    def _place_pictures(self) -> None:
        """Show what there is: both, or the person alone where it tells everything, or the close-up alone."""
        person = self._wants_person and self.person.has_picture
        closeup = not person or (self._topic is not None and close_up_tells(self._topic.step))
        room = self._place_note(self.person.absence if self._wants_person else "")
        places = room, room
        if person and closeup:
            places = pictures(self.width(), self.height(), em(self))
            if places[0] == places[1]:
                person, closeup = not self._works, self._works
        for view, place, shown in ((self.person, places[0], person), (self.closeup, places[1], closeup)):
            view.setGeometry(place)
            view.setVisible(shown)
        self.veil.show_cards([place for place, shown in zip(places, (person, closeup), strict=True) if shown])

    def _place_note(self, text: str) -> QRect:
        """Say below the pictures why there is no person; return the room above."""
        room = self.rect()
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            air = round(em(self) / 2)
            wide = max(0, room.width() - 2 * air)
            wanted = text_size(sized(self.note.font(), self._text_pixels), text, wide)[1]
            high = round(min(NOTE * room.height(), wanted)) + air
            room.setHeight(max(0, room.height() - high))
            self.note.setGeometry(air, room.height(), wide, high)
        return room

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        self._caption_timer.stop()
        super().hideEvent(event)
