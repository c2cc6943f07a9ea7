"""`python3 run.py test`: style, layers, types, then the tests, stopping at the first that fails.

With arguments only pytest runs, with those arguments. Needs no network once all is installed.
"""

import os
import subprocess

from tools.launch import environment, place, system_packages


def run(arguments: list[str]) -> int:
    """Run the checks in the checkout; answers the exit code of the first that failed."""
    os.chdir(place.ROOT)
    complete = system_packages.provide_libraries(must=False)
    system_packages.provide_test_tools()
    environment.make(place.DEV_LOCK)
    if complete:
        environment.mark(place.SYSTEM_MARK, b"")
    if arguments:
        return _pytest(arguments)
    for title, command in _checks():
        print(f"== {title}", flush=True)
        code = subprocess.call(command, env=_surroundings())
        if code:
            return code
    print("== Tests", flush=True)
    return _pytest(["-q", "--cov", "--cov-report=term"])


def _checks() -> list[tuple[str, list[str]]]:
    return [
        ("Style", [place.script("ruff"), "check", "--quiet", "."]),
        ("Format", [place.script("ruff"), "format", "--check", "--quiet", "."]),
        ("Layers", [place.script("lint-imports"), "--no-logo"]),
        ("Types", [place.script("pyright"), "--pythonpath", place.PYTHON]),
    ]


def _pytest(arguments: list[str]) -> int:
    return subprocess.call([place.PYTHON, "-m", "pytest", *arguments], env=_surroundings())


def _surroundings() -> dict[str, str]:
    """The environment of the checks: no window unless asked, and Pyright asks no server."""
    return {
        "QT_QPA_PLATFORM": "offscreen",
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        **os.environ,
    }
