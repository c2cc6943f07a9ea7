"""Whether a command opens a window, and what to say where there is no display to open it on.

Standard library only: `run.py` asks before there is any environment, the command line asks again.
The parser is not loaded here, because `run.py` looks at every start.
"""

import os
import sys
from typing import TYPE_CHECKING

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

if TYPE_CHECKING:
    from kaproom.cli.options import Options


def opens_window(options: "Options") -> bool:
    """True for the bare command and for a rehearsal that is watched."""
    if options.rehearse is not None:
        return not options.rehearse.headless
    return not options.command


def has_display() -> bool:
    """False only on a Unix desktop system where neither X11, Wayland nor a Qt platform is named."""
    if sys.platform in ("win32", "darwin"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in named)


def demand_display(options: "Options", program: str) -> None:
    """Raise EnvironmentFault, naming what works without one, where a window cannot open.

    `program` is what the person typed before the command: `kaproom` or `python3 run.py`.
    """
    if opens_window(options) and not has_display():
        raise EnvironmentFault(
            say(
                "There is no display to open a window on. Without one these work: {program} "
                "rehearse --headless, then {program} sessions --practice and {program} "
                "verify --practice; {program} --help names them all.",
                program=program,
            )
        )
