"""`kaproom doctor`: what this machine offers and lacks: sound devices, stores, disk, versions."""

import platform
import sqlite3
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kaproom import __version__
from kaproom.audio.client import EngineClient
from kaproom.audio.launch import stop_engine
from kaproom.cli.folder import folder_of
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.clock import SystemClock
from kaproom.core.practice.backups import age_text, is_old
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.machine_facts import disk_fact
from kaproom.record.backup import log
from kaproom.record.folder import is_folder, is_practice
from kaproom.resource_files import files_in_use

_ENGINE_TIMEOUT_S = 15.0
_LIBRARIES = (
    "PySide6-Essentials",
    "pyqtgraph",
    "numpy",
    "sounddevice",
    "soundfile",
    "av",
    "soxr",
    "SQLAlchemy",
    "sqlcipher3",
    "argon2-cffi",
    "cryptography",
    "msgspec",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    name: str
    ok: bool
    detail: str


def run(options: Options) -> int:
    """The command; exit code 1 where something needs attention."""
    checks = all_checks(folder_of(options.folder))
    ok = all(check.ok for check in checks)
    if options.as_json:
        rows = [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checks]
        print_json({"ok": ok, "checks": rows})
    else:
        for check in checks:
            print(f"{'ok ' if check.ok else 'NO '} {check.name}: {check.detail}")
    return 0 if ok else 1


def all_checks(folder: Path) -> list[Check]:
    """Everything, quick ones first; none of them changes anything."""
    return [
        _python(),
        *_versions(),
        _disk(folder),
        *_stores(folder),
        _backups(folder),
        _resources(),
        _sound(),
    ]


def _python() -> Check:
    text = say(
        "{python} on {system} {release}, kaproom {version}",
        python=platform.python_version(),
        system=platform.system(),
        release=platform.release(),
        version=__version__,
    )
    return Check("python", sys.version_info >= (3, 11), text)


def _versions() -> list[Check]:
    checks: list[Check] = []
    for name in _LIBRARIES:
        try:
            checks.append(Check(name, True, version(name)))
        except PackageNotFoundError:
            checks.append(Check(name, False, say("not installed: run python3 run.py")))
    checks.append(Check("sqlite of python", True, sqlite3.sqlite_version))
    return checks


def _disk(folder: Path) -> Check:
    fact = disk_fact(folder)
    return Check(
        "disk", fact.good is not False, say("{free}, for {folder}", free=fact.detail, folder=folder)
    )


def _stores(folder: Path) -> list[Check]:
    if not is_folder(folder):
        return [Check("stores", True, say("none yet in {folder}", folder=folder))]
    try:
        practice = is_practice(folder)
    except EnvironmentFault as fault:
        return [Check("stores", False, str(fault))]
    missing = [n for n in ("record.db", "notes.db") if not (folder / n).exists()]
    if missing:
        return [
            Check(
                "stores",
                False,
                say(
                    "{names} missing in {folder}",
                    names=say(" and ", meaning="between two things").join(missing),
                    folder=folder,
                ),
            )
        ]
    if practice:
        return [Check("stores", True, say("practice folder {folder}", folder=folder))]
    return [Check("stores", True, say("real folder {folder}", folder=folder))]


def _backups(folder: Path) -> Check:
    """By what is remembered of them: the drives they are on are mostly away."""
    try:
        if not is_folder(folder) or is_practice(folder):
            return Check("backups", True, say("none needed yet"))
    except EnvironmentFault as fault:
        return Check("backups", False, str(fault))
    state, now = log.load(folder), SystemClock().now()
    if state.last_utc_us is None:
        return Check(
            "backups", False, say("none yet: choose a folder in Settings, or kaproom backup F")
        )
    last = say("the last one {age}", age=age_text(state.last_utc_us, now))
    missing = [t.fault for t in state.targets if t.fault]
    whole = state.drill is None or not state.drill.fault
    tried = "" if whole else f"; {state.drill.fault if state.drill else ''}"
    ok = whole and not is_old(state.last_utc_us, now)
    return Check("backups", ok, last + "".join(f"; {fault}" for fault in missing) + tried)


def _resources() -> Check:
    files = files_in_use()
    for code in files.protocol_codes():
        files.room_data(code)
    for code in files.rehearsal_codes():
        files.rehearsal(code)
    return Check("data files", not files.faults, " ".join(files.faults) or say("all can be read"))


def _sound() -> Check:
    """Asked of an engine of its own, which ends with the question."""
    with tempfile.TemporaryDirectory(prefix="kaproom-doctor-", ignore_cleanup_errors=True) as name:
        client = EngineClient(Path(name), idle_exit_s=10, orphan_exit_s=5)
        try:
            if not client.wait_until_attached(_ENGINE_TIMEOUT_S):
                return Check("sound", False, say("the sound engine does not start: see its log"))
            names, ok = [d.label for d in client.devices()], client.status().device_ok
        finally:
            client.close(leave_playing=True)
            stop_engine(Path(name), fade_ms=0)
    if not names or not ok:
        return Check("sound", False, say("no sound device: sessions run, and no music is heard"))
    return Check("sound", True, ", ".join(names))
