from __future__ import annotations

from PySide6.QtCore import QRectF

from selfmassage.ui.pictures.cells import cells


def test_wide_pictures_are_stacked_in_a_square_card_and_high_ones_stand_side_by_side() -> None:
    assert cells(400, 400, 2, aspect=2.0) == [QRectF(0, 0, 400, 200), QRectF(0, 200, 400, 200)]
    assert cells(400, 400, 2, aspect=0.5) == [QRectF(0, 0, 200, 400), QRectF(200, 0, 200, 400)]


def test_one_picture_gets_the_card() -> None:
    assert cells(300, 200, 1) == [QRectF(0, 0, 300, 200)]
