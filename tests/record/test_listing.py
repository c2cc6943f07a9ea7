"""The list of sessions: from the record store alone, folded by the core."""

from dataclasses import replace
from pathlib import Path

from kaproom.core.events.chart import ClientAdded, SessionPlanned
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.events.session import EntryUndone, NoteTaken, SessionEnded
from kaproom.record.keys import Keys
from kaproom.record.store import RecordReader, open_reader, open_record
from tests.record.entries import bare_connection, event, some_day, started


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


def test_only_the_sessions_asked_for_are_told_out_of_the_table_and_out_of_the_entries(
    data_dir: Path, keys: Keys
) -> None:
    with open_record(data_dir, keys) as record:
        for place, (name, client) in enumerate((("a", "c1"), ("b", "c2"), ("c", "c1"))):
            begun = replace(started(), client_id=client)
            record.append([event(1 + 100 * place, begun, f"session/{name}")])
        record.append([event(90, SessionEnded(), "session/a")])
        record.append([event(1, ClientAdded("Q. V."), chart_stream("c1"))])
        record.append([event(2, SessionPlanned(1, "2026-12-12"), chart_stream("c1"))])
        record.append([event(1, ClientAdded("2026 12 13"), chart_stream("c2"))]).result()

        def told(reader: RecordReader) -> object:
            def ids(**asked: object) -> list[str]:
                return [one.id for one in reader.session_summaries(**asked)]  # pyright: ignore[reportArgumentType]

            return (
                ids(),
                ids(client_id="c1"),
                ids(running=True, most=1),
                ids(running=False),
                ids(ids=["b", "none"]),
                [(one.client_id, one.count) for one in reader.sessions_by_client()],
            )

        whole = told(record)
        assert whole == (
            ["c", "b", "a"],
            ["c", "a"],
            ["c"],
            ["a"],
            ["b"],
            [("c1", 2), ("c2", 1)],
        )
        assert record.client_ids() == ["c1", "c2"]
        assert record.streams_holding('"2026-12-12"', (SessionPlanned.KIND,)) == ["client/c1"]
        assert record.streams_holding('"2026-12-13"', (SessionPlanned.KIND,)) == []
    bare = bare_connection(data_dir, keys, Store.RECORD)
    bare.execute("DELETE FROM projection")
    bare.close()
    with open_reader(data_dir, keys, [Store.RECORD]) as reader:
        assert told(reader) == whole
        assert reader.streams_holding("2026", (SessionPlanned.KIND,)) is None
