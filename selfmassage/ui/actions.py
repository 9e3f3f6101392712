"""What one can ask for in a session: the table behind buttons and keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence


@dataclass(frozen=True)
class Action:
    """A wish with its button and its keys."""

    id: str
    text: str
    cap: str
    """The key as written on the button."""
    keys: tuple[str | Qt.Key, ...]
    tip: str

    def sequences(self) -> list[QKeySequence]:
        """The keys as Qt knows them."""
        return [QKeySequence(key) for key in self.keys]


_K = Qt.Key

ACTIONS = (
    Action("previous", "Back", "←", (_K.Key_Left, _K.Key_MediaPrevious), "To the step before"),
    Action(
        "pause",
        "Pause",
        "Space",
        (_K.Key_Space, _K.Key_MediaPlay, _K.Key_MediaPause, _K.Key_MediaTogglePlayPause),
        "Stop clock and voice, or go on",
    ),
    Action("next", "Next", "→", (_K.Key_Right, _K.Key_MediaNext), "To the next step"),
    Action("restart", "Restart", "R", (_K.Key_R,), "This step again from its start"),
    Action("extend", "+15 s", "+", (_K.Key_Plus, _K.Key_Equal), "15 seconds more of this step"),
    Action("say_again", "Say again", "S", (_K.Key_S,), "Hear the instruction again"),
    Action("ease", "Too strong", "E", (_K.Key_E,), "Lighter here; a second time leaves this area out"),
    Action("stop", "Stop", "Esc", (_K.Key_Escape,), "End the session"),
    Action("more", "More", "D", (_K.Key_D,), "Show how to do it in detail"),
    Action("mute", "Mute", "M", (_K.Key_M,), "Silence voice and tones"),
    Action("full_screen", "Full screen", "F", (_K.Key_F,), "Fill the screen, or go back to a window"),
)
BY_ID = {action.id: action for action in ACTIONS}

MAIN_ROW = ("previous", "pause", "next", "restart", "extend", "say_again", "ease", "stop")
LEAST_FIRST = ("say_again", "restart", "extend")
"""What leaves the row first where it is too narrow; the keys stay."""
TOP_LINE = ("more", "mute", "full_screen")
