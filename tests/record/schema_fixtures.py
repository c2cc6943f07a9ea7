"""The folders of every released schema, kept as they were written, and the script that makes one.

Run as `python -m tests.record.schema_fixtures` when a new schema has been settled: it writes
`tests/record/fixtures/schema-N/` with the two stores and, beside them, what must be read from them.
A fixture is never made anew: what an older kaproom wrote can only be made by that kaproom. All
words are invented; the folder is a practice folder, so that everybody can open it.
"""

import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from kaproom.core.events import chart as ce
from kaproom.core.events import session as se
from kaproom.core.events.event import Body, Event, chart_stream, session_stream
from kaproom.core.stream import audit
from kaproom.core.stream.ports import Draft, SampleBatch
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.lock import LOCK_FILE
from kaproom.record.schema import SCHEMA_VERSION
from kaproom.record.store import RecordReader, open_record

FIXTURES = Path(__file__).parent / "fixtures"
READ_BACK = "read_back.json"
DRAFT_KEY = "session/s2"
_START_US = 1_790_000_000_000_000
_PLAN = (se.PlannedPhase("Arrival", 20), se.PlannedPhase("Journey", 60))


def fixture_folders() -> list[Path]:
    """The folders of all schemas that were ever released, oldest first."""
    found = FIXTURES.glob("schema-*")
    return sorted(found, key=lambda path: int(path.name.removeprefix("schema-")))


def copy_of(fixture: Path, target: Path) -> Path:
    """A working copy of a fixture's data folder; the fixture itself is never opened."""
    return shutil.copytree(fixture, target, ignore=shutil.ignore_patterns(READ_BACK))


def expected_of(fixture: Path) -> dict[str, Any]:
    """What must be read from a fixture."""
    return json.loads((fixture / READ_BACK).read_text(encoding="utf-8"))


def read_back(record: RecordReader) -> dict[str, Any]:
    """All that a folder holds, in plain values, shaped as `expected_of` gives it."""
    streams = record.streams("")
    prefix = session_stream("")
    sessions = [name.removeprefix(prefix) for name in streams if name.startswith(prefix)]
    found = {
        "streams": {
            name: [_plain(event) for event in record.read_stream(name)] for name in streams
        },
        "samples": {name: msgspec.to_builtins(record.read_samples(name)) for name in sessions},
        "draft": record.read_draft(DRAFT_KEY).text,
        "sessions": msgspec.to_builtins(record.session_summaries()),
    }
    return json.loads(json.dumps(found))


def _plain(event: Event) -> dict[str, Any]:
    kind = {"kind": event.body.KIND, "schema": event.body.SCHEMA}
    return {**msgspec.to_builtins(event), **kind}


def _stream(stream: str, bodies: Iterable[Body], of_session: bool) -> list[Event]:
    events: list[Event] = []
    for turn, body in enumerate(bodies, 1):
        at_us = _START_US + turn * 60_000_000
        session_ms = turn * 60_000 if of_session else None
        event_id = f"{stream}:{turn}"
        late = turn % 7 == 0
        events.append(
            Event(event_id, stream, turn, at_us, 120, session_ms, at_us, late, "Q. T.", body)
        )
    return events


def _chart() -> list[Event]:
    return _stream(
        chart_stream("c1"),
        [
            ce.ClientAdded("Q. V.", "1984-05-30", 6),
            ce.ClientWeighed(72_000),
            ce.AllergyNoted("sesame", "hives"),
            ce.MedicineNoted("bupropion", "150 mg", "stimulant"),
            ce.ContactNoted("escort", "U. W.", "000 17"),
            ce.OrderReceived(
                "ketamine", "IM", 60_000, "Dr. O.", "2026-11-14", text="hold above 160"
            ),
            ce.ConsentGiven("touch", True, "hand and shoulder"),
            ce.SessionPlanned(1, "2026-11-24"),
            ce.IntentionSet("to ask the lighthouse what it keeps"),
            ce.AgreementMade("the keeper", "ask before the stairs", "preparation"),
            ce.AgreementMade("the keeper", "no stairs at all", "preparation"),
            ce.ChartNoteWithdrawn("client/c1:11"),
            ce.AllergyNoted("walnut"),
            ce.ChartEntryWithdrawn("client/c1:13"),
        ],
        of_session=False,
    )


def _whole_session() -> list[Event]:
    started = se.SessionStarted(
        "c1", "Q. V.", 1, 6, "im-180", _PLAN, "client/c1:6", 72_000, ("Q. T.",), True
    )
    return _stream(
        session_stream("s1"),
        [
            started,
            se.PhaseEntered("Arrival"),
            se.ReadingTaken(132, 84, 78, 98, 14, 367, ("systolic_mmhg",)),
            se.AgreementReread("client/c1:10"),
            se.DoseGiven(
                "ketamine", "IM", 60_000, 50_000, "left deltoid", "Q. T.", "L7", "2027-01"
            ),
            se.MusicReported("track_started", "Tide", "first light", "a.flac", "Onset", 0, 90_000),
            se.NoteTaken('hand opens. "it was only rain" #part the keeper', starred=True),
            se.NoteTaken("déjà vu at the água, Ærø · 雨"),
            se.ObservationMade("tears", "Tears", True),
            se.ObservationEnded("session/s1:9"),
            se.ReadingSkipped("asleep, breathing freely"),
            se.ScaleRated("distress", "1", 3, False),
            se.NoteCorrected(
                "session/s1:7", (("text", 'hand opens. "it was only wind"'),), 400_000
            ),
            se.NoteStarred("session/s1:8", True),
            se.NoteCarried("session/s1:8", False),
            se.NotePromoted("session/s1:7", "client reported an image of wind"),
            se.EntryCorrected("session/s1:5", (("site", "right deltoid"),)),
            se.NoteTaken("a slip of the keys"),
            se.NoteUndone("session/s1:18"),
            se.ScaleRated("distress", "1", 9, True),
            se.EntryUndone("session/s1:20"),
            se.MachineSuspended(2_000),
            se.SessionEnded(),
        ],
        of_session=True,
    )


def _running_session() -> list[Event]:
    started = se.SessionStarted(
        "c1", "Q. V.", 2, 6, "im-180", _PLAN, None, None, ("Q. T.", "U. W."), True
    )
    bodies = [started, se.PhaseEntered("Arrival"), se.NoteTaken("the rain again")]
    return _stream(session_stream("s2"), bodies, of_session=True)


def _trail() -> list[Event]:
    unlocked = audit.AuditNoted(audit.AuditAction.UNLOCKED.value, "therapist")
    return _stream(audit.AUDIT_STREAM, [unlocked], of_session=False)


def _make(folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    create_practice_folder(folder)
    with open_record(folder, unlock_practice(folder)) as record:
        record.append(_trail())
        record.append(_chart())
        ended = _whole_session()
        record.append(ended[:-1])
        record.append_samples("s1", SampleBatch(0, (72, None) * 60, (98, 97) * 60))
        record.append(ended[-1:])
        record.append(_running_session())
        record.append_samples("s2", SampleBatch(0, (80,) * 75, (None,) * 75))
        record.save_draft(DRAFT_KEY, Draft("there was a do")).result()
        found = read_back(record)
    (folder / LOCK_FILE).unlink()
    text = json.dumps(found, ensure_ascii=False, sort_keys=True)
    (folder / READ_BACK).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    target = FIXTURES / f"schema-{SCHEMA_VERSION}"
    if target.exists():
        sys.exit(f"{target.name} is there already; what was released is not made anew")
    _make(target)
