"""The writer whose system calls are traced: first start, days of writing, new passphrases.

Run as `python -m tools.prove.traced_writer FOLDER SEED TURNS`, which tells on standard output.
"""

import sys
from pathlib import Path
from random import Random

from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.key_changes import change_passphrase
from kaproom.record.keyfile import Argon2Cost
from tools.prove.day import Days
from tools.prove.system_calls import TELLING
from tools.prove.writing import teller, write_days

_OPENINGS = 2
_PACE_S = 0.016
# The passphrases guard nothing: stretching them would only cost time.
_LIGHT = Argon2Cost(passes=1, memory_kib=64, lanes=1)


def phrase(number: int) -> str:
    """The passphrase after so many changes."""
    return f"four oars and a lantern {number}"


def main(data_dir: Path, seed: int, turns: int) -> None:
    """Make the folder, open it a few times, write; long enough for anchors and checkpoints."""
    rng = Random(seed)
    tell = teller(TELLING)
    create_folder(data_dir, phrase(0), _LIGHT)
    tell("created")
    each = turns // _OPENINGS
    for opening in range(_OPENINGS):
        keys = unlock(data_dir, phrase(opening))
        write_days(data_dir, keys, Days(seed), opening * each, each, rng, tell, _PACE_S)
        tell(f"rewrapping {opening + 1}")
        change_passphrase(data_dir, keys, phrase(opening + 1), _LIGHT)
        tell(f"rewrapped {opening + 1}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
