"""What the wheels do not carry: PortAudio, the libraries Qt draws with, a font, the tests' tools.

Only what is missing is installed, by apt, after saying so, and never by removing anything: a
desktop that plays through PipeWire must not lose it to a test's PulseAudio.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools.launch.place import Missing

# Shared library -> Debian package. Ubuntu's `t64` names answer to these as well. A test compares
# the list with what the installed Qt asks for.
LIBRARIES = {
    "libportaudio.so.2": "libportaudio2",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FONT_PACKAGE = "fonts-dejavu-core"
TEST_TOOLS = (
    "pulseaudio", "pulseaudio-utils", "libasound2-plugins", "xvfb", "xdotool", "dbus",
    "at-spi2-core", "poppler-utils", "sox", "ffmpeg", "mpv", "strace",
)  # fmt: skip
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
_FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".pfb", ".woff2")


def provide_libraries(must: bool) -> bool:
    """Install the libraries and the font that are missing; answers whether all are there.

    Where that is not possible it raises Missing with the command to type if a window `must` be
    drawn, and else only says so: a headless command works without.
    """
    packages = missing_libraries()
    if not packages:
        return True
    print(f"kaproom's sound and window need from the system: {', '.join(packages)}", flush=True)
    try:
        _install(packages)
    except Missing as missing:
        if must:
            raise
        print(missing, flush=True)
        return False
    return True


def provide_test_tools() -> None:
    """Install what only tests use; what cannot be had is named, and those tests skip."""
    if not _has_apt():
        return
    packages = [name for name in TEST_TOOLS if name not in _installed(TEST_TOOLS)]
    if not packages:
        return
    print(f"The tests need from the system: {', '.join(packages)}", flush=True)
    try:
        _install(packages)
    except Missing as missing:
        print(f"{missing} Tests that need them will be skipped.", flush=True)


def provide_build_tools() -> None:
    """Install what building a package takes; raises Missing with what to type where it cannot."""
    packages = missing_build_tools()
    if packages:
        print(f"Building a package needs from the system: {', '.join(packages)}", flush=True)
        _install(packages)


def missing_build_tools() -> list[str]:
    """Binutils, and Python as a shared library where a distribution split it off."""
    if not sys.platform.startswith("linux"):
        return []
    packages = [] if shutil.which("objdump") and shutil.which("objcopy") else ["binutils"]
    library = str(sysconfig.get_config_var("INSTSONAME") or "")
    beside = Path(str(sysconfig.get_config_var("LIBDIR"))) / library
    if ".so" in library and not beside.exists() and library not in _loader_knows():
        packages.append(f"libpython3.{sys.version_info[1]}")
    return packages


def provide_venv() -> None:
    """Install Python's own venv where a distribution split it off; raises Missing otherwise."""
    package = f"python3.{sys.version_info[1]}-venv"
    if not _has_apt():
        raise Missing(f"This Python has no venv module: install your system's {package} package.")
    print(f"This Python came without venv; it needs from the system: {package}", flush=True)
    _install([package])


def missing_libraries() -> list[str]:
    """The packages of libraries and fonts that are not there; none where we cannot look."""
    if not sys.platform.startswith("linux"):
        return []
    known = _loader_knows()
    if not known:
        return []
    packages = {package for library, package in LIBRARIES.items() if library not in known}
    if not _has_font():
        packages.add(FONT_PACKAGE)
    return sorted(packages)


def _loader_knows() -> set[str]:
    """The shared libraries in the dynamic loader's cache; empty where there is no such cache."""
    ldconfig = shutil.which("ldconfig", path=f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin")
    if ldconfig is None:
        return set()
    listed = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listed.splitlines() if "=>" in line}


def _has_font() -> bool:
    for folder in _FONT_FOLDERS:
        for _, _, files in os.walk(Path(folder).expanduser()):
            if any(name.lower().endswith(_FONT_ENDINGS) for name in files):
                return True
    return False


def _has_apt() -> bool:
    return all(shutil.which(name) for name in ("apt-get", "dpkg-query"))


def _installed(packages: tuple[str, ...]) -> set[str]:
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\n", *packages],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return {line.split()[0] for line in listed.splitlines() if line.endswith(" installed")}


def _install(packages: list[str]) -> None:
    """Install by apt, refreshing its lists only if that fails; raises Missing with what to type."""
    names = " ".join(packages)
    if not _has_apt():
        raise Missing(f"Install with your system's package manager what Debian calls: {names}.")
    rights = _rights()
    if rights is None:
        raise Missing(f"Installing needs an administrator. Type: sudo apt-get install {names}")
    print("Installing them by apt", flush=True)
    if _apt(rights, "install", packages):
        _apt(rights, "update", [])
        trouble = _apt(rights, "install", packages)
        if trouble:
            raise Missing(f"apt could not install them ({trouble}): sudo apt-get install {names}.")


def _rights() -> list[str] | None:
    """What to put before a command to run it as root; None where we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if sys.stdin.isatty():
        return ["sudo"]  # It may ask for the password at the terminal.
    quiet = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if quiet.returncode == 0 else None


def _apt(rights: list[str], action: str, packages: list[str]) -> str:
    """Run apt without questions; answers its first complaint, or nothing."""
    command = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", action, "-q", "-y"]
    command += ["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    if action == "install":
        command += ["--no-install-recommends", "--no-remove", *packages]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return ""
    errors = [line for line in done.stdout.splitlines() if line.startswith("E: ")]
    return errors[0][3:] if errors else f"exit code {done.returncode}"
