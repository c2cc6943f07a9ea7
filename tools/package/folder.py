"""Lays out the folder a clinic gets: the program, its licences, on Linux the menu's files.

`kaproom-VERSION-SYSTEM-ARCH/`, whole in itself, and one archive of it beside it.
"""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

from kaproom import __version__
from tools.package.icons import draw_program_icon, draw_theme
from tools.package.licences import gather_licences

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
_DRAWING = PACKAGING / "kaproom.svg"
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_ICON_ENDINGS = {"win32": ".ico", "darwin": ".icns"}


class BuildFailed(Exception):
    """PyInstaller gave up; the text says where its own words are."""


def folder_name() -> str:
    """The name of the folder for this version, system and processor."""
    system = _SYSTEMS.get(sys.platform, sys.platform)
    return f"kaproom-{__version__}-{system}-{platform.machine().lower()}"


def make_folder(out: Path, work: Path) -> Path:
    """Build into `out`, in place of what stood there; answers the folder. Raises BuildFailed."""
    folder = out / folder_name()
    shutil.rmtree(folder, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    _freeze(work)
    if sys.platform == "darwin":
        folder.mkdir()
        shutil.move(work / "made" / "kaproom.app", folder)
    else:
        shutil.move(work / "made" / "kaproom", folder)
    gather_licences(ROOT / "requirements.lock", ROOT / "LICENSE", folder / "licences")
    shutil.copy(ROOT / "docs" / "installing.md", folder / "INSTALLING.md")
    if sys.platform == "linux":
        lay_out_menu(folder / "share")
    shutil.rmtree(work)
    return folder


def pack(folder: Path) -> Path:
    """One archive of the folder beside it; answers the file."""
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(folder), "zip", folder.parent, folder.name))
    file = folder.with_name(f"{folder.name}.tar.xz")
    with tarfile.open(file, "w:xz", preset=2) as archive:
        archive.add(folder, folder.name, filter=_nobodys)
    return file


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the name of whoever built it."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def _freeze(work: Path) -> None:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    if sys.platform in _ICON_ENDINGS:
        draw_program_icon(_DRAWING, work / f"kaproom{_ICON_ENDINGS[sys.platform]}")
    log = work / "pyinstaller.log"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", work / "made"]
    command += ["--workpath", work / "analysis", PACKAGING / "kaproom.spec"]
    # A build must not depend on what the person who builds has set for other programs.
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env |= {"KAPROOM_ICONS": str(work), "PYINSTALLER_CONFIG_DIR": str(work / "cache")}
    with log.open("wb") as said:
        done = subprocess.run(command, cwd=ROOT, env=env, stdout=said, stderr=said, check=False)
    if done.returncode:
        last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        raise BuildFailed(f"PyInstaller gave up: {' '.join(last)} (all of it: {log})")


def lay_out_menu(share: Path) -> None:
    """Lay out what a Linux desktop wants to see, as below `/usr/share`."""
    linux = PACKAGING / "linux"
    applications, metainfo = share / "applications", share / "metainfo"
    applications.mkdir(parents=True)
    metainfo.mkdir()
    shutil.copy(linux / "kaproom.desktop", applications)
    text = (linux / "internal.kaproom.kaproom.metainfo.xml.in").read_text(encoding="utf-8")
    text = text.replace("@VERSION@", __version__).replace("@DATE@", time.strftime("%Y-%m-%d"))
    file = metainfo / "internal.kaproom.kaproom.metainfo.xml"
    file.write_text(text, encoding="utf-8")
    draw_theme(_DRAWING, share / "icons" / "hicolor")
