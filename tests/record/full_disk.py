"""A writer whose files may not grow: the disk refuses, then there is room again.

Run with the data folder; prints what happened, one word a line.
"""

import resource
import signal
import sys
from pathlib import Path

from kaproom.core.events.session import NoteTaken
from kaproom.core.stream.ports import SampleBatch
from kaproom.errors import EnvironmentFault
from kaproom.record.folder import unlock
from kaproom.record.store import open_record
from tests.record.entries import PASSPHRASE, SESSION, STREAM, event


def main(data_dir: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    record = open_record(data_dir, unlock(data_dir, PASSPHRASE))
    day = [event(turn, NoteTaken(f"line {turn} " + "x" * 3000)) for turn in range(1, 61)]
    record.append(day[:5]).result()
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    kept = [e for e in day[5:] if isinstance(record.append([e]).exception(), EnvironmentFault)]
    sys.stdout.write(f"refused {len(kept)}\n")
    stored = record.read_stream(STREAM)
    sys.stdout.write(f"whole {sorted([*stored, *kept], key=lambda e: e.turn) == day}\n")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    record.append(kept).result()
    record.append_samples(SESSION, SampleBatch(0, (70,), (99,))).result()
    sys.stdout.write(f"complete {record.read_stream(STREAM) == day}\n")
    record.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
