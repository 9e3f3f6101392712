"""What every page has: the keyboard goes where the page says, and Tab reaches everything from there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from selfmassage.ui import theme as themes
from selfmassage.ui.page import Page
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
