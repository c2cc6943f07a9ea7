"""An X display of one's own, with nobody looking at it: for tests and the harness of faults."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIZE = "1440x900x24"


def missing_for_xvfb() -> str:
    """What stands in the way of a display, or nothing."""
    return "" if shutil.which("Xvfb") else "needs Xvfb"


@contextmanager
def xvfb(size: str = SIZE, frames: Path | None = None) -> Iterator[str]:
    """A free display (`:7`) for the time of a block; no window of ours goes anywhere else.

    `size` is WIDTHxHEIGHTxDEPTH. Into the folder `frames` the server maps what the screen shows, as
    the file `Xvfb_screen0`.
    """
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", size, "-nolisten", "tcp"]
    command += ["-fbdir", str(frames)] if frames is not None else []
    server = subprocess.Popen(
        [*command, "-noreset"], pass_fds=(tell,), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    os.close(tell)
    try:
        with os.fdopen(told, encoding="ascii") as number:
            display = number.readline().strip()
        if not display:
            raise RuntimeError(server.communicate()[1].decode(errors="replace"))
        yield f":{display}"
    finally:
        server.terminate()
        server.communicate(timeout=60)
