"""Painters that end, come what may."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter


@contextmanager
def painting(device: QPaintDevice, kind: type[QPainter] = QPainter) -> Iterator[QPainter]:
    """Give a painter that ends with the block: one that lives longer than its image takes the process with it."""
    painter = kind(device)
    try:
        yield painter
    finally:
        painter.end()
