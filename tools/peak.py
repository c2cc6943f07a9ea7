"""The most memory this process has held so far."""

import resource
import sys


def peak_kb() -> int:
    """Kilobytes; macOS tells bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
