"""Recordings of oximeters and cuffs, as CSV in the bytes of any device or spreadsheet.

What is taken lies in the session, and comes out of the store's packed minutes as it went in.
"""

from datetime import datetime, timedelta, timezone

from kaproom.core.vitals.recording_columns import guessed_columns, told_columns
from kaproom.core.vitals.recordings import SessionSpan
from kaproom.devices.recording_csv import read_table
from kaproom.devices.recording_placed import placed
from kaproom.errors import EnvironmentFault
from kaproom.record.samples import pack, samples_of, unpack
from tools.fuzz.mutating import contents
from tools.fuzz.reader import NotKept, Reader
from tools.fuzz.shipped import DATA

_START = datetime(2026, 11, 26, 10, 0, tzinfo=timezone(timedelta(hours=1)))
_SPAN = SessionSpan(_START, 3 * 3_600_000, ((3_600_000, 60_000),))
_SHIFTS_S = (0, 0, 0, 0, 0, 0, 3600, -10, 10**9, -(10**12), 10**20)
_SEEDS = (
    b"Time,SpO2,Pulse\n2026-11-26 10:00:01,98,72\n2026-11-26 10:00:02,--,73\n",
    "Datum;Uhrzeit;SpO₂(%);PR\n26.11.2026;10:01:00;97;61\n26.11.2026;10:01:01;96;62\n".encode(),
    b"device X\n\nelapsed\tpulse\tspo2\n0\t70\t98\n1.5\t71\t97\n300\t72\t97\n",
    b"Date Time,Sys,Dia,Pulse\n11/26/2026 10:05 AM,128,82,70\n11/26/2026 1:00 PM,131,80,\n",
    b"timestamp,hr\n2026-11-26T09:00:01Z,70\n2026-11-26T10:00:02+01:00,71\n",
    "Zeit;Puls\n10:00:01;71,5\n10:00:02;72\n".encode("utf-16"),
    b"Time,SpO2,Pulse\n0001-01-01 00:00:00+14:00,98,72\n9999-12-31 23:59:59-14:00,98,72\n",
)
_WORDS = (
    b"time", b"date", b"pulse", b"spo2", b"sys", b"dia", b",", b";", b"\t", b'"', b"10:00:03",
    b"AM", b"PM", b"Z", b"+01:00", b"+23:59", b"26.11.2026", b"2026/11/26 ", b"--", b"n/a", b"%",
    b"\r\n", b"0001-", b"9999-",
)  # fmt: skip


def _read(content: bytes) -> str:
    table = read_table("rec.csv", content)
    columns = guessed_columns(table.headings)
    first = content.partition(b"\n")[0].decode("latin-1")
    try:
        told_columns(columns, first)
    except ValueError as wrong:
        if not str(wrong):
            raise NotKept("columns are refused without a word") from wrong
    shift_s = _SHIFTS_S[len(content) % len(_SHIFTS_S)]
    found = placed(table, columns, _SPAN, DATA.limits, shift_s)
    for batch in found.batches:
        again = [unpack(chunk) for chunk in pack(samples_of(batch))]
        values = [pair for b in again for pair in zip(b.pulse_bpm, b.spo2_percent, strict=True)]
        if values != list(zip(batch.pulse_bpm, batch.spo2_percent, strict=True)):
            raise NotKept("samples are others after they were stored")
    found.words(found.seconds, len(found.readings), taken=False)
    if not all(0 <= at_ms <= _SPAN.length_ms for at_ms, _ in found.readings):
        raise NotKept("a reading lies outside the session")
    return ""


READERS = (
    Reader(
        "recordings",
        contents(_SEEDS, _WORDS),
        lambda _: _read,
        (EnvironmentFault,),
        seeds=_SEEDS,
        words=_WORDS,
    ),
)
