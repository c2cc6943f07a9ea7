"""Searching: words as people type them, found as they stand, each store for itself."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.events import session as session_events
from kaproom.core.events.event import Store, registered_kinds
from kaproom.core.events.session import (
    DoseGiven,
    EntryCorrected,
    NoteCorrected,
    NotePromoted,
    NoteTaken,
    NoteUndone,
    ReadingSkipped,
)
from kaproom.core.stream.searchable import SEARCHABLE
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import RecordReader, open_reader, open_record
from tests.record.entries import PASSPHRASE, event, started

STREAM, OTHER = "session/s1", "session/s2"


@pytest.fixture(scope="module")
def folder(fresh_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sessions with notes, corrected and undone ones among them."""
    folder = shutil.copytree(fresh_folder, tmp_path_factory.mktemp("searched") / "data")
    first = [
        started(),
        NoteTaken("The Lighthouse again; it keeps watch"),
        NoteTaken("déjà vu on the água, cool WATER"),
        DoseGiven("ketamine", "IM", 60_000, site="left deltoid"),
        ReadingSkipped("deep, not disturbed"),
        NoteTaken("a slip of the kyes"),
        NoteTaken("teh tide"),
    ]
    events = [event(turn, body, STREAM) for turn, body in enumerate(first, 1)]
    later = [
        NoteUndone(events[5].id),
        NoteCorrected(events[6].id, (("text", "the tide"),), 3_000),
        NotePromoted(events[1].id, "client described a lighthouse"),
        EntryCorrected(events[3].id, (("site", "right deltoid"),)),
    ]
    events += [event(turn, body, STREAM) for turn, body in enumerate(later, 20)]
    events.append(event(50, NoteTaken("lighthouse keeper waves"), OTHER))
    with open_record(folder, unlock(folder, PASSPHRASE)) as record:
        record.append(events).result(timeout=30)
    return folder


@pytest.fixture(scope="module")
def keys(folder: Path) -> Keys:
    return unlock(folder, PASSPHRASE)


@pytest.fixture(scope="module")
def reader(folder: Path, keys: Keys) -> Iterator[RecordReader]:
    with open_reader(folder, keys) as opened:
        yield opened


def _texts(reader: RecordReader, words: str) -> list[str]:
    return [one.text for one in reader.search(words)]


LIGHTHOUSES = [
    "lighthouse keeper waves",
    "client described a lighthouse",
    "The Lighthouse again; it keeps watch",
]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lighthouse", LIGHTHOUSES),
        ("LIGHTH", LIGHTHOUSES),
        ("keep", LIGHTHOUSES[::2]),
        ("lighthouse keep", LIGHTHOUSES[::2]),
        ("keep lighthouse", []),
        ("lighth keeper", []),
        ('"keeper waves"', LIGHTHOUSES[:1]),
        ('"waves keeper"', []),
        ('"lighthouse kee"', []),
        ('"the lighthouse aga', []),
        ("deja agua", ["déjà vu on the água, cool WATER"]),
        ("DÉJÀ", ["déjà vu on the água, cool WATER"]),
        ("slip", []),
        ("teh", []),
        ("tide", ["the tide"]),
        ("disturbed", ["deep, not disturbed"]),
        ("left", []),
        ("right deltoid", ["ketamine, right deltoid"]),
        ("", []),
        ("-- * #", []),
        ("AND", []),
        ("lighthouse OR tide", []),
        ("lighthouse NOT keeper", []),
        ("text:lighthouse", []),
        ("s1", []),
    ],
)
def test_words_are_found_as_they_stand_newest_first(
    reader: RecordReader, words: str, found: list[str]
) -> None:
    assert _texts(reader, words) == found


def test_what_is_found_says_where_it_stands(reader: RecordReader) -> None:
    (tide,) = reader.search("tide")
    assert (tide.store, tide.stream, tide.kind) == (Store.NOTES, STREAM, "note.taken")
    # Corrected from its seventh second to its third.
    assert tide.session_ms == 3_000
    (sat,) = reader.search("disturbed")
    assert sat.store is Store.RECORD
    assert sat.at_utc_us - tide.at_utc_us == 2_000_000


def test_no_more_are_told_than_asked_for(reader: RecordReader) -> None:
    assert [one.text for one in reader.search("lighthouse", 2)] == LIGHTHOUSES[:2]


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.characters(exclude_categories=()), max_size=60)
    | st.text('ab"*:^()-+{}\0 \n', max_size=30)
)
def test_whatever_is_typed_is_words(reader: RecordReader, words: str) -> None:
    reader.search(words)


@settings(max_examples=100, deadline=None)
@given(st.text('"*:^()-+{}\0\n.,', max_size=8), st.text("*:^()-+{}\0\n.,", max_size=8))
def test_marks_around_a_word_do_not_hide_it(reader: RecordReader, before: str, after: str) -> None:
    assert "deep, not disturbed" in _texts(reader, f"{before} disturbed {after}")


def test_a_whole_page_of_words_is_no_fault(reader: RecordReader) -> None:
    assert _texts(reader, "lighthouse " * 5000) == LIGHTHOUSES


def test_the_record_alone_finds_none_of_the_notes(folder: Path, keys: Keys) -> None:
    with open_reader(folder, keys, [Store.RECORD]) as record:
        assert _texts(record, "lighthouse") == ["client described a lighthouse"]
    with open_reader(folder, keys, [Store.NOTES]) as notes:
        assert "client described a lighthouse" not in _texts(notes, "lighthouse")


def test_no_kind_with_words_of_its_own_is_forgotten() -> None:
    worded = {"text", "site", "terms", "label"}
    not_searched = {
        kind.KIND
        for kind in registered_kinds()
        if kind not in SEARCHABLE and worded & set(kind.__annotations__)
    }
    assert not_searched == set()
    assert session_events.NoteTaken in SEARCHABLE


def test_the_newest_of_very_many_are_found_late_entries_in_their_place(
    data_dir: Path, keys: Keys
) -> None:
    """Every tenth of 900 notes was entered late, of a time long before."""
    words = {turn: f"rain {turn}" for turn in range(1, 901)}
    events = [event(turn, NoteTaken(text), STREAM) for turn, text in words.items()]
    late = range(10, 901, 10)
    events = [
        replace(e, at_utc_us=e.at_utc_us - 700_000_000, late=True) if e.turn in late else e
        for e in events
    ]
    right = [words[e.turn] for e in sorted(events, key=lambda e: e.at_utc_us, reverse=True)]
    with open_record(data_dir, keys) as record:
        record.append(events).result(timeout=30)
        for most in (1, 3, 40, 900):
            found = record.search("rain", most, (Store.NOTES,))
            assert [one.text for one in found] == right[:most]
        assert record.search("rain", 3, (Store.RECORD,)) == []
        assert record.search("rain", 3, kinds=("note.none",)) == []
