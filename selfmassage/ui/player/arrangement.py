"""Where the parts of the player go at a size of window and text; pure arithmetic in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

PICTURE = 0.6
"""Part of the width for both pictures where the text has room beside them, and where it has less."""
PICTURE_NARROW = 0.46
PICTURE_WIDTH = 1.85
"""In its heights, at most: a person sits and a leg stands in it."""
TEXT_COLUMN = 23.0
"""Width of the text in em, at least, beside wide pictures."""
CLOSE_UP = 0.36
"""Part of the pictures' width for the close-up beside the person."""
BESIDE = 1.35
"""From this width, in heights, the pictures stand beside each other."""
LEAST_BESIDE = 10.0
LEAST_STACKED = 17.0
"""Height in em from which two pictures have room beside or above each other."""
LEAST_MIDDLE = 0.45
"""Part of the height that picture and instruction must keep; lesser rows leave for it."""


@dataclass(frozen=True)
class Places:
    """A place for each part; an empty one is not shown. Sizes of text in pixels."""

    top_line: QRect
    heading: QRect
    picture: QRect
    clock: QRect
    reading: QRect
    next: QRect
    strip: QRect
    controls: QRect
    small: float
    comfortable: float
    biggest: float


def arrange(width: int, height: int, em: float) -> Places:
    """Share a page among its parts, `em` being the size of the app's text."""
    margin = min(max(1.25 * em, 0.022 * width), 0.036 * height)
    gap = 0.5 * margin
    small = min(max(em, 0.022 * height), 0.042 * height)
    heading = min(0.104 * height, 0.066 * width)
    controls = min(max(3.2 * em, 0.085 * height), 0.125 * height)
    heights = {
        "top_line": 1.7 * small,
        "heading": heading,
        "next": 1.5 * small,
        "strip": 3.1 * small,
        "controls": controls,
    }
    middle = height - 2 * margin - sum(heights.values()) - 5 * gap
    if middle < LEAST_MIDDLE * height:
        middle += heights["next"] + gap
        heights["next"] = 0.0
    if middle < LEAST_MIDDLE * height:
        middle += 0.5 * heights["strip"]
        heights["strip"] *= 0.5
    return _placed(width, height, em, margin, gap, small, middle, heights)


def pictures(width: float, height: float, em: float) -> tuple[QRect, QRect]:
    """Share a stage between person and close-up, beside or above each other; where one alone has room, both get it all.

    Then the page shows the person while one gets ready, and the close-up while one works.
    """
    gap = 0.03 * height
    if width >= BESIDE * height and height >= LEAST_BESIDE * em:
        close_up = round(min(CLOSE_UP * width, 0.75 * height))
        left = round(width - close_up - gap)
        return QRect(0, 0, left, round(height)), QRect(round(left + gap), 0, close_up, round(height))
    if height >= LEAST_STACKED * em and width >= 0.5 * LEAST_STACKED * em:
        upper = round(0.56 * (height - gap))
        lower = round(upper + gap)
        return QRect(0, 0, round(width), upper), QRect(0, lower, round(width), round(height) - lower)
    whole = QRect(0, 0, round(width), round(height))
    return whole, whole


def _placed(
    width: int,
    height: int,
    em: float,
    margin: float,
    gap: float,
    small: float,
    middle: float,
    heights: dict[str, float],
) -> Places:
    inner = width - 2 * margin
    rows, y = {}, margin
    for name, high in (*list(heights.items())[:2], ("middle", middle), *list(heights.items())[2:]):
        rows[name] = QRect(round(margin), round(y), round(inner), round(high))
        y += high + gap if high else 0.0
    whole = rows.pop("middle")
    column_gap = round(1.4 * gap)
    roomy = (1 - PICTURE) * whole.width() - column_gap >= TEXT_COLUMN * em
    share = PICTURE if roomy else PICTURE_NARROW
    wide = round(min(share * whole.width(), PICTURE_WIDTH * whole.height()))
    picture = QRect(whole.x(), whole.y(), wide, whole.height())
    column = whole.adjusted(wide + column_gap, 0, 0, 0)
    clock = QRect(column.x(), column.y(), column.width(), round(min((0.2 if roomy else 0.13) * height, 0.5 * middle)))
    reading = column.adjusted(0, clock.height() + round(1.3 * gap), 0, 0)
    return Places(
        **rows,
        picture=picture,
        clock=clock,
        reading=reading,
        small=small,
        comfortable=max(0.041 * height, 1.7 * em),
        biggest=max(0.055 * height, 2 * em),
    )
