"""The child process that plays WAV files: JSON lines in, JSON lines about the device out.

A process of its own, because QtMultimedia ends the whole program when the sound server dies under it (an assertion in
libpulse), and because a busy window must not make the voice stutter.
"""

from __future__ import annotations

import json
import re
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QObject, Qt, Signal

from selfmassage.audio.children import own_stdout


class Commands(QObject):
    """Reads standard input on a thread of its own; Qt cannot watch a pipe on every system."""

    came = Signal(str)
    ended = Signal()

    def start(self) -> None:
        threading.Thread(target=self._read, name="commands", daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line)
        self.ended.emit()


def load_streams(importer: Callable[[str], ModuleType] = import_module) -> tuple[ModuleType | None, str]:
    """Return the module that plays, or None and the reason in a sentence."""
    try:
        return importer("selfmassage.audio.streams"), ""
    except ImportError as error:
        library = re.match(r"(\S+\.so\S*): cannot open", str(error))
        if library:
            return (
                None,
                f"QtMultimedia needs {library[1]}, which is missing; on Debian and Ubuntu: apt install libpulse0.",
            )
        return None, f"QtMultimedia cannot be loaded ({error}); install PySide6-Addons again."


def main() -> int:
    """Obey commands until standard input ends."""
    answers = own_stdout()

    def tell(**facts: Any) -> None:
        print(json.dumps(facts), file=answers, flush=True)

    application = QCoreApplication(sys.argv[:1])
    application.setApplicationName("Selfmassage")
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    module, reason = load_streams()
    if module is None:
        tell(audible=False, reason=reason, final=True)
        return 0
    streams = module.Streams(tell)
    commands = Commands()
    commands.came.connect(lambda line: streams.obey(json.loads(line)), Qt.ConnectionType.QueuedConnection)
    commands.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    commands.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
