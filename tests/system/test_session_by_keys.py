"""One whole day by real keys in a real window, with real sound, read back from the stores.

From the client's chart and the order to the decision on leaving, in the order in which a day has
them, without its hours: what was done must stand in the stores exactly, and nothing else.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kaproom.audio.compose import music_cache_dir
from kaproom.core.chart.chart import ChartState, chart_from
from kaproom.core.events.day import DayChecked
from kaproom.core.events.discharge import CriterionJudged, DischargeDecided
from kaproom.core.events.event import chart_stream
from kaproom.core.events.session import (
    AgreementReread,
    DoseGiven,
    DoseNotGiven,
    MusicReported,
    NoteTaken,
)
from kaproom.core.session.notes import is_starred, is_verbatim
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
    pytest.mark.timeout(400),
]


@pytest.fixture
def room(
    tmp_path: Path, xvfb_display: str, private_pulse: PrivatePulse
) -> Iterator[tuple[Therapist, Path, Keys]]:
    """A started kaproom with an existing data folder, and hands before it."""
    kaproom = [sys.executable, "-m", "kaproom"]
    with started(kaproom, tmp_path, xvfb_display, private_pulse) as opened:
        yield opened


@contextlib.contextmanager
def started(
    kaproom: list[str], home: Path, display: str, pulse: PrivatePulse
) -> Iterator[tuple[Therapist, Path, Keys]]:
    """kaproom, whatever starts it, at home in this folder and unlocked; must end well."""
    data = home / "data"
    create_folder(data, PASSPHRASE, Argon2Cost(1, 64, 1))
    keys = unlock(data, PASSPHRASE)
    cache = home / "cache"
    lay_out_music(music_cache_dir(cache / "kaproom"))
    env = {
        **pulse.env,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONFAULTHANDLER": "1",
        "HOME": str(home),
        "XDG_CACHE_HOME": str(cache),
        "XDG_RUNTIME_DIR": os.environ["XDG_RUNTIME_DIR"],
    }
    program = subprocess.Popen(
        [*kaproom, "--data-dir", str(data)],
        env=env,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        therapist = Therapist(display, data, keys)
        therapist.find_window()
        _unlock(therapist, program.pid)
        yield therapist, data, keys
        said = _ended(program)
        assert program.returncode == 0
        assert "Traceback" not in said
    finally:
        program.kill()
        program.communicate()
        stop = [*kaproom, "music", "stop", "--data-dir", str(data)]
        subprocess.run(stop, env=env, timeout=60, check=False)


def _ended(program: "subprocess.Popen[str]") -> str:
    """What it said until it had ended as asked; one that does not tells where it stands."""
    program.send_signal(signal.SIGTERM)
    try:
        return program.communicate(timeout=90)[1]
    except subprocess.TimeoutExpired:
        program.send_signal(signal.SIGABRT)
        pytest.fail(f"the window did not end: {program.communicate(timeout=60)[1][-8000:]}")


def test_at_32_a_whole_day_by_keys(
    room: tuple[Therapist, Path, Keys], private_pulse: PrivatePulse
) -> None:
    therapist, data, keys = room
    _take_on_a_client(therapist)
    therapist.key("Return")
    time.sleep(0.7)
    therapist.key("ctrl+Return")
    time.sleep(0.7)
    _prepare(therapist, data, keys)
    therapist.key("ctrl+Return")
    therapist.sees(lambda s: s.running, "the session begun")
    begun_s = time.monotonic()
    time.sleep(1.0)

    _reread(therapist)
    _write(therapist)
    _observe(therapist)
    _play_music(therapist, private_pulse)
    _give_a_dose(therapist)
    _answer_a_mark(therapist)
    _meet_a_part(therapist)
    _mind_what_is_unwanted(therapist)
    _cover_and_lift(therapist)
    time.sleep(max(0.0, begun_s + 65 - time.monotonic()))
    _tidy(therapist)
    _decide_to_leave(therapist)

    therapist.key("ctrl+shift+e")
    time.sleep(0.3)
    therapist.key("Return")
    state = therapist.sees(lambda s: not s.running, "the session ended")
    assert state.phase == "Intention"
    assert verify(data, keys).ok


def _unlock(therapist: Therapist, pid: int) -> None:
    """The passphrase, typed once more where the window was not there for its first letters."""
    for _ in range(12):
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


def _prepare(therapist: Therapist, data: Path, keys: Keys) -> None:
    """The order as received, what the client wants and agreed to, and who comes to fetch them."""
    _fill(therapist, "alt+o", "", "", "60", "Dr. X.", "", "", "30", "1", "30", "140/90")
    _fill(therapist, "alt+i", "meet what is behind the door")
    _fill(therapist, "alt+g", "the watcher", "", "ask me before going there")
    _fill(therapist, "alt+t", "W. N., 13:10", "Escort")
    chart = _chart(therapist, data, keys)
    asked = {entry.body.code: entry.body.words for entry in chart.ledger.of(DayChecked)}
    assert asked["escort"] == "W. N., 13:10"
    assert chart.intention == "meet what is behind the door"
    assert chart.order is not None
    order = chart.order.body
    assert (order.route, order.amount_ug, order.booster_max_ug) == ("IM", 60_000, 30_000)
    assert (order.booster_count, order.booster_window_min) == (1, 30)
    assert (order.hold_systolic_mmhg, order.hold_diastolic_mmhg) == (140, 90)


def _fill(therapist: Therapist, opening: str, *words: str) -> None:
    """A form of Prepare: each field's words, none where it is left as it is."""
    therapist.key(opening)
    time.sleep(0.4)
    for number, text in enumerate(words):
        if number:
            therapist.key("Tab")
        if text:
            therapist.type(text)
    therapist.key("Return")
    time.sleep(0.7)


def _chart(therapist: Therapist, data: Path, keys: Keys) -> ChartState:
    (client_id,) = therapist.clients()
    with open_reader(data, keys) as reader:
        return chart_from(reader.read_stream(chart_stream(client_id)))


def _reread(therapist: Therapist) -> None:
    therapist.key("ctrl+i")
    time.sleep(0.3)
    therapist.key("ctrl+1")
    therapist.sees(lambda s: len(s.ledger.of(AgreementReread)) == 1, "the agreement re-read")
    therapist.key("Escape")


def _answer_a_mark(therapist: Therapist) -> None:
    """A reading beyond the order's line, seen and answered; the booster considered, not given."""
    therapist.enter("158/96 88 97")
    therapist.enter("bp seen rest, again in five minutes")
    state = therapist.sees(lambda s: bool(s.acknowledged), "the mark answered")
    reading = state.readings[-1]
    assert reading.body.systolic_mmhg == 158
    assert state.acknowledged[reading.id].body.reason == "rest, again in five minutes"
    therapist.key("ctrl+g")
    time.sleep(0.4)
    therapist.type("no: pressure 158/96")
    therapist.key("Return")
    state = therapist.sees(lambda s: bool(s.ledger.of(DoseNotGiven)), "the booster not given")
    assert len(state.doses) == 1


def _meet_a_part(therapist: Therapist) -> None:
    """A new part by name, and by its first letters the second time."""
    therapist.enter("#part the little one")
    therapist.sees(lambda s: len(s.notes) == 4, "the part")
    therapist.type("#part the li")
    therapist.key("Tab")
    therapist.enter(" waves")
    state = therapist.sees(lambda s: len(s.notes) == 5, "the part again")
    assert state.notes[-1].body.text == "#part the little one waves"
    therapist.enter("a dor")
    therapist.sees(lambda s: len(s.notes) == 6, "a slip of the fingers")
    therapist.key("ctrl+e")
    time.sleep(0.3)
    therapist.key("1")
    time.sleep(0.3)
    therapist.key("ctrl+a")
    therapist.type("a door")
    therapist.key("Return")
    state = therapist.sees(lambda s: s.notes[-1].body.text == "a door", "the words corrected")
    assert state.notes[-1].as_written(0) == NoteTaken("a dor")


def _mind_what_is_unwanted(therapist: Therapist) -> None:
    therapist.key("ctrl+shift+a")
    time.sleep(0.3)
    therapist.type("naus")
    therapist.key("Return")
    time.sleep(0.3)
    therapist.key("2")
    state = therapist.sees(lambda s: bool(s.adverse and s.adverse[0].grades), "nausea, moderate")
    assert [a.label for a in state.adverse_now()] == ["Nausea"]
    therapist.key("ctrl+shift+a")
    time.sleep(0.3)
    therapist.key("1", "5", "1")
    therapist.sees(lambda s: not s.adverse_now(), "nausea over")
    therapist.enter("depth 2")
    state = therapist.sees(lambda s: len(s.scales) == 2, "a score as a line")
    assert (state.scales[-1].body.scale, state.scales[-1].body.score) == ("depth", 2)


def _tidy(therapist: Therapist) -> None:
    """A late reading, and waste and witness of the dose, which was entered in a hurry."""
    therapist.enter("-1m 130/80 76 98")
    state = therapist.sees(lambda s: s.readings[-1].late or s.readings[-2].late, "a late reading")
    (late,) = [r for r in state.readings if r.late]
    assert (late.body.systolic_mmhg, late.body.pulse_bpm) == (130, 76)
    therapist.key("ctrl+shift+g")
    time.sleep(0.4)
    therapist.type("40")
    therapist.key("Tab")
    therapist.type("W. N.")
    therapist.key("Return")
    state = therapist.sees(lambda s: s.doses[0].body.waste_ug is not None, "waste and witness")
    (dose,) = state.doses
    assert (dose.body.waste_ug, dose.body.witness) == (40_000, "W. N.")
    written = dose.as_written(0)
    assert isinstance(written, DoseGiven)
    assert written.waste_ug is None


def _decide_to_leave(therapist: Therapist) -> None:
    therapist.key("ctrl+r")
    time.sleep(0.3)
    therapist.key("Escape")
    therapist.key("ctrl+d")
    time.sleep(0.4)
    for number in range(1, 10):
        # A press faster than any hand after the same key's release is taken for a repeat.
        for digit in (str(number), "1"):
            therapist.type(digit)
            time.sleep(0.15)
    state = therapist.sees(lambda s: len(s.ledger.of(CriterionJudged)) == 9, "all criteria")
    assert {j.body.judged for j in state.ledger.of(CriterionJudged)} == {"met"}
    therapist.key("Return")
    time.sleep(0.3)
    therapist.enter("Dr. X.")
    state = therapist.sees(lambda s: bool(s.ledger.of(DischargeDecided)), "who decided")
    assert state.ledger.of(DischargeDecided)[0].body.decided_by == "Dr. X."


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
    assert _is_heard(pulse, lambda sound: bool(np.sqrt(np.mean(sound**2)) > 0.02))
    therapist.key("alt+h")
    therapist.sees(lambda s: s.music[-1].held, "the piece held")
    therapist.key("alt+s")
    state = therapist.sees(lambda s: s.music[-1].title == "", "silence")
    said = [e.body.what for e in state.ledger.of(MusicReported)]
    assert said[:2] == ["setting_loaded", "track_started"]
    assert _is_heard(pulse, lambda sound: bool(np.abs(sound).max() < 0.001))


def _is_heard(pulse: PrivatePulse, is_so: Callable[[NDArray[np.float32]], bool]) -> bool:
    """Whether the sink is given such sound before long, half a second at a time."""
    end_s = time.monotonic() + WITHIN_S
    while time.monotonic() < end_s:
        if is_so(pulse.record(0.5)):
            return True
    return False


def _give_a_dose(therapist: Therapist) -> None:
    therapist.key("ctrl+g")
    time.sleep(0.4)
    therapist.key("Return")
    state = therapist.sees(lambda s: bool(s.doses), "the dose")
    (dose,) = state.doses
    assert isinstance(dose.body, DoseGiven)
    assert (dose.body.amount_ug, dose.body.route) == (60_000, "IM")
    assert dose.body.order_id is not None
    assert state.since_dose_ms(dose.at_ms) == 0


def _cover_and_lift(therapist: Therapist) -> None:
    before = len(therapist.session().notes)
    therapist.key("ctrl+l")
    time.sleep(0.4)
    therapist.key("F12")
    time.sleep(0.3)
    therapist.key("F12")
    therapist.enter(PASSPHRASE)
    time.sleep(1.0)
    therapist.enter("after the cover")
    state = therapist.sees(lambda s: len(s.notes) == before + 1, "a note after the cover")
    assert PASSPHRASE not in [n.body.text for n in state.notes]
