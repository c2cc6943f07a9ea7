"""What the processes that work in the background share: they compose, they measure.

Each runs the same kaproom as the app, behind every other process. Loads nothing of weight.
"""

import os
from pathlib import Path


def child_environment() -> dict[str, str]:
    """The environment of a Python child that is to import this very kaproom."""
    here = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH")
    return {
        **os.environ,
        # numpy's linear algebra starts a thread for each core, and nothing here uses it.
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": here if not before else os.pathsep.join((here, before)),
    }


def step_behind(niceness: int) -> None:
    """Let other processes go first. On Windows the parent says so when it starts the child."""
    if hasattr(os, "nice"):
        os.nice(max(niceness - os.nice(0), 0))
