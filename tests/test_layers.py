"""The core runs where there is no toolkit: import-linter checks what is written, this checks what is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import selfmassage

PACKAGE = Path(selfmassage.__file__).parent
CORE = ("routine", "safety", "session", "knowledge", "training", "journal", "practice", "authoring")

LOAD_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")))
"""


def qt_modules_after_loading(package: str, folder: Path) -> list[str]:
    """Import all of `package`, found in `folder`, in a fresh Python; return the modules of Qt that came along."""
    command = [sys.executable, "-c", LOAD_ALL, package]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("name", CORE)
def test_loading_a_core_folder_leaves_qt_out(name: str) -> None:
    assert qt_modules_after_loading(f"selfmassage.{name}", PACKAGE.parent) == []


def test_the_check_sees_qt_where_it_is(tmp_path: Path) -> None:
    package = tmp_path / "drawing"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "brush.py").write_text("import PySide6.QtCore")

    assert "PySide6.QtCore" in qt_modules_after_loading("drawing", tmp_path)
