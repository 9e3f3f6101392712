"""Tab goes through a page as one reads it, also where parts of it were made later."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(*parts: QWidget) -> None:
    """Let Tab go through these parts of one window in this order, and through each as it was made."""
    stops = [stop for part in parts for stop in (part, *part.findChildren(QWidget)) if _is_stop(stop, part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget, part: QWidget) -> bool:
    """Lists that drop down are windows of their own."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.window() is part.window()
