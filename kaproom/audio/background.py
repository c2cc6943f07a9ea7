"""What the processes that work in the background share: they go behind every other process."""

import os


def step_behind(niceness: int) -> None:
    """Let other processes go first. On Windows the parent says so when it starts the child."""
    if hasattr(os, "nice"):
        os.nice(max(niceness - os.nice(0), 0))
