"""The harness's entry; see `tools.prove.report`."""

import sys

from tools.prove.report import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
