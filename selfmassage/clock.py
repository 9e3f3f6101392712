"""The clock of a session: seconds that never go back, and that go on while the computer sleeps."""

from __future__ import annotations

import time


def now() -> float:
    """Give seconds since some fixed moment.

    Linux stops its monotonic clock in sleep but has CLOCK_BOOTTIME; that of macOS and Windows goes on.
    """
    which = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic() if which is None else time.clock_gettime(which)
