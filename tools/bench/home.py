"""What two thousand sessions cost at Home, and a search in two hundred thousand notes.

Used by `tools.bench`; it prints nothing itself. Both folders of the first figure fill the table
of clients, so that as much is shown of either.
"""

import random
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kaproom import paths
from kaproom.core.clock import SystemClock
from kaproom.core.events.chart import ClientAdded, IntentionSet
from kaproom.core.events.event import Body, Event, Store, chart_stream, session_stream
from kaproom.core.events.session import NoteTaken, ReadingTaken, SessionEnded, SessionStarted
from kaproom.core.events.visits import VisitPlanned
from kaproom.desks.open_folder import BEING_CHECKED
from kaproom.music_library import MusicLibrary
from kaproom.program import Program
from kaproom.record import driver
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_record
from kaproom.resource_files import ResourceFiles
from kaproom.ui.bridge import Bridge
from kaproom.ui.controls.text import use_text
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.theme import theme_from
from tools.bench.row import Row

FEW, MANY, CLIENTS_OF_FEW, A_COURSE = 20, 2000, 30, 6
NOTES, HITS = 200_000, 50
RARE, EVERYWHERE = "lighthouse", "and"
_TURNS = 25
_READINGS = 40
_AT_ONCE = 50
_A_SESSION = 4000
_DAY_US = 86_400_000_000
_BY_KEY = (
    "SELECT stream, kind, at_utc_us, offset_min, session_ms, text FROM search_line "  # noqa: S608
    f"WHERE entry_no IN ({', '.join('?' * HITS)})"
)


def home_and_search() -> Iterator[Row]:
    """Home with many sessions against few; a search against a look-up by key."""
    yield _home()
    yield from _searches()


def _home() -> Row:
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        homes = [
            _Home(Path(scratch) / "few", FEW, CLIENTS_OF_FEW),
            _Home(Path(scratch) / "many", MANY, MANY // A_COURSE),
        ]
        times = [[home.opened_ms() for home in homes] for _ in range(_TURNS + 1)][1:]
        for home in homes:
            home.close()
    few, many = (statistics.median(column) for column in zip(*times, strict=True))
    return Row(f"Home with {MANY:,} sessions against {FEW}", many, "ms", few, 1.2)


class _Home:
    """The program on a folder of its own, whose Home is opened again and again."""

    def __init__(self, folder: Path, sessions: int, clients: int) -> None:
        create_practice_folder(folder)
        fill_with_sessions(folder, unlock_practice(folder), sessions, clients)
        files = ResourceFiles(paths.resource_dir())
        self._application = QApplication.instance() or QApplication([])
        self._theme = files.toml("theme/room.toml", theme_from)
        use_text(self._theme.text)
        self._bridge = Bridge()
        library = MusicLibrary(paths.playlist_dir(), folder / "own", folder / "cache")
        self._program = Program(folder, SystemClock(), self._bridge.post, files, lambda: library)

    def opened_ms(self) -> float:
        """From an opened folder, of which nothing was read yet, to Home drawn on the screen."""
        self._program.door.open_practice()
        # The check of the stores runs beside it, and would share Python with what is measured.
        while any(fact.detail == BEING_CHECKED for fact in self._program.facts()):
            time.sleep(0.01)
        began_s = time.perf_counter()
        home = HomeScreen(self._program, self._theme)
        home.look_again()
        home.resize(1440, 900)
        home.show()
        home.grab()
        took_ms = (time.perf_counter() - began_s) * 1000
        home.close()
        home.deleteLater()
        self._application.processEvents()
        self._program.lock()
        return took_ms

    def close(self) -> None:
        """Let go of the folder."""
        self._program.close()


def fill_with_sessions(folder: Path, keys: Keys, sessions: int, clients: int) -> None:
    """Write clients with a course planned each, and sessions with readings, one for each day."""
    ids = [uuid.uuid4().hex for _ in range(clients)]
    now_us = SystemClock().now().utc_us
    streams: list[list[Event]] = []
    for place, client_id in enumerate(ids):
        label = f"{chr(65 + place % 26)}. {place}"
        planned = [
            VisitPlanned("dosing", n, f"2025-{n:02d}-{place % 28 + 1:02d}", 600, 180)
            for n in range(1, A_COURSE + 1)
        ]
        bodies: list[Body] = [ClientAdded(label), IntentionSet("x"), *planned]
        streams.append(_events(chart_stream(client_id), bodies, now_us))
    for number in range(sessions):
        client_id = ids[number % clients]
        start = SessionStarted(
            client_id, "A. 1", number // clients + 1, 6, "im-180", (), None, None, (), True
        )
        readings = [ReadingTaken(120, 80, 70, 97)] * _READINGS
        at_us = now_us - (sessions - number) * _DAY_US
        stream = session_stream(uuid.uuid4().hex)
        streams.append(_events(stream, [start, *readings, SessionEnded()], at_us))
    with open_record(folder, keys) as record:
        for first in range(0, len(streams), _AT_ONCE):
            some = streams[first : first + _AT_ONCE]
            record.append([event for stream in some for event in stream]).result()


def _searches() -> Iterator[Row]:
    """The newest fifty hits of a rare word and of one in every note, against fifty rows by key."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        keys = unlock_practice(folder)
        path = database_file(folder, Store.NOTES)
        with open_record(folder, keys) as record:
            _fill_notes(record)
            bare = driver.connect(path, keys.of[Store.NOTES].cipher_hex, read_only=True)
            for word, words in ((RARE, "a rare word"), (EVERYWHERE, "a word of all")):
                turns = [(_found_ms(record, word), _by_key_ms(bare)) for _ in range(_TURNS + 1)]
                ours, by_key = (statistics.median(t) for t in zip(*turns[1:], strict=True))
                name = f"search in {NOTES:,} notes, {words}, against {HITS} rows by key"
                yield Row(name, ours, "ms", by_key, 20.0)
            bare.close()


def _found_ms(record: RecordStore, word: str) -> float:
    began_s = time.perf_counter()
    hits = record.search(word, HITS, (Store.NOTES,))
    took_ms = (time.perf_counter() - began_s) * 1000
    if len(hits) != HITS:
        raise SystemExit("The notes made for measuring were not found.")
    return took_ms


def _by_key_ms(bare: driver.Connection) -> float:
    wanted = random.sample(range(1, NOTES), HITS)
    began_s = time.perf_counter()
    rows = bare.execute(_BY_KEY, wanted).fetchall()
    took_ms = (time.perf_counter() - began_s) * 1000
    if len(rows) != HITS:
        raise SystemExit("The notes made for measuring are not there.")
    return took_ms


def _fill_notes(record: RecordStore) -> None:
    words = [f"word{n}" for n in range(3000)]
    luck = random.Random(2)
    now_us = SystemClock().now().utc_us
    every = NOTES // (4 * HITS)
    for first in range(0, NOTES, _A_SESSION):
        texts = [" ".join((EVERYWHERE, *luck.choices(words, k=9))) for _ in range(_A_SESSION)]
        texts[::every] = [f"{text} {RARE}" for text in texts[::every]]
        stream = session_stream(uuid.uuid4().hex)
        record.append(_events(stream, [NoteTaken(text) for text in texts], now_us + first)).result()


def _events(stream: str, bodies: list[Body], at_us: int) -> list[Event]:
    return [
        Event(
            id=uuid.uuid4().hex,
            stream=stream,
            turn=turn,
            at_utc_us=at_us + turn * 1_000_000,
            offset_min=0,
            session_ms=turn * 1000 if stream.startswith(session_stream("")) else None,
            entered_utc_us=at_us + turn * 1_000_000,
            late=False,
            author="therapist",
            body=body,
        )
        for turn, body in enumerate(bodies, start=1)
    ]
