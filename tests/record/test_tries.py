"""The growing delay: doubling, capped, kept over a restart, and never a lock-out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.clock import Instant, SteppedClock
from kaproom.errors import EnvironmentFault
from kaproom.record.folder import is_passphrase_of, unlock, unlock_by_either
from kaproom.record.tries import LONGEST_S, TRIES_FILE, Tries
from tests.record.entries import PASSPHRASE, START_US


def _clock(at_us: int = START_US) -> SteppedClock:
    return SteppedClock(Instant(at_us, 60, 0))


def test_the_delay_doubles_to_its_cap_and_goes_with_a_right_try(tmp_path: Path) -> None:
    clock = _clock()
    tries = Tries(tmp_path, clock)
    waits = []
    for _ in range(8):
        tries.demand()
        tries.wrong()
        waits.append(tries.wait_s())
        clock.step(tries.wait_s() * 1000 - 1)
        assert tries.wait_s() == 1
        clock.step(1)
        assert tries.wait_s() == 0
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]
    tries.wrong()
    tries.right()
    assert tries.wait_s() == 0
    tries.wrong()
    assert tries.wait_s() == 1


def test_no_way_in_is_open_before_its_time_not_even_the_right_one(data_dir: Path) -> None:
    clock = _clock()
    with pytest.raises(EnvironmentFault, match="passphrase is wrong"):
        unlock(data_dir, "no such words", clock=clock)
    # A restart: nothing is remembered but what is on the disk.
    for way in (unlock, unlock_by_either):
        with pytest.raises(EnvironmentFault, match=r"can be made in 1 s\."):
            way(data_dir, PASSPHRASE, clock=clock)
    clock.step(1000)
    with pytest.raises(EnvironmentFault, match="passphrase is wrong"):
        unlock_by_either(data_dir, "no such words either", clock=clock)
    clock.step(1000)
    with pytest.raises(EnvironmentFault, match=r"can be made in 1 s\."):
        unlock(data_dir, PASSPHRASE, clock=clock)
    clock.step(1000)
    assert unlock(data_dir, PASSPHRASE, clock=clock)
    assert not (data_dir / TRIES_FILE).exists()


def test_the_room_under_its_cover_is_not_delayed(data_dir: Path) -> None:
    assert not is_passphrase_of(data_dir, "therapist", "a note typed under the cover")
    assert not (data_dir / TRIES_FILE).exists()
    Tries(data_dir, _clock()).wrong()
    assert is_passphrase_of(data_dir, "therapist", PASSPHRASE)
    assert not is_passphrase_of(data_dir, "somebody else", PASSPHRASE)


@given(st.integers(1, 10**6), st.integers(-(10**15), 10**16), st.integers(-(10**15), 10**16))
def test_no_clock_makes_anyone_wait_longer_than_the_cap(
    tmp_path_factory: pytest.TempPathFactory, wrong: int, last_us: int, now_us: int
) -> None:
    folder = tmp_path_factory.mktemp("d")
    (folder / TRIES_FILE).write_text(f'{{"wrong":{wrong},"last_utc_us":{last_us}}}')
    clock = _clock(max(now_us, 0))
    tries = Tries(folder, clock)
    assert tries.wait_s() <= LONGEST_S
    clock.step(LONGEST_S * 1000)
    assert tries.wait_s() == 0


@given(st.binary(max_size=80))
def test_a_damaged_file_is_no_delay(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("d")
    (folder / TRIES_FILE).write_bytes(content)
    assert Tries(folder, _clock()).wait_s() == 0


@pytest.mark.parametrize("content", [b'{"a":' * 9000, b'{"wrong":1,"last_utc_us":"\xff"}'])
def test_a_file_nested_without_end_is_no_delay(tmp_path: Path, content: bytes) -> None:
    (tmp_path / TRIES_FILE).write_bytes(content)
    assert Tries(tmp_path, _clock()).wait_s() == 0


def test_a_file_that_cannot_be_written_is_no_delay(tmp_path: Path) -> None:
    tries = Tries(tmp_path / "not there", _clock())
    tries.wrong()
    tries.right()
    assert tries.wait_s() == 0
