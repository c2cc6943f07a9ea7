"""What the data must survive: one test for each promise, named after it.

Promises that need a window, or a disk that is full, are in `test_what_must_survive`.
"""

import os
import random
import shutil
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.core.clock import Instant
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.event import Store
from kaproom.core.session.commands import TakeNote
from kaproom.core.stream.decision import Refusal
from kaproom.errors import EnvironmentFault
from kaproom.record.audit_waiting import WAITING_FOLDER
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import KEY_FILE
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader, open_record
from kaproom.record.tries import TRIES_FILE
from kaproom.record.verify import verify
from kaproom.resource_files import ResourceFiles
from kaproom.settings import SETTINGS_FILE, load_settings
from tests.record.entries import LIGHT, PASSPHRASE, STREAM, some_day
from tests.support.day import add_client, all_saved
from tools.prove.power_cut import POWER_CUT
from tools.prove.trial import Plan, Skipped

_DAY = some_day(120)
_FLIPS = 24
_HOUR_US = 3_600_000_000


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a day of entries."""
    folder = tmp_path / "data"
    create_folder(folder, PASSPHRASE, LIGHT)
    with open_record(folder, unlock(folder, PASSPHRASE)) as record:
        record.append(_DAY).result()
    return folder


@pytest.fixture
def keys(data: Path) -> Keys:
    """What opens it."""
    return unlock(data, PASSPHRASE)


def test_power_cut_nothing_that_was_told_saved_is_lost_and_every_store_opens(
    tmp_path: Path,
) -> None:
    try:
        trials = list(POWER_CUT.run(Plan(24, random.Random(7), tmp_path)))
    except Skipped as skipped:
        pytest.skip(str(skipped))
    assert [(trial.lost, trial.failed) for trial in trials] == [(0, "")] * 24


def test_damaged_or_foreign_files_are_named_with_the_reason_and_the_rest_goes_on(
    data: Path,
) -> None:
    (data / KEY_FILE).write_bytes(b"not keys")
    (data / SETTINGS_FILE).write_bytes(b"{")
    (data / "notes.anchor").write_bytes(b"foreign")
    assert SETTINGS_FILE in load_settings(data)[1]
    with open_record(data, unlock(data, PASSPHRASE)) as record:
        said = " ".join(record.faults)
        assert KEY_FILE in said
        assert "anchor" in said
        assert record.read_stream(STREAM) == _DAY
    foreign = data.with_name("foreign.kaproom-backup")
    foreign.write_bytes(os.urandom(4096))
    restore = [sys.executable, "-m", "kaproom", "restore", str(foreign), "--data-dir", str(data)]
    passphrase = data.with_name("phrase")
    passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
    done = subprocess.run(
        [*restore, "--passphrase-file", str(passphrase)],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 1
    assert foreign.name in done.stderr
    with open_reader(data, unlock(data, PASSPHRASE)) as reader:
        assert reader.read_stream(STREAM) == _DAY


def test_wrong_passphrase_is_said_plainly_nothing_opened_nothing_changed(data: Path) -> None:
    def files() -> dict[str, bytes]:
        """All but what counts tries and what waits for the trail."""
        return {
            path.name: path.read_bytes()
            for path in data.iterdir()
            if path.is_file() and path.name != TRIES_FILE
        }

    before = files()
    with pytest.raises(EnvironmentFault, match="passphrase is wrong"):
        unlock(data, "some other words")
    assert files() == before
    assert len(list((data / WAITING_FOLDER).iterdir())) == 1
    with pytest.raises(EnvironmentFault, match="can be made in 1 s"):
        unlock(data, PASSPHRASE)


def test_one_flipped_byte_anywhere_in_a_store_is_found_and_the_rest_stays_readable(
    data: Path, keys: Keys, tmp_path: Path
) -> None:
    rng = random.Random(3)
    for trial in range(_FLIPS):
        copy = shutil.copytree(data, tmp_path / f"flipped-{trial}")
        store = rng.choice(list(Store))
        path = database_file(copy, store)
        content = bytearray(path.read_bytes())
        place = rng.randrange(16, len(content))
        content[place] ^= 1 << rng.randrange(8)
        path.write_bytes(content)
        result = verify(copy, keys)
        assert not result.ok, (store, place)
        bad = next(check for check in result.stores if check.store == store.value)
        assert bad.first_bad is not None, (store, place)
        other = next(one for one in Store if one is not store)
        with open_reader(copy, keys, [other]) as reader:
            assert reader.read_stream(STREAM) == [e for e in _DAY if e.store is other]


class _JumpingClock:
    """Wall time can be put anywhere; the monotonic clock goes on."""

    speed = 1.0

    def __init__(self) -> None:
        self.utc_us, self.offset_min, self.mono_ms = 1_790_000_000_000_000, 120, 5_000

    def now(self) -> Instant:
        return Instant(self.utc_us, self.offset_min, self.mono_ms)

    def pass_minutes(self, minutes: int) -> None:
        self.utc_us += minutes * 60_000_000
        self.mono_ms += minutes * 60_000


def test_clock_jump_does_not_move_session_time(data: Path, keys: Keys) -> None:
    clock = _JumpingClock()
    protocol = ResourceFiles(paths.resource_dir()).protocol("im-180")
    with open_record(data, keys) as record:
        casebook = Casebook(
            record, clock, "Q. T.", lambda: uuid.uuid4().hex, lambda work: work(), practice=False
        )
        live = casebook.begin_session(add_client(casebook), protocol)
        assert not isinstance(live, Refusal)
        for jump_us, offset_min in ((-3 * _HOUR_US, 120), (5 * _HOUR_US, 60), (-_HOUR_US, 180)):
            clock.pass_minutes(10)
            clock.utc_us += jump_us
            clock.offset_min = offset_min
            assert not isinstance(live.submit(TakeNote("the gate again")), Refusal)
        all_saved(casebook)
        again = casebook.open_session(live.id)
    assert live.session_ms() == 1_800_000
    assert [note.at_ms for note in again.state.notes] == [600_000, 1_200_000, 1_800_000]
    assert again.session_ms() == 1_800_000


def test_two_programs_the_second_one_refuses_and_changes_nothing(data: Path, keys: Keys) -> None:
    second = (
        "import sys; from pathlib import Path\n"
        "from kaproom.record.folder import unlock\n"
        "from kaproom.record.store import open_record\n"
        "folder = Path(sys.argv[1])\n"
        "open_record(folder, unlock(folder, sys.argv[2]))\n"
    )
    with open_record(data, keys) as record:
        done = subprocess.run(
            [sys.executable, "-c", second, str(data), PASSPHRASE],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        assert done.returncode == 1
        assert "open in another kaproom" in done.stderr
        assert record.read_stream(STREAM) == _DAY
    assert verify(data, keys).ok
