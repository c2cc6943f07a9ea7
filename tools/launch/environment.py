"""Make the checkout's environment in `.venv` and install a lock into it, telling how it goes."""

import importlib.util
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools.launch import place, system_packages

# What pip says on the way that a person waiting wants to see.
_TOLD = re.compile(r"\s*(?:Downloading|Using cached) (\S+?)-(\d[^-]*)-\S+(?: \((.+)\))?")
_NO_NETWORK = re.compile(
    r"connection broken|NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|"
    r"ProxyError|Network is unreachable|Failed to establish"
)
_NO_WHEEL = re.compile(r"No matching distribution found for ([^\s(]+)")


def make(lock: str) -> None:
    """Bring `.venv` to what `lock` says; raises Missing with what to do where that fails."""
    demand_own_place(lock)
    if place.is_ready(lock):
        return
    try:
        if not _is_kept():
            _create()
        _install(lock)
        _show_checkout()
        mark(place.mark_of(lock), place.wanted(lock))
        if lock != place.RUN_LOCK:
            mark(place.mark_of(place.RUN_LOCK), place.wanted(place.RUN_LOCK))
    except OSError as error:
        raise place.Missing(
            f"The environment in {place.VENV} cannot be made ({error.strerror}): make room or "
            "check the folder's rights, then start again."
        ) from error


def demand_own_place(lock: str) -> None:
    """Raise Missing where `lock` has to go into `.venv`, and that is a link or a file.

    Making an environment clears what lies there, and through a link that is somebody else's.
    """
    if place.is_ready(lock):
        return
    venv = Path(place.VENV)
    # Windows has junctions besides links, which Python 3.11 cannot name: both lead elsewhere.
    leads_to, own = os.path.realpath(venv), Path(os.path.realpath(place.ROOT)) / venv.name
    if venv.is_symlink() or os.path.normcase(leads_to) != os.path.normcase(own):
        raise place.Missing(
            f"{venv} is a link to {leads_to}, and making an environment would clear what lies "
            "there: remove the link, then start again."
        )
    if venv.exists() and not venv.is_dir():
        raise place.Missing(
            f"{venv} is a file, where the folder of the environment goes: move it away, then "
            "start again."
        )


def mark(path: str, content: bytes) -> None:
    """Write a mark in one step, so that a broken start leaves none."""
    new = Path(path + ".new")
    new.write_bytes(content)
    new.replace(path)


def _is_kept() -> bool:
    """True where an environment of this Python and this folder only needs its packages renewed."""
    for lock in (place.RUN_LOCK, place.DEV_LOCK, place.PACKAGE_LOCK):
        mark_file = Path(place.mark_of(lock))
        if mark_file.is_file() and mark_file.read_bytes().startswith(place.made_for()):
            return Path(place.PYTHON).exists()
    return False


def _create() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        system_packages.provide_venv()
    print("Making the environment in .venv (only the first time)", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", place.VENV],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:]
        raise place.Missing(
            f"Python could not make the environment in {place.VENV}: {' '.join(last)}"
        )


def _install(lock: str) -> None:
    print(f"Installing what {lock} names", flush=True)
    command = [place.PYTHON, "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"]
    command += ["--no-input", "--retries", "2", "--disable-pip-version-check", "--no-color"]
    command += ["--progress-bar", "off", "-r", str(Path(place.ROOT) / lock)]
    log = Path(place.VENV) / "install.log"
    said: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as pip:
        for line in pip.stdout or ():
            said.append(line)
            _tell(line)
    log.write_text("".join(said), encoding="utf-8")
    if pip.returncode:
        raise place.Missing(_why("".join(said), log))


def _tell(line: str) -> None:
    told = _TOLD.match(line)
    if told:
        size = f" ({told[3]})" if told[3] else ""
        print(f"  {told[1]} {told[2]}{size}", flush=True)
    elif line.startswith("Installing collected"):
        print("  unpacking", flush=True)


def _why(said: str, log: Path) -> str:
    if "CERTIFICATE_VERIFY_FAILED" in said:
        return (
            "This network answers with a certificate of its own (a company's proxy?): name its "
            "certificate file in PIP_CERT, then start again."
        )
    if _NO_NETWORK.search(said):
        return (
            "No network: the first start downloads kaproom's packages (about 150 MB). Connect, "
            "then start again; later starts need no network."
        )
    without = _NO_WHEEL.search(said)
    if without:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        return (
            f"There is no ready-made {without[1]} for Python {version} "
            f"on {sysconfig.get_platform()}: start run.py with Python 3.11, 3.12 or 3.13."
        )
    errors = [line for line in said.splitlines() if line.startswith("ERROR")]
    return f"pip could not install the packages: {' '.join(errors[-1:])} (all of it: {log})"


def _show_checkout() -> None:
    """Let the environment find `kaproom` here from any folder, without building a wheel."""
    found = subprocess.run(
        [place.PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    target = Path(found.stdout.strip()) / "kaproom-checkout.pth"
    target.write_text(place.ROOT + "\n", encoding="utf-8")
