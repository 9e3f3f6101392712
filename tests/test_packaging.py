"""What `pip install` brings: a wheel with the assets and routines inside, and a command that finds them."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def pip(*arguments: str | Path) -> None:
    """Run pip without a network; raise CalledProcessError where it fails."""
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    return next(folder.glob("selfmassage-*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command of the wheel, installed in an empty environment that borrows the dependencies of this one."""
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    python = environment / "bin" / "python"
    pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    site_packages = next(environment.glob("lib/python*/site-packages"))
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return environment / "bin" / "selfmassage"


def names(wheel: Path) -> list[str]:
    """Return the files in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize("folder", ["assets", "routines"])
def test_the_wheel_has_every_file_of_the_data_folders(wheel: Path, folder: str) -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
    ours = {name for name in files if not name.startswith("assets/readme/")}

    inside = {name.removeprefix("selfmassage/") for name in names(wheel) if name.startswith(f"selfmassage/{folder}/")}

    assert inside == ours
    assert ours


def test_the_pictures_of_the_readme_stay_out_of_the_wheel(wheel: Path) -> None:
    assert [name for name in names(wheel) if "/readme/" in name] == []
    assert [path.name for path in (ROOT / "assets" / "readme").glob("*.webp")]


def test_no_python_lies_in_the_data_folders(wheel: Path) -> None:
    data = ("selfmassage/assets/", "selfmassage/routines/")

    assert [name for name in names(wheel) if name.startswith(data) and name.endswith(".py")] == []


def test_the_wheel_has_the_license_and_no_tests(wheel: Path) -> None:
    inside = names(wheel)

    assert [name for name in inside if name.endswith("/licenses/LICENSE")]
    assert {name.split("/")[0].split("-")[0] for name in inside} == {"selfmassage"}


def test_the_installed_command_lists_the_routines(command: Path, tmp_path: Path) -> None:
    run = subprocess.run([command, "list"], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stderr) == (0, "")
    assert "post_run_10" in run.stdout


def test_the_installed_command_uses_its_own_files(command: Path, tmp_path: Path) -> None:
    where = "from selfmassage import resources; print(resources.data_dir('routines'))"
    python = command.with_name("python")

    found = subprocess.run([python, "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    assert Path(found.strip()).is_relative_to(command.parents[1])
