"""The bench's entry; see `tools.bench.figures`."""

import sys

from tools.bench.figures import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
