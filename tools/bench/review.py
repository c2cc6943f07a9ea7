"""What looking back costs: opening a session, moving the cursor, six sessions side by side.

Used by `tools.bench`; it prints nothing itself. The sessions are as full as that of the score's
own figures: three hours of samples, six hundred marks, two hundred notes.
"""

import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kaproom import paths
from kaproom.core.clock import SystemClock
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Event, Store, chart_stream, session_stream
from kaproom.core.events.session import SessionStarted
from kaproom.core.session.commands import EndSession
from kaproom.core.vitals.samples import SampleTrack
from kaproom.music_library import MusicLibrary
from kaproom.program import Program
from kaproom.record import codec, driver
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.samples import Chunk, unpack
from kaproom.record.store import open_record
from kaproom.resource_files import ResourceFiles
from kaproom.ui.bridge import Bridge
from kaproom.ui.comparison.screen import ComparisonScreen
from kaproom.ui.controls.text import use_text
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.theme import theme_from
from tools.bench.row import Row
from tools.bench.score import FullSession, full_samples

SESSIONS = 6
FRAME_MS = 16.0
_TURNS, _MOVES, _OPENED = 15, 120, 5
_SIZE = (1440, 900)
_DAY_US = 7 * 86_400_000_000
_COLUMNS = ", ".join(codec.StoredRow._fields)
_ROWS = f"SELECT {_COLUMNS} FROM entry WHERE stream = ? ORDER BY seq"  # noqa: S608
_YOUNG = "SELECT at_s, pulse_bpm, spo2_percent FROM live_sample WHERE session_id = ?"
_SEALED = (
    "SELECT start_s, seconds, data FROM sample_chunk JOIN sample_session ON no = session_no "
    "WHERE session_id = ? ORDER BY part"
)


def looking_back() -> Iterator[Row]:
    """Opening against a bare fetch and decode; the cursor against one frame; six against one."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        course = _Course(folder, unlock_practice(folder))
        yield course.opening()
        yield from course.moving()
        yield course.side_by_side()
        course.close()


class _Course:
    """A client with six full sessions, and the program on them."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._folder, self._keys = folder, keys
        self._client_id, self._ids = _fill(folder, keys)
        files = ResourceFiles(paths.resource_dir())
        self._application = QApplication.instance() or QApplication([])
        self._theme = files.toml("theme/room.toml", theme_from)
        use_text(self._theme.text)
        library = MusicLibrary(paths.playlist_dir(), folder / "own", folder / "cache")
        self._program = Program(folder, SystemClock(), Bridge().post, files, lambda: library)
        self._program.door.open_practice()

    def close(self) -> None:
        """Let go of the folder."""
        self._program.close()

    def opening(self) -> Row:
        """A full session from the record, folded, with its samples."""
        casebook, session_id = self._program.casebook, self._ids[0]

        def ours() -> None:
            notes = casebook.open_session(session_id).state.notes
            if not notes or not len(casebook.samples(session_id)):
                raise SystemExit("The session made for measuring is empty.")

        with (
            closing(self._connection(Store.RECORD)) as record,
            closing(self._connection(Store.NOTES)) as notes,
        ):
            took = _in_turn(ours, lambda: _bare(record, notes, session_id))
        return Row("open a full session", took[0], "ms", took[1], 3.0)

    def moving(self) -> Iterator[Row]:
        """The cursor, step by step along the session, all that follows it repainted."""
        casebook, session_id = self._program.casebook, self._ids[0]
        live, samples = casebook.open_session(session_id), casebook.samples(session_id)
        review = ReviewScreen(self._program, self._theme, live, samples)
        review.resize(*_SIZE)
        review.show()
        self._settle(20)
        times: list[float] = []
        for step in range(_MOVES):
            began_s = time.perf_counter()
            review.go_to((20 * 60 + step * 45) * 1000)
            self._application.processEvents()
            times.append((time.perf_counter() - began_s) * 1000)
        self._drop(review)
        yield Row("cursor moved in review, median", statistics.median(times), "ms", FRAME_MS, 1.0)

    def side_by_side(self) -> Row:
        """Six sessions opened and drawn for comparison, against one."""

        def opened(ids: tuple[str, ...]) -> None:
            screen = ComparisonScreen(self._program, self._theme, self._client_id, ids)
            screen.resize(*_SIZE)
            screen.show()
            screen.grab()
            self._drop(screen)

        one, six = self._ids[:1], self._ids
        took = _in_turn(lambda: opened(six), lambda: opened(one), _OPENED)
        return Row("six sessions compared against one", took[0], "ms", took[1], float(SESSIONS))

    def _connection(self, store: Store) -> driver.Connection:
        path = database_file(self._folder, store)
        return driver.connect(path, self._keys.of[store].cipher_hex, read_only=True)

    def _settle(self, rounds: int) -> None:
        for _ in range(rounds):
            self._application.processEvents()

    def _drop(self, widget: QWidget) -> None:
        widget.close()
        widget.deleteLater()
        self._settle(2)


def _bare(record: driver.Connection, notes: driver.Connection, session_id: str) -> None:
    stream = session_stream(session_id)
    for connection in (record, notes):
        for row in connection.execute(_ROWS, (stream,)):
            codec.decode(codec.StoredRow(*row))
    track = SampleTrack()
    for row in record.execute(_SEALED, (session_id,)):
        track.extend(unpack(Chunk(*row)))
    record.execute(_YOUNG, (session_id,)).fetchall()


def _in_turn(
    ours: Callable[[], None], bare: Callable[[], None], turns: int = _TURNS
) -> tuple[float, float]:
    """The medians of both in ms, after one of each that does not count."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(turns + 1):
        for do, took in zip((ours, bare), times, strict=True):
            began_s = time.perf_counter()
            do()
            took.append((time.perf_counter() - began_s) * 1000)
    return statistics.median(times[0][1:]), statistics.median(times[1][1:])


def _fill(folder: Path, keys: Keys) -> tuple[str, tuple[str, ...]]:
    """The client and the sessions, written as they are."""
    client_id = uuid.uuid4().hex
    ids = tuple(uuid.uuid4().hex for _ in range(SESSIONS))
    full = FullSession().fill()
    full.do(EndSession())
    batch = full_samples().cut(0)
    with open_record(folder, keys) as record:
        record.append([_added(client_id, full.state.ledger.events[0])]).result()
        for number, session_id in enumerate(ids, 1):
            record.append_samples(session_id, batch).result()
            events = full.state.ledger.events
            record.append([_as(e, session_id, client_id, number) for e in events]).result()
    return client_id, ids


def _added(client_id: str, like: Event) -> Event:
    body = ClientAdded("Q. V.", "", SESSIONS)
    stream = chart_stream(client_id)
    return replace(like, id=uuid.uuid4().hex, stream=stream, turn=1, session_ms=None, body=body)


def _as(event: Event, session_id: str, client_id: str, number: int) -> Event:
    """An event of one session as that of another, a week later for each number."""
    body, later_us = event.body, number * _DAY_US
    if isinstance(body, SessionStarted):
        body = replace(body, client_id=client_id, number=number)
    return replace(
        event,
        id=uuid.uuid4().hex,
        stream=session_stream(session_id),
        body=body,
        at_utc_us=event.at_utc_us + later_us,
        entered_utc_us=event.entered_utc_us + later_us,
    )


if __name__ == "__main__":
    for figure in looking_back():
        print(figure)
