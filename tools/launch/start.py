"""The way from `python3 run.py ARGUMENTS` to the program, with nothing made twice.

When everything is in place this only compares the lock with what was installed and becomes the
program; what has to be made or installed is loaded when it is needed.
"""

import os
import sys

from kaproom.cli.display import demand_display, has_display, opens_window
from kaproom.errors import EnvironmentFault
from tools.launch import place

TOOLS = {"bench": "tools.bench", "screenshots": "tools.pictures"}


def main(arguments: list[str]) -> int:
    """Do what was asked; answers the exit code, with one line instead of a traceback."""
    try:
        return _start(arguments)
    except (place.Missing, EnvironmentFault) as missing:
        print(missing, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _start(arguments: list[str]) -> int:
    task = arguments[0] if arguments else ""
    if task in ("test", "prove", "soak", "fuzz"):
        from tools.launch import checks

        tasks = {
            "test": checks.run,
            "prove": checks.prove,
            "soak": checks.soak,
            "fuzz": checks.fuzz,
        }
        return tasks[task](arguments[1:])
    if task == "package":
        from tools.launch import packaging

        return packaging.run(arguments[1:])
    if task in TOOLS:
        _prepare(must_draw=True)
        if not has_display():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return _become(["-m", TOOLS[task], *arguments[1:]])
    if not (has_display() and place.is_complete()):
        _prepare(must_draw=_wants_window(arguments))
    return _become(["-m", "kaproom", *arguments])


def _wants_window(arguments: list[str]) -> bool:
    """Whether kaproom will open a window; raises EnvironmentFault where it cannot.

    Asked before anything is made: nobody should wait for an environment to be told that. Wrong
    usage, `--help` and `--version` end here for the same reason.
    """
    from kaproom.cli.options import parse

    options = parse(arguments)
    demand_display(options, "python3 run.py")
    return opens_window(options)


def _prepare(must_draw: bool) -> None:
    if place.is_complete():
        return
    from tools.launch import environment, system_packages

    environment.demand_own_place(place.RUN_LOCK)
    complete = system_packages.provide_libraries(must=must_draw)
    environment.make(place.RUN_LOCK)
    if complete:
        environment.mark(place.SYSTEM_MARK, b"")


def _become(arguments: list[str]) -> int:
    """Run the environment's Python in this process's place; on Windows, wait for it."""
    command = [place.PYTHON, *arguments]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(place.PYTHON, command)
    import subprocess

    return subprocess.call(command)
