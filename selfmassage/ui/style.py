"""The one style sheet of the app: shapes and colours of buttons, fields and cards, in units of the text size."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontInfo

from .theme import Theme


def em_of(font: QFont) -> int:
    """Give the size of a font in pixels: the unit of every length on the pages."""
    return QFontInfo(font).pixelSize()


def style_sheet(theme: Theme, em: int) -> str:
    """Give the app's style sheet for a look and a text size in pixels."""
    text = "".join((_BASE, _LABELS, _BUTTONS, _FIELDS, _SCROLL, _QUESTIONS))
    text = re.sub(r"([\d.]+)em", lambda found: f"{max(1, round(float(found[1]) * em))}px", text)
    return re.sub(r"@(\w+)", lambda found: str(getattr(theme, found[1])), text)


_BASE = """
QWidget { color: @ink; }
QMainWindow, QStackedWidget, QDialog, QWidget[role="page"] { background: @paper; }
QFrame[role="card"] { background: @card; border: none; border-radius: 0.9em; }
QFrame[role="warning"] { background: @card; border: 0.3em solid @accent; border-radius: 0.9em; }
QFrame[role="emergency"] { background: @danger; border: 0.3em solid @danger; border-radius: 0.9em; }
QFrame[role="emergency"] QLabel { color: @card; }
QFrame[role="bar"] { background: @card; border: none; }
QToolTip { background: @card; color: @ink; border: 1px solid @line; padding: 0.3em; }
"""
_LABELS = """
QLabel { background: transparent; }
QLabel:disabled { color: @muted; }
QLabel[role="title"] { font-size: 1.9em; font-weight: bold; }
QLabel[role="heading"] { font-size: 1.3em; font-weight: bold; }
QLabel[role="lead"] { font-size: 1.15em; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="small"] { color: @muted; font-size: 0.92em; }
QLabel[role="caution"] { color: @right; }
QLabel[role="problem"] { color: @danger; font-weight: bold; }
"""
_BUTTONS = """
QPushButton {
    background: @raised; color: @ink; border: 0.14em solid transparent; border-radius: 0.6em;
    padding: 0.45em 0.9em;
}
QPushButton:hover { border-color: @line; }
QPushButton:pressed { background: @line; }
QPushButton:disabled { color: @muted; }
QPushButton[role="quiet"] { background: transparent; }
QPushButton[role="quiet"]:hover { background: @raised; }
QPushButton:checked { background: @strong; color: @on_strong; }
QPushButton[role="section"] { background: transparent; color: @muted; border-radius: 0.6em; padding: 0.4em 0.8em; }
QPushButton[role="section"]:hover { background: @raised; }
QPushButton[role="section"]:checked { background: @raised; color: @ink; }
QPushButton::menu-indicator { width: 0; }
QMenu { background: @card; color: @ink; border: 1px solid @line; padding: 0.3em; }
QMenu::item { padding: 0.5em 1.2em; border-radius: 0.4em; }
QMenu::item:selected { background: @left; color: @on_leg; }
QPushButton[role="main"] {
    background: @strong; color: @on_strong; font-size: 1.3em; font-weight: bold;
    padding: 0.6em 1.4em; border-radius: 0.9em;
}
QPushButton[role="main"]:disabled { background: @raised; color: @muted; }
QPushButton:focus, QPushButton[role="main"]:focus { border-color: @focus; }
"""
_FIELDS = """
QLineEdit, QPlainTextEdit {
    background: @card; color: @ink; border: 0.14em solid transparent; border-radius: 0.6em;
    padding: 0.45em 0.6em; selection-background-color: @left; selection-color: @on_leg;
}
QLineEdit:focus, QPlainTextEdit:focus { border-color: @focus; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView {
    background: @card; color: @ink; border: 1px solid @line; padding: 0.3em; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 2.2em; padding: 0 0.6em; border-radius: 0.4em; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {
    background: @left; color: @on_leg;
}
QSlider { min-height: 2.4em; border: 0.14em solid transparent; border-radius: 0.6em; }
QSlider:focus { border-color: @focus; }
QSlider::groove:horizontal { height: 0.5em; border-radius: 0.3em; background: @line; }
QSlider::sub-page:horizontal { height: 0.5em; border-radius: 0.3em; background: @left; }
QSlider::handle:horizontal {
    background: @strong; width: 1.4em; margin: -0.45em 0; border-radius: 0.7em;
}
"""
_SCROLL = """
QScrollArea, QScrollArea > QWidget > QWidget[role="content"], QListView { background: transparent; border: none; }
QListView { outline: none; }
QScrollBar:vertical { background: transparent; width: 0.9em; margin: 0; }
QScrollBar::handle:vertical { background: @line; border-radius: 0.45em; min-height: 2.4em; }
QScrollBar::handle:vertical:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
# Asked in mid-session, and answered from the floor.
_QUESTIONS = """
QMessageBox { background: @card; border: 0.15em solid @ink; }
QMessageBox QLabel { font-size: 1.5em; min-width: 22em; }
QMessageBox QPushButton {
    font-size: 1.5em; font-weight: bold; min-width: 6em; padding: 0.6em 1.2em; border-radius: 0.9em;
}
"""
