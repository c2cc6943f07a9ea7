#!/usr/bin/env python3
"""Start kaproom from a checkout, making what it needs on the way: `python3 run.py`.

`python3 run.py test` runs every check, `prove` does faults to the stores and the player and counts
what is lost, `soak` listens to three hours of music for gaps, `bench` measures, `screenshots DIR`
draws the windows, `package` makes a folder that needs no Python; any other arguments are kaproom's
own. This file parses under any Python, so that an old one can be told what is needed; the work is
in `tools/launch`.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "kaproom needs Python 3.11 or newer and this is %d.%d: install one (python.org, or your "
        "system's packages) and start run.py with it, for example: python3.11 run.py"
        % (sys.version_info[0], sys.version_info[1])
    )

from tools.launch.start import main

sys.exit(main(sys.argv[1:]))
