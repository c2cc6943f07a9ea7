"""kill -9 of the real window at random moments of a session, its folder opened again each time.

The window runs on a display of the harness's own where there is Xvfb, else offscreen, with a home
of its own. The next start must find its way back into the room, and every entry that had turned
solid must be there.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from random import Random

from kaproom.audio.launch import stop_engine
from kaproom.core.clock import SystemClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.chart import ClientAdded
from kaproom.errors import KaproomError
from kaproom.paths import engine_dir
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader, open_record
from tools.prove.child import Child, Hung
from tools.prove.told import verified
from tools.prove.trial import Kind, Plan, Skipped, Trial
from tools.prove.window_hand import type_until_killed
from tools.xvfb import missing_for_xvfb, xvfb

_TRIALS_PER_FOLDER = 20
_TYPING_S = 1.5
_OPENING_S = 0.8
_HOMES = ("data", "config", "cache", "state")


def kill_windows(plan: Plan) -> Iterator[Trial]:
    """One trial for each window that is killed."""
    _demand_qt()
    with ExitStack() as undo:
        # Its engines keep the time in silence: the music that another kind listens to beside them
        # has a server in this process's own environment, which they would meddle with.
        surroundings = home_of(plan.scratch) | {"PULSE_SERVER": f"unix:{plan.scratch}/no-sound"}
        if missing_for_xvfb():
            surroundings["QT_QPA_PLATFORM"] = "offscreen"
        else:
            surroundings |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": undo.enter_context(xvfb())}
        done = 0
        while done < plan.trials:
            count = min(_TRIALS_PER_FOLDER, plan.trials - done)
            folder = plan.scratch / f"folder-{done}"
            undo.callback(end_engine, folder, surroundings)
            yield from _one_folder(folder, count, surroundings, plan.rng)
            done += count


def _one_folder(
    data_dir: Path, count: int, surroundings: dict[str, str], rng: Random
) -> Iterator[Trial]:
    create_practice_folder(data_dir)
    keys = unlock_practice(data_dir)
    take_on_a_client(data_dir, keys)
    solid: set[str] = set()
    for _ in range(count):
        child = Child(type_until_killed, data_dir, surroundings, rng.getrandbits(32))
        reached, hung = False, ""
        try:
            if rng.random() < 0.25:
                child.read_to("opening")
                time.sleep(rng.uniform(0, _OPENING_S))
                reached = True
            else:
                reached = child.read_to("room")
                child.read_for(rng.uniform(0, _TYPING_S))
        except Hung as fault:
            hung = str(fault)
        finally:
            child.kill()
        solid |= {line.split()[1] for line in child.lines if line.startswith("solid ")}
        trial = _look(data_dir, keys, solid)
        unreached = "" if reached else "the window ended before the room"
        yield Trial(trial.lost, trial.failed or hung or unreached)


def _look(data_dir: Path, keys: Keys, solid: set[str]) -> Trial:
    try:
        with open_reader(data_dir, keys) as reader:
            ids = [e.id for stream in reader.streams("") for e in reader.read_stream(stream)]
    except KaproomError as fault:
        return Trial(failed=f"it does not open: {fault}")
    doubled = len(ids) - len(set(ids))
    failed = f"{doubled} entries stand there twice" if doubled else verified(data_dir, keys)
    return Trial(len(solid - set(ids)), failed)


def take_on_a_client(data_dir: Path, keys: Keys) -> None:
    """An invented client, so that there is a room to go into."""
    with open_record(data_dir, keys) as record:
        ids = iter(("prove-client", "prove-entry"))
        casebook = Casebook(
            record, SystemClock(), "therapist", lambda: next(ids), lambda work: work(), True
        )
        casebook.add_client(ClientAdded("Q. V.", "1984-05-30", 6))


def home_of(scratch: Path) -> dict[str, str]:
    """The environment of a home below a folder, which is made."""
    runtime = scratch / "run"
    runtime.mkdir(mode=0o700, parents=True)
    homes = {f"XDG_{name.upper()}_HOME": str(scratch / "home" / name) for name in _HOMES}
    return {"HOME": str(scratch / "home"), "XDG_RUNTIME_DIR": str(runtime), **homes}


def end_engine(data_dir: Path, surroundings: Mapping[str, str]) -> None:
    """End the engine of a folder's windows: it outlives them by design, but not the harness."""
    runtime_dir = Path(surroundings["XDG_RUNTIME_DIR"]) / "kaproom"
    stop_engine(runtime_dir / engine_dir(data_dir).name, 0)


def _demand_qt() -> None:
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - only to see that its libraries are there
    except ImportError as missing:
        raise Skipped(f"needs what Qt draws with: {missing}") from None


KILL_WINDOW = Kind("kill-window", 6, 200, kill_windows)
