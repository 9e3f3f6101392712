from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from selfmassage.figure.painting import painting


def test_a_painter_ends_where_drawing_fails() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    held: list[QPainter] = []
    with pytest.raises(ZeroDivisionError):
        fail(image, held)
    assert not held[0].isActive()


def fail(image: QImage, held: list[QPainter]) -> None:
    with painting(image) as painter:
        held.append(painter)
        raise ZeroDivisionError
