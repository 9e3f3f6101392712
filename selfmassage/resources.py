"""The one place that knows where the program's own files are: in a checkout, a wheel or a bundle."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def data_dir(name: str) -> Path:
    """Return the folder `name` ("assets" or "routines"); raise FileNotFoundError where it is nowhere."""
    package = Path(str(files("selfmassage")))
    candidates = (package / name, package.parent / name)
    for folder in candidates:
        if folder.is_dir():
            return folder
    looked = " or ".join(str(folder) for folder in candidates)
    raise FileNotFoundError(f"The program's folder {name!r} is missing: looked for {looked}. Install it again.")


def asset(*parts: str) -> Path:
    """Return a file of the assets folder; raise FileNotFoundError naming it, since Qt would stay silent."""
    path = data_dir("assets").joinpath(*parts)
    if not path.is_file():
        raise FileNotFoundError(f"The program's file {'/'.join(('assets', *parts))!r} is missing: looked for {path}.")
    return path
