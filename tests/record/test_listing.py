"""The list of sessions: from the record store alone, folded by the core."""

from pathlib import Path

from kaproom.core.event import Store
from kaproom.core.session_events import EntryUndone, NoteTaken, SessionEnded
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader, open_record
from tests.record.entries import event, some_day


def test_sessions_are_told_with_their_state_and_undone_ones_are_not(
    data_dir: Path, keys: Keys
) -> None:
    undone = some_day(3, "session/c")
    with open_record(data_dir, keys) as record:
        record.append([*some_day(9, "session/a"), event(20, SessionEnded(), "session/a")])
        record.append(some_day(5, "session/b"))
        record.append([*undone, event(4, EntryUndone(undone[0].id), "session/c")])
        record.append([event(1, NoteTaken("not a session yet"), "session/d")])
    (data_dir / "notes.db").unlink()
    with open_reader(data_dir, keys, [Store.RECORD]) as reader:
        found = {summary.id: summary for summary in reader.session_summaries()}
    assert set(found) == {"a", "b"}
    assert found["a"].state == "ended"
    assert found["a"].client == "Q. V."
    assert found["a"].number == 3
    assert found["a"].duration_ms == 20_000
    # Five entries, the end and the seal.
    assert found["a"].events == 7
    assert found["b"].state == "running"
    assert found["b"].ended_utc_us is None
    assert found["b"].duration_ms is None
    assert found["b"].events == 3
