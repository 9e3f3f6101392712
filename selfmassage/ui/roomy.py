"""Larger text on pages with few words in a large window: one stands up from the floor to read them."""

from __future__ import annotations

SIZES = (("", 1.0), ("[role=title]", 2.0), ("[role=heading]", 1.25), ("[role=lead]", 1.25))
"""Role of a label, size in units."""
OF_HEIGHT, OF_WIDTH = 0.022, 0.017


def roomy_unit(em: int, width: int, height: int) -> int:
    """The size of text in pixels for a page; never smaller than the app's own."""
    return max(em, round(min(OF_HEIGHT * height, OF_WIDTH * width)))


def roomy_style(unit: int) -> str:
    """A page's own style sheet on top of the app's."""
    labels = "".join(f"QLabel{role} {{ font-size: {round(size * unit)}px; }}\n" for role, size in SIZES)
    buttons = f"QPushButton {{ font-size: {unit}px; }} QPushButton[role=main] {{ font-size: {round(1.3 * unit)}px; }}"
    return labels + buttons
