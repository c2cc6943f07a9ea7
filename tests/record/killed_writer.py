"""A writer that is going to be killed: appends numbered notes and tells each one that was saved.

Run with the data folder and the number to begin with.
"""

import sys
from pathlib import Path

from kaproom.core.events.session import NoteTaken, ReadingTaken
from kaproom.record.folder import unlock
from kaproom.record.store import open_record
from tests.record.entries import PASSPHRASE, event


def main(data_dir: Path, turn: int) -> None:
    record = open_record(data_dir, unlock(data_dir, PASSPHRASE))
    sys.stdout.write("open\n")
    while True:
        body = NoteTaken(f"line {turn}") if turn % 2 else ReadingTaken(120, 80)
        record.append([event(turn, body)]).result()
        sys.stdout.write(f"{turn}\n")
        sys.stdout.flush()
        turn += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
