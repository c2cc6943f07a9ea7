"""Figures beside a baseline measured in the same run: `python3 run.py bench [--json]`.

Machines are noisy: the ratio is what counts. Ours and the baseline are measured in turns, and each
figure is the median of its turns.
"""

import argparse
import importlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any, cast

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.session import NoteTaken
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.store import open_record
from tools.bench.backup import backup_and_samples
from tools.bench.home import home_and_search
from tools.bench.light import lights
from tools.bench.loudness import loudness_figures
from tools.bench.paper import record_on_paper
from tools.bench.player import playing_costs
from tools.bench.record import verify_time
from tools.bench.restart import restart_times
from tools.bench.review import looking_back
from tools.bench.row import Row
from tools.bench.score import score_append_time, score_frame_time
from tools.bench.stall import stalls

ROOT = Path(__file__).resolve().parents[2]
STARTS = 7
APPENDS = 400

BARE_WINDOW = """
import sys
import pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize(1440, 900)
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
print("usable", flush=True)
"""

OUR_WINDOW = """
import sys
from kaproom.app import open_window
from kaproom.cli.options import parse
opened = open_window(parse(["--data-dir", sys.argv[1]]))
while not opened.window.windowHandle().isExposed():
    opened.application.processEvents()
opened.application.processEvents()
print("usable", flush=True)
opened.close()
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: ours, the baseline's, and ours divided by it. `target` is the ratio aimed for."""

    name: str
    value: float
    unit: str
    baseline: float
    ratio: float
    target: float


def figures(rows: Iterable[Row]) -> Iterator[Figure]:
    """The rows that the parts of the benchmark hand over."""
    for row in rows:
        yield figure(row.name, row.unit, row.target, row.value, row.baseline)


def figure(name: str, unit: str, target: float, ours: float, baseline: float) -> Figure:
    """A row out of two medians."""
    return Figure(name, round(ours, 3), unit, round(baseline, 3), round(ours / baseline, 2), target)


def start_to_usable_window() -> Iterator[Figure]:
    """From starting the interpreter to a window that is exposed, against a bare one.

    A real folder begins with its passphrase, a practice folder with Home.
    """
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        real, practice = Path(scratch) / "real", Path(scratch) / "practice"
        create_folder(real, "a few plain words", Argon2Cost(passes=1, memory_kib=64, lanes=1))
        create_practice_folder(practice)
        for name, folder in (("passphrase", real), ("practice, Home", practice)):
            ours, bare = in_turns(
                STARTS,
                lambda folder=folder: _seconds_to_usable([OUR_WINDOW, str(folder)]),
                lambda: _seconds_to_usable([BARE_WINDOW]),
            )
            value, baseline = statistics.median(ours), statistics.median(bare)
            yield figure(f"start to usable window ({name})", "s", 1.3, value, baseline)


def _seconds_to_usable(program: list[str]) -> float:
    began_s = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", *program],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        line = child.stdout.readline() if child.stdout else ""
        took_s = time.perf_counter() - began_s
    if line.strip() != "usable":
        raise SystemExit("A window could not be opened for measuring.")
    return took_s


def append_to_saved() -> Iterator[Figure]:
    """One entry from the call to COMMIT returned, against a bare fsynced insert of its bytes."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        with (
            open_record(folder, unlock_practice(folder)) as record,
            closing(_bare_database(Path(scratch) / "bare.db")) as bare,
        ):
            turns = iter(range(1, APPENDS + 2))

            def ours() -> float:
                event = _note(next(turns))
                began_s = time.perf_counter()
                record.append([event]).result()
                return (time.perf_counter() - began_s) * 1000

            def baseline() -> float:
                payload = os.urandom(350)
                began_s = time.perf_counter()
                bare.execute("insert into entry (payload) values (?)", (payload,))
                return (time.perf_counter() - began_s) * 1000

            saved, inserted = in_turns(APPENDS, ours, baseline)
    yield figure(
        "append to saved, median",
        "ms",
        3.0,
        statistics.median(saved),
        statistics.median(inserted),
    )


def _bare_database(file: Path) -> Any:
    sqlcipher = cast(Any, importlib.import_module("sqlcipher3.dbapi2"))
    connection = sqlcipher.connect(str(file), isolation_level=None)
    connection.execute(f"pragma key = \"x'{'5a' * 48}'\"")
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table entry (id integer primary key, payload blob)")
    return connection


def _note(turn: int) -> Event:
    now = SystemClock().now()
    return Event(
        id=uuid.uuid4().hex,
        stream=session_stream("bench"),
        turn=turn,
        at_utc_us=now.utc_us,
        offset_min=now.offset_min,
        session_ms=turn * 1000,
        entered_utc_us=now.utc_us,
        late=False,
        author="therapist",
        body=NoteTaken("x" * 200),
    )


def score_frames() -> Iterator[Figure]:
    """A full three-hour score panned, against a bare plot; an entry late against one early."""
    for row in score_frame_time():
        yield Figure(row.name, row.value, row.unit, row.baseline, row.ratio, 1.5)
    row = score_append_time()
    yield Figure(row.name, row.value, row.unit, row.baseline, row.ratio, 1.2)


def verified() -> Iterator[Figure]:
    """All entries of a store verified; at least half the speed of the two hashes alone."""
    row = verify_time()
    yield Figure(row.name, row.value, row.unit, row.baseline, row.ratio, 2.0)


def in_turns(
    count: int, ours: Callable[[], float], baseline: Callable[[], float]
) -> tuple[list[float], list[float]]:
    """Both measured alternately, after one warm-up each that does not count."""
    ours()
    baseline()
    pairs = [(ours(), baseline()) for _ in range(count)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def main(arguments: list[str]) -> int:
    """Measure and print; answers the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description="Figures beside a baseline of the same run.")
    parser.add_argument("--json", dest="as_json", action="store_true")
    as_json = parser.parse_args(arguments).as_json
    parts = (
        start_to_usable_window(),
        score_frames(),
        figures(stalls()),
        figures(lights()),
        append_to_saved(),
        figures(home_and_search()),
        verified(),
        figures(backup_and_samples()),
        figures(playing_costs()),
        figures(restart_times()),
        figures(looking_back()),
        figures(loudness_figures()),
        figures(record_on_paper()),
    )
    rows = list(chain.from_iterable(parts))
    if as_json:
        keys = ("name", "value", "unit", "baseline", "ratio")
        print(json.dumps([{key: asdict(row)[key] for key in keys} for row in rows]))
        return 0
    print(f"{'':42} {'ours':>10} {'baseline':>10} {'ratio':>7} {'target':>7}")
    for row in rows:
        print(
            f"{row.name:42} {row.value:10.3f} {row.baseline:10.3f} {row.ratio:7.2f} "
            f"{row.target:7.2f}  {row.unit}"
        )
    return 0
