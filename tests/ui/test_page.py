"""What every page has: the keyboard goes where the page says, and Tab reaches everything from there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfmassage.ui import theme as themes
from selfmassage.ui.page import Page
from selfmassage.ui.page_scroll import PageScroll
from selfmassage.ui.parts import button


def test_tab_comes_round_to_what_lies_before_the_entry(qtbot: QtBot) -> None:
    page = Page(themes.choose("light"))
    layout = QVBoxLayout(page)
    made = [button(name) for name in ("Back", "First leg", "Start")]
    for one in made:
        layout.addWidget(one)
    page.set_entry(made[2])
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus(Qt.FocusReason.OtherFocusReason)

    reached = []
    for _ in made:
        focused = QApplication.focusWidget()
        assert focused
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    assert reached == [made[2], made[0], made[1]]


def test_what_gets_the_keyboard_from_outside_is_scrolled_into_view(qtbot: QtBot) -> None:
    page = Page(themes.choose("light"))
    content = QWidget()
    inside, layout = QVBoxLayout(content), QVBoxLayout(page)
    made = [button(str(number)) for number in range(60)]
    for one in made:
        inside.addWidget(one)
    scroll, below = PageScroll(content, 1.0), button("Start")
    layout.addWidget(scroll)
    layout.addWidget(below)
    qtbot.addWidget(page)
    page.resize(300, 300)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    below.setFocus()
    QTest.keyClick(below, Qt.Key.Key_Backtab)

    assert made[-1].hasFocus()
    assert scroll.viewport().rect().contains(made[-1].mapTo(scroll.viewport(), made[-1].rect().center()))
