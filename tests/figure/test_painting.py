from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from selfmassage.figure.painting import painting


def test_a_painter_ends_where_drawing_fails() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    with pytest.raises(ZeroDivisionError):
        fail(image)
    assert not image.paintingActive()


def fail(image: QImage) -> None:
    with painting(image):
        assert image.paintingActive()
        raise ZeroDivisionError
