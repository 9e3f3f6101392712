"""Where the person's own things are kept, by the custom of each system."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

NAME = "selfmassage"


@dataclass(frozen=True)
class Folders:
    """Folders of the person who is logged in; none of them need exist."""

    settings: Path
    routines: Path
    speech: Path
    data: Path
    """Answers, journal, races, drafts and practice: all that "delete all my data" deletes, with the routines spared."""


def folders() -> Folders:
    """Give the folders of this person on this system."""
    return Folders(
        settings=Path(platformdirs.user_config_dir(NAME, False)) / "settings.json",
        routines=Path(platformdirs.user_data_dir(NAME, False)) / "routines",
        speech=Path(platformdirs.user_cache_dir(NAME, False)) / "speech",
        data=Path(platformdirs.user_data_dir(NAME, False)),
    )
