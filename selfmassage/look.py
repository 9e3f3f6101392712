"""How the whole app looks: the theme and the text size that are chosen, put upon the application."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from selfmassage.settings import SettingsFile
from selfmassage.ui import theme as themes
from selfmassage.ui.style import em_of, style_sheet

SMALLEST_POINTS = 11.0
"""Some systems' own text is smaller than a tired person likes to read."""


class Look:
    """Follows the settings and the system."""

    def __init__(self, application: QApplication, settings: SettingsFile) -> None:
        self._application, self._settings = application, settings
        self._font = QFont(application.font())
        self._font.setPointSizeF(max(self._font.pointSizeF(), SMALLEST_POINTS))
        self.theme = self._chosen()
        self.put_on()

    def put_on(self) -> None:
        """Put on what is chosen now."""
        self.theme = self._chosen()
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self._settings.value.text_percent / 100)
        self._application.setFont(font)
        self._application.setPalette(themes.palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme, em_of(font)))

    def _chosen(self) -> themes.Theme:
        settings = self._settings.value
        return themes.choose(settings.theme, settings.skin, settings.build, settings.motion)
