"""The traced writer of the harness, but for one setting: a commit no longer waits for the disk.

Run as `tools.prove.traced_writer` is; a power cut must find it out.
"""

import sys
from pathlib import Path

from kaproom.record import driver
from tools.prove.traced_writer import main

if __name__ == "__main__":
    driver._PRAGMAS = ("synchronous=NORMAL", *driver._PRAGMAS[1:])
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
