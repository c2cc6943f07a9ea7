"""A scripted day through the real core, the real stores and the silent player, read back again."""

import queue
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.audio.silent import SilentPlayer
from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.rehearse import rehearse
from kaproom.core.clock import SteppedClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.discharge import MET, NOT_MET
from kaproom.core.events.event import Store, session_stream
from kaproom.core.events.session import EntryUndone, NoteUndone
from kaproom.core.rehearsal.rehearsal import prepare_client
from kaproom.core.session.discharge import decision_of
from kaproom.core.session.notes import is_carried
from kaproom.core.session.session import session_from
from kaproom.core.vitals.samples import GAP
from kaproom.music_library import MusicLibrary
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import RecordStore, open_record
from kaproom.rehearsing import RehearsalRun, begin_rehearsal, rehearsal_room
from kaproom.resource_files import ResourceFiles

DAY = RehearseOptions("high-pressure", None, 3, headless=True, minutes=None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_practice_folder(tmp_path / "practice")
    return tmp_path / "practice"


def opened(folder: Path) -> RecordStore:
    return open_record(folder, unlock_practice(folder))


def casebook_of(record: RecordStore, clock: SteppedClock) -> Casebook:
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    return Casebook(record, clock, "therapist", lambda: uuid.uuid4().hex, posted.put, True)


def test_everything_of_the_day_is_there_after_a_restart(folder: Path) -> None:
    files = ResourceFiles(paths.resource_dir())
    with opened(folder) as record:
        summary = rehearse(record, files, DAY)
    assert summary.refusals == ()
    with opened(folder) as record:
        casebook = casebook_of(record, SteppedClock())
        state = casebook.open_session(summary.session).state
        samples = casebook.samples(summary.session)
    assert len(state.ledger.events) == summary.events
    assert state.ended_ms == 10_800_000
    decision = decision_of(state)
    assert decision is not None
    assert decision.body.decided_by == "T."
    assert [c.judged for c in decision.body.criteria] == [MET] * 8 + [NOT_MET]
    assert [p.name for p in state.phases] == [p.name for p in state.plan]
    assert [(d.body.amount_ug, d.at_ms // 60_000) for d in state.doses] == [
        (60_000, 28),
        (30_000, 52),
    ]
    assert state.doses[1].body.booster_of == state.doses[0].id
    assert len(state.skips) == 1
    assert state.readings[0].body.systolic_mmhg == 146
    assert {o.body.code for o in state.observations} >= {"nausea", "stillness", "tears"}
    assert any(isinstance(e.body, EntryUndone | NoteUndone) for e in state.ledger.events)
    assert "bo" not in [n.body.text for n in state.notes]
    assert any(n.late for n in state.notes)
    assert sum(is_carried(n) for n in state.notes) >= 8
    silences = [t for t in state.music if not t.title]
    assert len(silences) == 2
    assert any(t.held for t in state.music)
    assert len(samples) == 10_801
    assert all(v == GAP for v in samples.pulse_bpm[6_600:6_960])
    assert sum(v != GAP for v in samples.pulse_bpm) == 10_801 - 360


def test_each_store_alone_tells_its_own_part(folder: Path) -> None:
    with opened(folder) as record:
        summary = rehearse(record, ResourceFiles(paths.resource_dir()), DAY)
        stream = session_stream(summary.session)
        both = record.read_stream(stream)
        clinical = record.read_stream(stream, (Store.RECORD,))
        notes = record.read_stream(stream, (Store.NOTES,))
    assert sorted(clinical + notes, key=lambda e: e.turn) == both
    assert session_from(clinical).notes == ()
    assert session_from(clinical).doses == session_from(both).doses
    assert [n.body for n in session_from(notes).notes] == [n.body for n in session_from(both).notes]


def test_a_course_goes_on_with_the_same_client_and_then_begins_anew(folder: Path) -> None:
    files = ResourceFiles(paths.resource_dir())
    short = RehearseOptions("calm", None, 1, headless=True, minutes=5)
    with opened(folder) as record:
        for _ in range(7):
            rehearse(record, files, short)
        sessions = record.session_summaries()
    assert sorted(s.number for s in sessions) == [1, 1, 2, 3, 4, 5, 6]
    assert len({s.client_id for s in sessions}) == 2
    assert all(s.duration_ms == 300_000 for s in sessions)


def test_what_is_taken_over_by_hand_is_left_to_the_hands(folder: Path) -> None:
    files = ResourceFiles(paths.resource_dir())
    clock = SteppedClock()
    with opened(folder) as record:
        casebook = casebook_of(record, clock)
        script = files.rehearsal("calm")
        live = begin_rehearsal(casebook, files, script)
        library = MusicLibrary(paths.playlist_dir(), folder, folder)
        setting = library.setting(script.music)
        room = rehearsal_room(
            live, record, files, script, SilentPlayer(clock), setting, 1, silent_player=True
        )
        run = RehearsalRun(script, room, clock, None)
        clock.step(8 * 60_000)
        run.perform()
        before = len(live.state.notes), len(live.state.readings)
        run.set_taken_over(True)
        clock.step(60 * 60_000)
        run.perform()
        assert (len(live.state.notes), len(live.state.readings)) == before
        assert room.enter("128/82 74 98").events
        run.set_taken_over(False)
        clock.step(40 * 60_000)
        run.perform()
        assert len(live.state.notes) > before[0]
        assert isinstance(prepare_client(script, casebook), str)
