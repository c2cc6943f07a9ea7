"""A room whose disk refuses in the middle of a session: notes, samples, the line, and the end.

Run with the data folder and `limit` (files may not grow) or `fill` (the small disk of the folder is
filled up). Prints what was said, one line each; ends when all of it is on the disk.
"""

import itertools
import os
import queue
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kaproom import paths
from kaproom.audio.silent import SilentPlayer
from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.chart import ClientAdded
from kaproom.core.room.room import Room
from kaproom.core.session.commands import EndSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import SampleBatch
from kaproom.record import reserve
from kaproom.record.folder import unlock
from kaproom.record.store import open_record
from kaproom.resource_files import ResourceFiles
from tests.record.entries import PASSPHRASE
from tools.prove.disk_full import Ballast, FileLimit

RESERVE_BYTES = 1024 * 1024
NOTES = 12
WITHIN_S = 60.0


class Steady:
    """An oximeter that says the second it is, as a pulse."""

    def __init__(self) -> None:
        self.told_s = 0

    def take(self, until_s: int) -> SampleBatch | None:
        if until_s < self.told_s:
            return None
        seconds = range(self.told_s, until_s + 1)
        self.told_s = until_s + 1
        return SampleBatch(seconds[0], tuple(40 + s for s in seconds), (97,) * len(seconds))


def main(data_dir: Path, how: str) -> None:
    reserve.RESERVE_BYTES = RESERVE_BYTES
    clock = SteppedClock(Instant(1_790_000_000_000_000, 0, 1000))
    posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    ids = (f"e{number}" for number in itertools.count())
    files = ResourceFiles(paths.resource_dir())
    with open_record(data_dir, unlock(data_dir, PASSPHRASE)) as record:
        casebook = Casebook(record, clock, "Q. T.", ids.__next__, posted.put, practice=False)
        client_id = casebook.add_client(ClientAdded("Q. V.", "1984-05-30", 6))
        assert not isinstance(client_id, Refusal)
        live = casebook.begin_session(client_id, files.protocol("im-180"))
        assert not isinstance(live, Refusal)
        data = files.room_data("im-180")
        room = Room(live, record, SilentPlayer(clock), data, source=Steady())

        def until(condition: Callable[[], bool]) -> None:
            end_s = time.monotonic() + WITHIN_S
            while not condition():
                assert time.monotonic() < end_s, (live.fault, len(live.waiting))
                while not posted.empty():
                    posted.get()()
                room.tick()
                room.retry()
                casebook.retry()
                time.sleep(0.01)

        until(lambda: not room.unwritten and not casebook.waiting())
        shortage = (
            FileLimit(data_dir, 0.9) if how == "limit" else Ballast(data_dir.parent / "ballast", 0)
        )
        shortage.begin()
        for number in range(NOTES):
            clock.step(5_000)
            room.enter(f"line {number} " + "x" * 3000)
            room.keep_draft(f"half a line {number}", live.session_ms())
        if how == "limit":
            until(lambda: bool(live.fault))
            clock.step(1_000)
            assert room.submit(EndSession()).events
            _say(f"fault {live.fault}")
            # The first of them may still have found room.
            _say(f"waiting {bool(live.waiting)} {room.unwritten}")
            shortage.end()
        else:
            until(lambda: not room.unwritten)
            _say(f"notice {record.notice}")
            assert room.submit(EndSession()).events
        until(lambda: not room.unwritten and not casebook.waiting())
        shortage.end()
        _say(f"fault {live.fault}")
        _say(f"reserve {(data_dir / reserve.RESERVE_FILE).exists()}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    if os.name == "posix":
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    main(Path(sys.argv[1]), sys.argv[2])
