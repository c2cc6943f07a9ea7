"""The writer whose system calls are traced: first start, then a few days of writing.

Run as `python -m tools.prove.traced_writer FOLDER SEED TURNS`, which tells on standard output.
"""

import sys
from pathlib import Path
from random import Random

from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from tools.prove.day import Days
from tools.prove.system_calls import TELLING
from tools.prove.writing import teller, write_days

_OPENINGS = 2
_PACE_S = 0.016


def main(data_dir: Path, seed: int, turns: int) -> None:
    """Make the folder, open it a few times, write; long enough for anchors and checkpoints."""
    rng = Random(seed)
    tell = teller(TELLING)
    create_practice_folder(data_dir)
    tell("created")
    keys = unlock_practice(data_dir)
    each = turns // _OPENINGS
    for opening in range(_OPENINGS):
        write_days(data_dir, keys, Days(seed), opening * each, each, rng, tell, _PACE_S)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
