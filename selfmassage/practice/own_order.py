"""The order of the person's own school, kept in one small file; a damaged one is set aside, never lost."""

from __future__ import annotations

from pathlib import Path

import msgspec

from selfmassage.kept import put_aside, why, write_own

from .orders import OWN, SchoolOrder
from .strokes import Stroke

USUAL = (Stroke.PETRISSAGE, Stroke.TAPOTEMENT, Stroke.FRICTION, Stroke.VIBRATION)
TITLE = "My school's order"


class OwnOrder:
    """Reads and writes the order; `note` says in a sentence what went wrong, if anything did."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.note = ""
        self.value = self._read()

    @property
    def is_kept(self) -> bool:
        """True once the person has made an order."""
        return self.value is not None

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The own order, or the usual one to begin with."""
        return self.value.strokes if self.value else USUAL

    def keep(self, strokes: tuple[Stroke, ...]) -> SchoolOrder:
        """Take an order of strokes; where the file cannot be written it lasts until the app ends."""
        middle = tuple(dict.fromkeys(stroke for stroke in strokes if stroke is not Stroke.EFFLEURAGE))
        self.value = SchoolOrder(OWN, TITLE, middle)
        try:
            write_own(self.path, msgspec.json.format(msgspec.json.encode(self.value)))
            self.note = ""
        except OSError as error:
            self.note = f"Your order cannot be kept: {self.path}: {why(error)}."
        return self.value

    def _read(self) -> SchoolOrder | None:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=SchoolOrder)
        except FileNotFoundError:
            return None
        except OSError as error:
            self.note = f"Your order cannot be read: {self.path}: {why(error)}."
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            self._set_aside()
        return None

    def _set_aside(self) -> None:
        try:
            self.note = f"The file with your order was damaged. It is kept as {put_aside(self.path).name}."
        except OSError:
            self.note = f"The file with your order is damaged: {self.path}."
