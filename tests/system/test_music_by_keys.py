"""The music keys in the real window on a display, with the real engine on a sound server."""

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kaproom import paths
from kaproom.audio.launch import stop_engine
from kaproom.core.clock import SystemClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.session import MusicReported
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting import write_setting
from kaproom.core.session.commands import ReportMusic
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Refusal
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from kaproom.resource_files import ResourceFiles
from tests.support.day import add_client
from tests.support.pulse import PrivatePulse
from tests.support.therapist import WITHIN_S, Therapist

PASSPHRASE = "three geese over the weir"
ROOT = Path(__file__).resolve().parents[2]
PEAK = 0.0767
"""A sine that is at -23 LUFS from both sides, so that evening it changes nothing."""
FULL_DB = -25.9
"""It measures -25.3 dBFS: above this no fade is under way."""
RATE_HZ, PIECE_S = 16_000, 240
GROUNDING = ""
PIECES = (
    ("Low", "Onset"),
    ("Wide", "Journey"),
    ("High", "Journey"),
    ("Home", "Return"),
    ("Shore", GROUNDING),
)

pytestmark = [
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="needs xdotool"),
    pytest.mark.timeout(300),
]


@dataclass
class Hands:
    """A therapist at the keys of a session's window, and ears at its sound."""

    therapist: Therapist
    pulse: PrivatePulse

    def key(self, keys: str) -> None:
        """Press a chord; never the same within the 300 ms that make two presses one."""
        self.therapist.key(keys)
        time.sleep(0.4)

    def sees(self, what: str, after: int = 0) -> SessionState:
        """Wait until the record holds this report of the player, after so many reports."""
        return self.therapist.sees(lambda s: what in reports(s)[after:], what)

    def told(self) -> int:
        """How many reports there are by now."""
        return len(reports(self.therapist.session()))

    def hears(self, title: str) -> SessionState:
        """Wait until this piece sounds by the record."""
        return self.therapist.sees(
            lambda s: [m.title for m in s.music[-1:]] == [title], f"{title} sounding"
        )

    def level_db(self) -> float:
        """The level that leaves for the loudspeaker now, in dBFS."""
        heard = self.pulse.record(0.5).astype(np.float64)
        return 10 * np.log10(max(1e-12, float(np.mean(np.square(heard)))))

    def comes_to(self, wanted: Callable[[float], bool]) -> float:
        """Wait until the level is as wanted; answers it."""
        end_s = time.monotonic() + WITHIN_S
        while not wanted(level := self.level_db()):
            assert time.monotonic() < end_s, f"the level stays at {level:.1f} dBFS"
        return level


def reports(state: SessionState) -> list[str]:
    return [entry.body.what for entry in state.ledger.of(MusicReported)]


@pytest.fixture
def hands(
    tmp_path: Path,
    xvfb_display: str,
    private_pulse: PrivatePulse,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Hands]:
    """The window of a session under way with a setting of one's own, resumed in its room."""
    for name in ("PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH"):
        monkeypatch.setenv(name, private_pulse.env[name])
    data = tmp_path / "data"
    create_folder(data, PASSPHRASE, Argon2Cost(1, 64, 1))
    keys = unlock(data, PASSPHRASE)
    _lay_out_setting(paths.config_dir() / "playlists")
    _session_under_way(data, keys)
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    window = subprocess.Popen(
        [
            *(sys.executable, "-m", "kaproom", "--data-dir", str(data)),
            *("--passphrase-file", str(secret)),
        ],
        env={**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )
    try:
        therapist = Therapist(xvfb_display, data, keys)
        therapist.find_window()
        _until_it_takes_keys(therapist)
        yield Hands(therapist, private_pulse)
    finally:
        window.terminate()
        window.wait(60)
        stop_engine(paths.engine_dir(data), fade_ms=0)


def test_what_a_session_asks_of_music_by_keys_alone(hands: Hands) -> None:
    hands.key("alt+p")
    hands.hears("Low")
    full = hands.comes_to(lambda level: level > FULL_DB)
    hands.key("alt+h")
    hands.sees("held")
    hands.key("alt+h")
    hands.sees("released")
    hands.key("alt+Down")
    hands.key("alt+Down")
    hands.key("alt+Down")
    state = hands.sees("volume_changed")
    hands.comes_to(lambda level: level < full - 4)
    for _ in range(3):
        hands.key("alt+Up")
    hands.comes_to(lambda level: level > full - 1)
    hands.key("alt+n")
    hands.hears("Wide")
    hands.key("alt+b")
    hands.hears("Low")
    hands.key("alt+j")
    hands.key("3")
    hands.hears("Home")
    hands.key("alt+e")
    hands.sees("stop_after_set")
    hands.key("alt+e")
    hands.sees("stop_after_cleared")
    hands.key("alt+s")
    hands.sees("silenced")
    hands.comes_to(lambda level: level < -90)
    hands.key("alt+p")
    hands.hears("Home")
    hands.comes_to(lambda level: level > FULL_DB)
    state = hands.therapist.session()
    assert not state.notes


def test_calmer_stronger_and_the_grounding_set_by_keys(hands: Hands) -> None:
    hands.key("alt+p")
    hands.hears("Low")
    hands.key("alt+j")
    hands.key("2")
    hands.hears("Wide")
    hands.key("alt+Right")
    hands.hears("High")
    hands.key("alt+Left")
    hands.hears("Wide")
    hands.key("alt+g")
    hands.hears("Shore")
    hands.key("alt+g")
    state = hands.hears("Wide")
    assert state.running
    assert not state.notes


@pytest.mark.long
def test_the_duck_key_taps_and_holds(hands: Hands) -> None:
    hands.key("alt+p")
    hands.hears("Low")
    full = hands.comes_to(lambda level: level > FULL_DB)
    hands.key("alt+d")
    hands.sees("ducked")
    hands.comes_to(lambda level: level < full - 10)
    hands.key("alt+d")
    hands.sees("unducked")
    hands.comes_to(lambda level: level > full - 1)
    told = hands.told()
    hands.therapist.down("alt", "d")
    hands.sees("ducked", told)
    hands.comes_to(lambda level: level < full - 10)
    assert "unducked" not in reports(hands.therapist.session())[told:]
    hands.therapist.up("alt")
    time.sleep(0.5)
    hands.therapist.up("d")
    hands.sees("unducked", told)
    hands.comes_to(lambda level: level > full - 1)
    hands.therapist.enter("slow breath")
    state = hands.therapist.sees(lambda s: bool(s.notes), "a note")
    assert [note.body.text for note in state.notes] == ["slow breath"]


@pytest.mark.long
def test_locked_keys_do_nothing_but_fade_to_silence(hands: Hands) -> None:
    hands.key("alt+p")
    hands.hears("Low")
    hands.key("alt+k")
    told = hands.told()
    for keys in ("alt+h", "alt+n", "alt+d", "alt+e", "alt+Down", "alt+p"):
        hands.key(keys)
    hands.therapist.enter("still here")
    hands.therapist.sees(lambda s: bool(s.notes), "a note")
    assert reports(hands.therapist.session())[told:] == []
    hands.key("alt+s")
    hands.sees("silenced")
    hands.key("alt+k")
    hands.key("alt+p")
    hands.sees("track_started", told)


def _lay_out_setting(folder: Path) -> None:
    """Tones of four minutes, as a setting of one's own with a grounding set of one."""
    folder.mkdir(parents=True)
    tracks: list[Track] = []
    seconds = np.arange(RATE_HZ * PIECE_S) / RATE_HZ
    for number, (title, phase) in enumerate(PIECES):
        tone = PEAK * np.sin(2 * np.pi * (180 + 30 * number) * seconds)
        file = folder / f"{title}.flac"
        soundfile.write(file, np.stack([tone, tone], 1), RATE_HZ)
        grounding = phase == GROUNDING
        tracks.append(
            Track(str(file), title, phase, PIECE_S * 1000, number + 1, grounding=grounding)
        )
    setting = MusicSetting("Reeds", tuple(tracks))
    (folder / "reeds.m3u8").write_text(write_setting(setting, folder), encoding="utf-8")


def _session_under_way(data: Path, keys: Keys) -> None:
    with open_record(data, keys) as record:
        casebook = Casebook(
            record, SystemClock(), "Q. T.", lambda: uuid.uuid4().hex, lambda w: w(), practice=False
        )
        plan = ResourceFiles(paths.resource_dir()).protocol("im-180")
        live = casebook.begin_session(add_client(casebook), plan)
        assert not isinstance(live, Refusal)
        live.submit(ReportMusic(MusicReported("setting_loaded", setting="Reeds"), 0))


def _until_it_takes_keys(therapist: Therapist) -> None:
    end_s = time.monotonic() + WITHIN_S
    while not therapist.session().observations:
        assert time.monotonic() < end_s, "the window took no keys"
        therapist.key("F2")
        time.sleep(0.3)
