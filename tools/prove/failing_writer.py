"""The writer whose calls to the disk are made to fail.

Run as `python -m tools.prove.failing_writer FOLDER SEED TURNS LUCK` under strace.
"""

import sys
from pathlib import Path

from tools.prove.refused_hand import write_on
from tools.prove.system_calls import TELLING

if __name__ == "__main__":
    write_on(TELLING, Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
