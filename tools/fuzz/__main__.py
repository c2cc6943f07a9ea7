"""The entry of fuzzing; see `tools.fuzz.report`."""

import sys

from tools.fuzz.memory_limit import limit_memory
from tools.fuzz.report import main

if __name__ == "__main__":
    limit_memory()
    sys.exit(main(sys.argv[1:]))
