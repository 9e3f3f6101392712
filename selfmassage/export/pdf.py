"""Pages of text as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from selfmassage.kept import write_whole

POINTS = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Sizes of text; the first, or the largest with which everything fits on one page."""
MARGIN = 18.0  # mm
DPI = 300


def write_pdf(html: str, path: Path, *, one_page: bool = False) -> None:
    """Lay out the simple HTML that Qt knows on A4 pages, and write them; raise OSError. Needs Qt's application."""
    write_whole(path, pdf_bytes(html, one_page=one_page))


def pdf_bytes(html: str, *, one_page: bool = False) -> bytes:
    """Give the pages of simple HTML as PDF; with `one_page` in smaller letters where there is much to say."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(*(MARGIN,) * 4), QPageLayout.Unit.Millimeter)
    writer.setCreator("Selfmassage")
    for points in POINTS if one_page else POINTS[:1]:
        document = _document(html, points, writer)
        if document.pageCount() == 1:
            break
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _document(html: str, points: float, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    font = QFont()
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(QSizeF(writer.pageLayout().paintRectPixels(DPI).size()))
    return document
