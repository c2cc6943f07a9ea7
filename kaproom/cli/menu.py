"""`kaproom menu`: puts an unpacked kaproom into a Linux desktop's menu, and takes it out again.

The folder stays where it was unpacked. What is laid beside the system's own files is its menu
entry, icons and description, and a link to the program; nothing of a client's is touched.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from kaproom import paths
from kaproom.cli.arguments.menu import MenuOptions
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_NEW = ".new"


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where there is no menu or its folders refuse."""
    asked = options.asked_as(MenuOptions)
    package = paths.packaged_dir()
    if package is None or sys.platform != "linux":
        raise EnvironmentFault(
            say(
                "kaproom menu works in a packaged kaproom on Linux: "
                "python3 run.py package makes one."
            )
        )
    menu = Menu(package, asked.prefix)
    try:
        files = menu.add() if asked.action == "add" else menu.remove()
    except OSError as fault:
        raise EnvironmentFault(
            say(
                "{file} cannot be changed ({reason}): choose a folder of yours by --prefix, "
                "or type the command as an administrator.",
                file=fault.filename,
                reason=fault.strerror,
            )
        ) from fault
    _tell(asked.action, files, options.as_json)
    return 0


class Menu:
    """The places of one package's files: below a prefix, or the user's own folders without one."""

    def __init__(self, package: Path, prefix: Path | None) -> None:
        self._package = package.resolve()
        if prefix is None:
            self._share = Path(platformdirs.user_data_dir())
            self._link = Path.home() / ".local" / "bin" / "kaproom"
        else:
            self._share = prefix.resolve() / "share"
            self._link = prefix.resolve() / "bin" / "kaproom"

    def add(self) -> list[Path]:
        """Lay everything out, in place of an older one; answers what stands there now.

        Raises EnvironmentFault, and then changed nothing, where the link's place is taken.
        """
        self._demand_place()
        laid: list[Path] = []
        for source, target in self._files():
            target.parent.mkdir(parents=True, exist_ok=True)
            new = target.with_name(target.name + _NEW)
            if source.suffix == ".desktop":
                new.write_text(self._with_place(source.read_text("utf-8")), encoding="utf-8")
            else:
                shutil.copyfile(source, new)
            new.replace(target)
            laid.append(target)
        self._link.parent.mkdir(parents=True, exist_ok=True)
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(self._package / "kaproom")
        self._let_desktop_look()
        return [*laid, self._link]

    def remove(self) -> list[Path]:
        """Take away what `add` laid; answers what was there. Folders stay."""
        gone = [target for _, target in self._files() if target.is_file()]
        for target in gone:
            target.unlink()
        if self._link.is_symlink() and self._link.readlink() == self._package / "kaproom":
            self._link.unlink()
            gone.append(self._link)
        self._let_desktop_look()
        return gone

    def _files(self) -> Iterator[tuple[Path, Path]]:
        share = self._package / "share"
        for source in sorted(share.rglob("*")):
            if source.is_file():
                yield source, self._share / source.relative_to(share)

    def _demand_place(self) -> None:
        if self._link.exists() and not self._link.is_symlink():
            raise EnvironmentFault(
                say(
                    "{file} is a program of its own: move it away, or choose another --prefix.",
                    file=self._link,
                )
            )

    def _with_place(self, entry: str) -> str:
        """The entry with the program's full path, which may hold anything a path can hold."""
        program = str(self._package / "kaproom")
        quoted = program.replace("\\", "\\\\").replace('"', '\\"')
        quoted = quoted.replace("`", "\\`").replace("$", "\\$").replace("%", "%%")
        quoted = '"' + quoted.replace("\\", "\\\\") + '"'
        lines: list[str] = []
        for line in entry.splitlines():
            if line.startswith("Exec=kaproom"):
                line = f"Exec={quoted}{line.removeprefix('Exec=kaproom')}"  # noqa: PLW2901
            elif line.startswith("TryExec="):
                line = "TryExec=" + program.replace("\\", "\\\\")  # noqa: PLW2901
            lines.append(line)
        return "\n".join([*lines, ""])

    def _let_desktop_look(self) -> None:
        """A desktop reads an icon theme again when the folder has changed."""
        theme = self._share / "icons" / "hicolor"
        if theme.is_dir():
            os.utime(theme)


def _tell(action: str, files: list[Path], as_json: bool) -> None:
    if as_json:
        print_json({"ok": True, "files": [str(file) for file in files]})
        return
    for file in files:
        print(file)
    if action == "add":
        print(say("kaproom is in the menu."))
    elif files:
        print(say("kaproom is out of the menu. Its folder and your data are where they were."))
    else:
        print(say("Nothing of kaproom was there."))
