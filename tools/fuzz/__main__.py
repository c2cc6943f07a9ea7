"""The entry of fuzzing; see `tools.fuzz.report`."""

import sys

from tools.fuzz.report import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
