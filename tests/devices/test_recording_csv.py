"""Recordings of oximeters and cuffs as devices write them, and what is wrong with others."""

from datetime import datetime, timedelta, timezone

import pytest

from kaproom import paths
from kaproom.core.events.session import ReadingTaken
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.recording_columns import guessed_columns, remembered, told_columns
from kaproom.core.vitals.recordings import PlacedRecording, SessionSpan
from kaproom.devices.recording_csv import Recording, read_recording, read_table
from kaproom.devices.recording_placed import placed
from kaproom.errors import EnvironmentFault
from kaproom.resource_files import ResourceFiles

START = datetime(2026, 11, 26, 10, 0, tzinfo=timezone(timedelta(hours=1)))
MINUTE = 60_000
SEMICOLONS = (
    "Oximeter 7;;\r\nDatum;Uhrzeit;SpO2 (%);Puls\r\n"
    "26.11.2026;10:00:02;97,0;74\r\n26.11.2026;10:00:03;--;75\r\n26.11.2026;10:00:06;98;511\r\n"
)
CUFF = "Date/Time,SYS (mmHg),DIA (mmHg),Pulse\n11/26/2026 10:30 AM,128,82,74\n11/26/2026 11:05,,,\n"


@pytest.fixture(scope="module")
def limits() -> Limits:
    return ResourceFiles(paths.resource_dir()).limits()


def _read(data: bytes, limits: Limits, told: str = "") -> Recording:
    table = read_table("f.csv", data)
    columns = told_columns(guessed_columns(table.headings), told)
    return read_recording(table, columns, START, limits)


def _placed(
    data: bytes,
    limits: Limits,
    minutes: int,
    shift_s: int = 0,
    offs: tuple[tuple[int, int], ...] = (),
) -> PlacedRecording:
    table = read_table("f.csv", data)
    span = SessionSpan(START, minutes * MINUTE, offs)
    return placed(table, guessed_columns(table.headings), span, limits, shift_s)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_gaps_stay_gaps_and_decimal_commas_are_read(encoding: str, limits: Limits) -> None:
    found = _placed(SEMICOLONS.encode(encoding), limits, 90, shift_s=5)
    assert (found.readings, found.unusable) == ((), 1)
    assert [(b.start_s, b.pulse_bpm, b.spo2_percent) for b in found.batches] == [
        (7, (74, 75), (97, None)),
        (11, (None,), (98,)),
    ]
    assert (found.seconds, found.gaps, found.outside, found.first_ms, found.last_ms) == (
        3,
        2,
        0,
        7000,
        11_000,
    )


def test_a_cuffs_values_are_readings_and_what_lies_outside_is_counted(limits: Limits) -> None:
    found = _placed(CUFF.encode(), limits, 90)
    assert found.readings == ((30 * MINUTE, ReadingTaken(128, 82, 74)),)
    assert _placed(CUFF.encode(), limits, 32, shift_s=60).readings[0][0] == 31 * MINUTE
    # Session time stood still for ten minutes before it.
    still = ((5 * MINUTE, 10 * MINUTE),)
    assert _placed(CUFF.encode(), limits, 90, offs=still).readings[0][0] == 20 * MINUTE
    for minutes, offs in ((20, ()), (90, ((25 * MINUTE, 10 * MINUTE),))):
        with pytest.raises(EnvironmentFault, match="Move its clock by seconds"):
            _placed(CUFF.encode(), limits, minutes, offs=offs)


def test_times_of_every_kind_mean_the_same_moment(limits: Limits) -> None:
    for time in (
        "2026-11-26T10:05:00",
        "2026-11-26 09:05:00Z",
        "26/11/2026 10:05:00",
        "11/26/2026 10:05:00 AM",
        "26.11.2026 10:05",
        "10:05:00",
        "300",
        "300,0",
    ):
        ((moment, _),) = _read(f"time;pulse\n{time};70\n".encode(), limits).samples
        assert moment == START + timedelta(minutes=5), time


@pytest.mark.parametrize(
    "data",
    [
        b"time,pulse\n23:59:59,70\n00:00:00,71\n",
        b"time,pulse\n22:59:59Z,70\n23:00:00Z,71\n",
        b"date,time,pulse\n,23:59:59,70\n,00:00:00,71\n",
        b"time,pulse\n2026-11-26 23:59:59,70\n2026-11-27 00:00:00,71\n",
    ],
)
def test_a_time_of_day_goes_round_midnight(data: bytes, limits: Limits) -> None:
    night = START.replace(hour=23, minute=59)
    table = read_table("f.csv", data)
    samples = read_recording(table, guessed_columns(table.headings), night, limits).samples
    assert [moment - night for moment, _ in samples] == [timedelta(seconds=s) for s in (59, 60)]


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"", 1, "parted by neither"),
        (b"time|pulse\n10:00:01|70\n", 1, "parted by neither"),
        (b"a,b\n1,2\n", 1, "no column is the time among a, b"),
        (b"time,sys,pulse\n10:00:01,120,70\n", 1, "needs both its columns"),
        (b"time,pulse\n10:00:01,70\n10:00:01,71\n", 3, "10:00:01 is there twice"),
        (b"time,pulse\n10:00:05,70\n10:00:04,71\n", 3, "10:00:04 goes back from 10:00:05"),
        (
            b"time,pulse\n2026-11-26 14:00:00,70\n2026-11-26 01:00:01,71\n",
            3,
            "01:00:01 goes back from 14:00:00",
        ),
        (b"time,pulse\n50000,70\n1,71\n", 3, "10:00:01 goes back from 23:53:20"),
        (
            b"date,time,pulse\n26.11.2026,14:00:00,70\n26.11.2026,01:00:01,71\n",
            3,
            "01:00:01 goes back from 14:00:00",
        ),
        (b"time,spo2,pulse\n10:00:05,97,5,70\n", 2, "decimal comma among commas"),
        (b"time,pulse\n\n10:00:05,fast\n", 3, "the value of pulse is no number"),
        (b"time,pulse\n10:61:05,70\n", 2, "no such time of day"),
        (b"time,pulse\nlater,70\n", 2, "this is no time"),
        (b"time,pulse\n03/04/2026 10:00,70\n", 2, "day and month cannot be told apart"),
        (b"time,sys,dia\n10:00:05,80,120\n", 2, "the systolic pressure is not above"),
        (b'time,pulse\n10:00:05,"70\n', 2, "this is not CSV"),
        (b"time,pulse\n\x00\x00,70\n", 0, "is no text"),
        ("time,pulse\n10:00:01,70\n".encode("utf-16-le"), 0, "is no text in UTF-8"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    data: bytes, line: int, reason: str, limits: Limits
) -> None:
    with pytest.raises(EnvironmentFault, match="Nothing was imported") as caught:
        _read(data, limits)
    assert reason in str(caught.value)
    assert not line or f"f.csv, line {line}:" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"time,pulse\n0001-01-01 00:00:00+14:00,70\n", "no such offset from UTC"),
        (b"time,pulse\n9999-12-31 23:59:59-14:00,70\n", "no such offset from UTC"),
        (b"time,pulse\n2026-11-26 10:00:00+99:99,70\n", "no such offset from UTC"),
        (b"time;" + b"pulse" * 30_000 + b"\n", "this is not CSV"),
        (b"a" * 9000 + b",b\n1,2\n", "no column is the time among"),
    ],
)
def test_a_file_from_nowhere_is_refused_in_a_line_that_can_be_read(
    data: bytes, reason: str, limits: Limits
) -> None:
    with pytest.raises(EnvironmentFault, match=reason) as caught:
        _read(data, limits)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("shift_s", [10**10, -(10**20)])
def test_a_clock_is_moved_as_far_as_a_clock_can_be_off(shift_s: int, limits: Limits) -> None:
    with pytest.raises(EnvironmentFault, match="a hundred years at most"):
        _placed(b"time,pulse\n10:00:01,70\n", limits, 5, shift_s)


def test_the_ends_of_the_calendar_lie_outside_the_session_however_moved(limits: Limits) -> None:
    data = b"time,pulse\n0001-01-01 00:00,70\n2026-11-26 10:00:01,71\n9999-12-31 23:59,72\n"
    found = _placed(data, limits, 5)
    assert (found.seconds, found.outside) == (1, 2)
    with pytest.raises(EnvironmentFault, match="lies in the session"):
        _placed(data, limits, 5, 86_400)


def test_columns_are_told_by_heading_and_remembered_by_headings() -> None:
    guessed = guessed_columns(("When", " Value A", "Value  B"))
    told = told_columns(guessed, "time=When, pulse=value a")
    assert (told.time, told.pulse, told.reason()) == ("when", "value a", "")
    assert remembered((guessed,), told) == (told,)
    for wrong, reason in (("tempo=when", "there is no tempo"), ("time=Then", "no column Then")):
        with pytest.raises(ValueError, match=reason):
            told_columns(guessed, wrong)
