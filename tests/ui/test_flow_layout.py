"""Rows that go on below where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.ui.flow_layout import FlowLayout


class Box(QWidget):
    """A widget that asks for 100 × 20 pixels."""

    def sizeHint(self) -> QSize:
        return QSize(100, 20)


def filled(qtbot: QtBot, count: int) -> tuple[QWidget, list[Box]]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout()
    layout.setSpacing(10)
    boxes = [Box() for _ in range(count)]
    for box in boxes:
        layout.addWidget(box)
    page.setLayout(layout)
    return page, boxes


def places(page: QWidget, boxes: list[Box], width: int) -> list[tuple[int, int, int]]:
    page.resize(width, 200)
    page.show()
    return [(box.x(), box.y(), box.width()) for box in boxes]


def test_what_fits_stands_side_by_side(qtbot: QtBot) -> None:
    page, boxes = filled(qtbot, 3)
    assert places(page, boxes, 320) == [(0, 0, 100), (110, 0, 100), (220, 0, 100)]


def test_what_does_not_fit_goes_below(qtbot: QtBot) -> None:
    page, boxes = filled(qtbot, 3)
    assert places(page, boxes, 319) == [(0, 0, 100), (110, 0, 100), (0, 30, 100)]


def test_one_that_may_grow_takes_what_is_left_of_its_row(qtbot: QtBot) -> None:
    page, boxes = filled(qtbot, 2)
    boxes[0].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    assert places(page, boxes, 400) == [(0, 0, 290), (300, 0, 100)]


def test_the_height_follows_the_width(qtbot: QtBot) -> None:
    page, _ = filled(qtbot, 4)
    layout = page.layout()
    assert layout is not None
    assert [layout.heightForWidth(width) for width in (430, 429, 210, 100)] == [20, 50, 50, 110]


def test_one_wider_than_the_page_is_made_narrower(qtbot: QtBot) -> None:
    page, boxes = filled(qtbot, 1)
    boxes[0].setMinimumSize(1, 1)
    layout = page.layout()
    assert layout is not None
    page.resize(60, 100)
    page.show()
    assert boxes[0].width() == 60
