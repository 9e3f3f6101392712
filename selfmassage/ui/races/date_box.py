"""A date chosen from three lists, by keyboard as well as by pointer."""

from __future__ import annotations

import calendar
from datetime import date

from PySide6.QtWidgets import QWidget

from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.theme import Theme

YEARS_AHEAD = 4


class DateBox(QWidget):
    """Day, month and year."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.day = ChoiceBox(theme, f"{name}: day", [(str(day), day) for day in range(1, 32)])
        months = [(calendar.month_name[month], month) for month in range(1, 13)]
        self.month = ChoiceBox(theme, f"{name}: month", months)
        self.year = ChoiceBox(theme, f"{name}: year")
        self.boxes = (self.day, self.month, self.year)
        row = FlowLayout()
        for box in self.boxes:
            row.addWidget(box)
        self.setLayout(row)
        self.setFocusProxy(self.day)

    def show_date(self, day: date, today: date) -> None:
        """Show a date, and offer the years around it."""
        years = range(min(day.year, today.year), max(day.year, today.year + YEARS_AHEAD) + 1)
        self.year.set_options([(str(year), year) for year in years])
        for box, value in zip(self.boxes, (day.day, day.month, day.year), strict=True):
            box.set_value(value)

    @property
    def value(self) -> date | None:
        """The date; None where there is no such day, as 31 June."""
        try:
            return date(self.year.value, self.month.value, self.day.value)
        except ValueError:
            return None

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for box in self.boxes:
            box.set_theme(theme)
