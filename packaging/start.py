"""What a packaged kaproom begins with: the command line's entry, and nothing beside it."""

import sys

from kaproom.__main__ import main

sys.exit(main())
