"""Start the program: `python -m selfmassage` does what the command `selfmassage` does."""

from __future__ import annotations

import logging
import os
import sys


def main() -> int:
    """Open the window, or leave it to the command line; neither waits for what only the other needs."""
    if os.environ.get("SELFMASSAGE_LOG"):
        logging.basicConfig(level=logging.DEBUG, format="%(name)s: %(message)s")
    if len(sys.argv) == 1:
        from selfmassage.opening import run

        return run()
    from selfmassage.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
