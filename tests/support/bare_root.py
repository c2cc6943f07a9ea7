"""A machine with nothing on it: the system's libraries, fonts and X's files, and no program at all.

A root of its own in a mount namespace: no Python, no shell, no tool is in it but what is put there.
Needs no rights where the kernel lets users have namespaces.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_LIBRARIES = Path(f"/usr/lib/{platform.machine()}-linux-gnu")
_OF_THE_SYSTEM = (
    _LIBRARIES,
    Path("/usr/lib64"),
    *(Path("/usr/share") / name for name in ("X11", "alsa", "fontconfig", "fonts", "locale")),
    Path("/etc/fonts"),
    Path("/etc/alsa"),
)
_PROGRAM = "/opt/kaproom"
_KEPT = (
    "ALSA_CONFIG_PATH", "DISPLAY", "HOME", "LANG", "PULSE_RUNTIME_PATH", "PULSE_SERVER",
    "QT_QPA_PLATFORM", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR",
)  # fmt: skip
# Told by the caller's environment; whatever else is in it does not come inside.
_ENTER = """
set -e
root=$1 shared=$2 kept=$3
shift 3
IFS=:
for place in $shared; do mount --rbind "$place" "$root$place"; done
set -- "$(command -v chroot)" "$root" "$@"
for name in $kept; do
    eval "value=\\${$name-}"
    if [ -n "$value" ]; then set -- "$name=$value" "$@"; fi
done
exec env -i PATH=/nonexistent "$@"
"""


def missing_for_bare_root() -> str:
    """What stands in the way of such a root, or nothing."""
    if not sys.platform.startswith("linux") or not _LIBRARIES.is_dir():
        return "a bare root needs Debian or a child of it"
    tried = subprocess.run([*_unshare(), "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "needs namespaces for users"


class BareRoot:
    """The root in a folder, with one packaged kaproom in it, and more places of the machine shared.

    What is shared is met under the same path inside.
    """

    def __init__(self, folder: Path, package: Path, *shared: Path) -> None:
        self._root = folder
        self._shared = [place for place in _OF_THE_SYSTEM if place.is_dir()]
        self._shared += [Path("/dev"), Path("/proc"), *shared]
        for place in (*self._shared, Path("/tmp"), Path("/etc")):
            (folder / str(place).lstrip("/")).mkdir(parents=True, exist_ok=True)
        (folder / "lib").symlink_to("usr/lib")
        (folder / "lib64").symlink_to("usr/lib64")
        (folder / "etc" / "passwd").write_text("root:x:0:0::/root:/none\n")
        shutil.copytree(package, folder / _PROGRAM.lstrip("/"), symlinks=True)
        self.program = f"{_PROGRAM}/kaproom"

    def programs(self) -> Iterator[Path]:
        """Every file that could be started in it, but the package's own and shared libraries."""
        for place in (*(p for p in self._shared if p in _OF_THE_SYSTEM), self._root):
            for folder, _, names in os.walk(place):
                for name in names:
                    file = Path(folder, name)
                    if ".so" not in name and os.access(file, os.X_OK) and file.is_file():
                        yield file

    def command(self, *arguments: str) -> list[str]:
        """What runs the packaged kaproom inside."""
        told = [str(self._root), ":".join(map(str, self._shared)), ":".join(_KEPT)]
        return [*_unshare(), "sh", "-c", _ENTER, "sh", *told, self.program, *arguments]


def _unshare() -> list[str]:
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    return ["unshare", *user, "--mount"]
