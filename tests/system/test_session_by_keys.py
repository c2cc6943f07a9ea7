"""One whole session by real keys in a real window, with real sound, read back from the stores."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.compose import music_cache_dir
from kaproom.core.chart import chart_from
from kaproom.core.event import chart_stream
from kaproom.core.notes import is_starred, is_verbatim
from kaproom.core.session_events import DoseGiven, MusicReported, NoteTaken
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader
from kaproom.record.verify import verify
from tests.support.pulse import PrivatePulse
from tests.support.therapist import WITHIN_S, Therapist, lay_out_music

PASSPHRASE = "three geese over the weir"

pytestmark = [
    pytest.mark.skipif(
        shutil.which("xdotool") is None or not Path("/proc/self/fd").exists(),
        reason="needs xdotool and /proc",
    ),
    pytest.mark.timeout(180),
]


@pytest.fixture
def room(
    tmp_path: Path, xvfb_display: str, private_pulse: PrivatePulse
) -> Iterator[tuple[Therapist, Path, Keys]]:
    """A started kaproom with an existing data folder, and hands before it."""
    data = tmp_path / "data"
    create_folder(data, PASSPHRASE, Argon2Cost(1, 64, 1))
    keys = unlock(data, PASSPHRASE)
    cache = tmp_path / "cache"
    lay_out_music(music_cache_dir(cache / "kaproom"))
    runtime = Path(os.environ["XDG_RUNTIME_DIR"])
    env = {
        **private_pulse.env,
        "DISPLAY": xvfb_display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(cache),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "kaproom", "--data-dir", str(data)],
        env=env,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        therapist = Therapist(xvfb_display, data, keys)
        therapist.find_window()
        _unlock(therapist, program.pid)
        yield therapist, data, keys
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=90)
        assert program.returncode == 0
        assert "Traceback" not in said
    finally:
        program.kill()
        program.communicate()
        stop = [sys.executable, "-m", "kaproom", "music", "stop", "--data-dir", str(data)]
        subprocess.run(stop, env=env, timeout=60, check=False)


def test_a_whole_session_by_keys(
    room: tuple[Therapist, Path, Keys], private_pulse: PrivatePulse
) -> None:
    therapist, data, keys = room
    _take_on_a_client(therapist)
    therapist.key("Return")
    time.sleep(0.7)
    therapist.key("ctrl+Return")
    therapist.sees(lambda s: s.running, "the session begun")
    time.sleep(1.0)

    _write(therapist)
    _observe(therapist)
    _play_music(therapist, private_pulse)
    _give_a_dose(therapist)
    _cover_and_lift(therapist)

    therapist.key("ctrl+shift+e")
    time.sleep(0.3)
    therapist.key("Return")
    state = therapist.sees(lambda s: not s.running, "the session ended")
    assert state.phase == "Intention"
    assert verify(data, keys).ok


def _unlock(therapist: Therapist, pid: int) -> None:
    """The passphrase, typed once more where the window was not there for its first letters."""
    for _ in range(4):
        time.sleep(1.0)
        therapist.key("ctrl+a", "BackSpace")
        therapist.enter(PASSPHRASE)
        deadline_s = time.monotonic() + 5
        while time.monotonic() < deadline_s:
            if any(name.endswith("notes.db") for name in _open_files(pid)):
                time.sleep(1.5)
                return
            time.sleep(0.1)
    pytest.fail("the folder was not unlocked")


def _open_files(pid: int) -> list[str]:
    """What a process has open, by name."""
    names: list[str] = []
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            names.append(str(link.readlink()))
    return names


def _take_on_a_client(therapist: Therapist) -> None:
    therapist.key("ctrl+n")
    time.sleep(0.7)
    therapist.type("Q. V.")
    therapist.key("Tab", "Tab")
    therapist.type("72")
    therapist.key("Return")
    deadline_s = time.monotonic() + WITHIN_S
    while not therapist.clients():
        assert time.monotonic() < deadline_s, "no client was taken on"
        time.sleep(0.2)
    time.sleep(0.7)


def _write(therapist: Therapist) -> None:
    therapist.enter("slow breath #body")
    therapist.type("it was warm")
    therapist.key("shift+Return")
    therapist.type("a door opens")
    therapist.key("alt+Return")
    state = therapist.sees(lambda s: len(s.notes) == 3, "three notes")
    assert [n.body.text for n in state.notes] == [
        "slow breath #body",
        "it was warm",
        "a door opens",
    ]
    assert [is_verbatim(n.body) for n in state.notes] == [False, True, False]
    assert [is_starred(n) for n in state.notes] == [False, False, True]
    assert all(n.at_ms <= n.event.entered_utc_us // 1000 for n in state.notes)

    therapist.enter("1320/84")
    time.sleep(0.3)
    therapist.key("ctrl+a", "BackSpace")
    therapist.enter("128/82 74 98")
    therapist.enter("bp skip deep and still")
    state = therapist.sees(lambda s: bool(s.skips), "a reading and a skip")
    (reading,) = state.readings
    assert (reading.body.systolic_mmhg, reading.body.diastolic_mmhg) == (128, 82)
    assert (reading.body.pulse_bpm, reading.body.spo2_percent) == (74, 98)
    assert len(state.notes) == 3

    therapist.enter("a slip of the hand")
    therapist.sees(lambda s: len(s.notes) == 4, "the note to undo")
    therapist.key("ctrl+z")
    state = therapist.sees(lambda s: len(s.notes) == 3, "the note undone")
    assert any(
        isinstance(e.body, NoteTaken) and e.body.text == "a slip of the hand"
        for e in state.ledger.events
    )


def _observe(therapist: Therapist) -> None:
    therapist.key("F1", "F2", "alt+3")
    therapist.key("F11")
    time.sleep(0.3)
    therapist.key("4")
    therapist.key("ctrl+Next")
    state = therapist.sees(lambda s: s.phase == "Intention", "observations and the next phase")
    assert {o.body.code for o in state.observations} == {"stillness", "tears", "speech"}
    assert [o.body.code for o in state.lasting_now()] == ["stillness"]
    assert [(s.body.scale, s.body.score) for s in state.scales] == [("distress", 4)]


def _play_music(therapist: Therapist, pulse: PrivatePulse) -> None:
    therapist.key("alt+p")
    therapist.sees(lambda s: bool(s.music), "music sounding")
    time.sleep(5.0)
    heard = pulse.record(1.0)
    assert np.sqrt(np.mean(heard**2)) > 0.02
    therapist.key("alt+h")
    therapist.sees(lambda s: s.music[-1].held, "the piece held")
    therapist.key("alt+s")
    state = therapist.sees(lambda s: s.music[-1].title == "", "silence")
    said = [e.body.what for e in state.ledger.of(MusicReported)]
    assert said[:2] == ["setting_loaded", "track_started"]
    assert np.abs(pulse.record(0.5)).max() < 0.001


def _give_a_dose(therapist: Therapist) -> None:
    therapist.key("ctrl+g")
    time.sleep(0.4)
    therapist.type("60")
    therapist.key("Return")
    time.sleep(0.4)
    therapist.key("Return")
    state = therapist.sees(lambda s: bool(s.doses), "the dose")
    (dose,) = state.doses
    assert isinstance(dose.body, DoseGiven)
    assert dose.body.amount_ug == 60_000
    assert state.since_dose_ms(dose.at_ms) == 0


def _cover_and_lift(therapist: Therapist) -> None:
    therapist.key("ctrl+l")
    time.sleep(0.4)
    therapist.enter(PASSPHRASE)
    time.sleep(1.0)
    therapist.enter("after the cover")
    state = therapist.sees(lambda s: len(s.notes) == 4, "a note after the cover")
    assert PASSPHRASE not in [n.body.text for n in state.notes]


def test_the_client_is_kept_with_the_weight(room: tuple[Therapist, Path, Keys]) -> None:
    therapist, data, keys = room
    _take_on_a_client(therapist)
    with open_reader(data, keys) as reader:
        (client_id,) = therapist.clients()
        chart = chart_from(reader.read_stream(chart_stream(client_id)))
    assert chart.client is not None
    assert chart.client.label == "Q. V."
    assert chart.weight_g == 72_000
