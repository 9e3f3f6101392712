"""Keeps the screen awake, only while a session is played."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from selfmassage.session.player import State


class KeepAwake(QObject):
    """Follows the state of the player; where the system refuses, the session goes on all the same."""

    def __init__(self) -> None:
        super().__init__()
        self._mode: Any = None

    def follow(self, state: State) -> None:
        """Hold the screen awake while time passes, and let it go otherwise."""
        if state.is_running and self._mode is None:
            from wakepy import keep  # takes longer to import than a page to show

            self._mode = keep.presenting(on_fail="pass")
            self._mode.__enter__()
        elif not state.is_running and self._mode is not None:
            self._mode.__exit__(None, None, None)
            self._mode = None
