"""How kaproom starts a process of its own: the only place that knows the command and what it finds.

From a checkout or a wheel that is Python with a module. A packaged kaproom has no Python beside it
and starts itself again, saying which of its parts it should be; the command line answers that
before it parses anything. Loads nothing of weight.
"""

import importlib
import os
import sys
from pathlib import Path

from kaproom import paths

ENGINE = "kaproom.audio.process"
COMPOSER = "kaproom.audio.compose"
MEASURER = "kaproom.audio.facts"
_MAIN = {
    ENGINE: ENGINE,
    COMPOSER: f"{COMPOSER}.__main__",
    MEASURER: f"{MEASURER}.__main__",
}
_ASKS = "--module"


def part_command(part: str, *arguments: str) -> list[str]:
    """What starts one of the parts named above in a process of its own."""
    return [sys.executable, "-m" if paths.packaged_dir() is None else _ASKS, part, *arguments]


def kaproom_command(*arguments: str) -> list[str]:
    """What starts kaproom itself once more, as if typed."""
    whole = ["-m", "kaproom"] if paths.packaged_dir() is None else []
    return [sys.executable, *whole, *arguments]


def child_environment() -> dict[str, str]:
    """The environment of a child that is to be this very kaproom."""
    environment = {
        **os.environ,
        # numpy's linear algebra starts a thread for each core, and nothing here uses it.
        "OPENBLAS_NUM_THREADS": "1",
    }
    if paths.packaged_dir() is None:
        here = str(Path(__file__).resolve().parent.parent)
        before = os.environ.get("PYTHONPATH")
        environment["PYTHONPATH"] = here if not before else os.pathsep.join((here, before))
    return environment


def asked_part(arguments: list[str]) -> str | None:
    """The part a parent asks this process to be; None where a person typed the arguments."""
    if len(arguments) > 1 and arguments[0] == _ASKS and arguments[1] in _MAIN:
        return arguments[1]
    return None


def run_part(part: str, arguments: list[str]) -> int:
    """Be this part until it ends; answers its exit code."""
    return importlib.import_module(_MAIN[part]).main(arguments)
