"""What lies beside the packaged program: the menu's files, the icon, and how its parts are started.

The folder itself is built and started in `system/test_package.py`, which takes long.
"""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kaproom import __version__, child_process
from kaproom.audio.facts.wire import Ready, line_of
from kaproom.cli.menu import Menu
from kaproom.errors import EnvironmentFault
from tools.package.folder import lay_out_menu
from tools.package.icons import SIZES

ROOT = Path(__file__).resolve().parent.parent
AWKWARD = 'a "clinic" $HOME 100% `x` \\'


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with the menu's real files, and a program that says how it was called."""
    folder = tmp_path / AWKWARD
    lay_out_menu(folder / "share")
    program = folder / "kaproom"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    return folder


def _validated(*command: str | Path) -> None:
    """Ask the desktop's own tool where there is one."""
    if shutil.which(str(command[0])) is None:
        return
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stdout.replace("warnings: 0", "")


def test_the_menus_entry_is_valid(package: Path) -> None:
    file = package / "share" / "applications" / "kaproom.desktop"
    _validated("desktop-file-validate", file)
    entry = ConfigParser(interpolation=None, strict=True)
    entry.read(file, encoding="utf-8")
    main = entry["Desktop Entry"]
    assert (main["Type"], main["Icon"], main["StartupWMClass"]) == ("Application",) + (
        "kaproom",
    ) * 2
    for action in filter(None, main["Actions"].split(";")):
        assert entry[f"Desktop Action {action}"]["Exec"].startswith("kaproom ")


def test_the_description_is_valid_and_of_this_version(package: Path) -> None:
    (file,) = (package / "share" / "metainfo").iterdir()
    _validated("appstreamcli", "validate", "--no-net", file)
    component = ET.parse(file).getroot()  # noqa: S314 - our own file
    assert file.name == f"{component.findtext('id')}.metainfo.xml"
    launched = component.findtext("launchable") or ""
    assert (package / "share" / "applications" / launched).is_file()
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_icon_is_there_in_each_size(package: Path) -> None:
    theme = package / "share" / "icons" / "hicolor"
    for size in SIZES:
        image = QImage(str(theme / f"{size}x{size}" / "apps" / "kaproom.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(size // 2, size // 4).alpha() == 255
    assert (theme / "scalable" / "apps" / "kaproom.svg").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="a menu of Linux")
def test_the_menu_starts_the_program_wherever_it_lies(package: Path, tmp_path: Path) -> None:
    menu = Menu(package, tmp_path / "prefix")
    laid = menu.add()
    assert all(file.exists() for file in laid)
    assert menu.add() == laid
    file = tmp_path / "prefix" / "share" / "applications" / "kaproom.desktop"
    _validated("desktop-file-validate", file)
    entry = ConfigParser(interpolation=None)
    entry.read(file, encoding="utf-8")
    # A desktop first undoes the escapes of every string; its quotes are then those of a shell.
    told = entry["Desktop Action rehearse"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    meant = subprocess.check_output(["sh", "-c", f"printf '%s\\n' {told}"], text=True)
    assert meant.splitlines() == [str(package / "kaproom"), "rehearse"]
    said = subprocess.check_output([tmp_path / "prefix" / "bin" / "kaproom", "x"], text=True)
    assert said == "x\n"
    assert menu.remove() == laid
    assert menu.remove() == []


@pytest.mark.skipif(sys.platform != "linux", reason="a menu of Linux")
def test_a_program_of_somebody_elses_is_not_replaced(package: Path, tmp_path: Path) -> None:
    other = tmp_path / "bin" / "kaproom"
    other.parent.mkdir()
    other.write_text("somebody's")
    with pytest.raises(EnvironmentFault, match="--prefix"):
        Menu(package, tmp_path).add()
    assert other.read_text() == "somebody's"
    assert not (tmp_path / "share").exists()


def test_a_link_that_leads_elsewhere_by_now_stays(package: Path, tmp_path: Path) -> None:
    menu = Menu(package, tmp_path)
    *_, link = menu.add()
    link.unlink()
    link.symlink_to("/another/kaproom")
    assert link not in menu.remove()
    assert link.is_symlink()


def test_kaproom_is_the_part_it_is_asked_to_be() -> None:
    """As a packaged one is started, which has no Python to give a module to."""
    command = [sys.executable, "-m", "kaproom", "--module", child_process.MEASURER]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as part:
        assert part.stdin is not None
        assert part.stdout is not None
        assert part.stdout.readline() == line_of(Ready())
        part.stdin.close()
        assert part.stdout.read() == b""
    assert part.returncode == 0


def test_kaproom_is_no_other_module() -> None:
    assert child_process.asked_part(["--module", "http.server"]) is None
    assert child_process.asked_part(["--module"]) is None
    assert child_process.asked_part(["rehearse", "--module", child_process.ENGINE]) is None
    assert child_process.asked_part(["--module", child_process.ENGINE]) == child_process.ENGINE


def test_every_part_that_is_started_can_be() -> None:
    """Each is named by where it is started; none is started in another way."""
    for path in (ROOT / "kaproom").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.name != "child_process.py":
            assert "sys.executable" not in text or path.name == "paths.py", path
