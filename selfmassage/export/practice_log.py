"""The practice log as CSV and, with a place for a signature, as PDF."""

from __future__ import annotations

import csv
import io
from html import escape
from pathlib import Path

from selfmassage.journal.sheet import safe
from selfmassage.kept import write_whole
from selfmassage.practice.log import COLUMNS, Log

from .pdf import write_pdf

WIDTHS = (18, 35, 20, 13, 14)
"""Of the columns, in per cent."""
SPACE = "<p>&nbsp;</p>"
SIGNED = (("Student", "Date"), ("Teacher", "Stamp of the school"))


def save(log: Log, path: Path) -> None:
    """Write a log, as PDF where the file's name says so, else as CSV; raise OSError."""
    if path.suffix.lower() == ".pdf":
        write_pdf(as_html(log), path)
    else:
        write_whole(path, as_csv(log))


def as_csv(log: Log) -> bytes:
    """Give a log as CSV that spreadsheets open as what it is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in row.cells] for row in log.rows)
    return text.getvalue().encode("utf-8-sig")


def as_html(log: Log) -> str:
    """Give a log as the simple HTML that Qt lays out."""
    named = zip(WIDTHS, COLUMNS, strict=True)
    head = "".join(f'<th align="left" width="{width}%">{escape(name)}</th>' for width, name in named)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row.cells)}</tr>" for row in log.rows)
    lines = "".join(f"<tr>{''.join(map(_line, pair))}</tr>" for pair in SIGNED)
    return (
        f"<h1>Practice log</h1><p>Name: {'_' * 40}</p>{SPACE}"
        f'<table width="100%" cellpadding="7" border="1" style="border-collapse: collapse"><thead><tr>{head}</tr>'
        f"</thead>{rows}</table>{SPACE}<p><b>{escape(log.total)}.</b></p>{SPACE}"
        f'<table width="100%" cellpadding="14">{lines}</table>'
    )


def _line(name: str) -> str:
    """A place to sign, on one line, so that no page ends within it."""
    return f"<td>{escape(name)}: {'_' * 22}</td>"
