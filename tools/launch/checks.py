"""`python3 run.py test`: style, layers, types, the tests, then the quick harness of faults.

Stops at the first that fails. With arguments only pytest runs, with those arguments. `prove` runs
the harness alone, `soak` three hours of music or a long day, `fuzz` gives any input to the readers.
Needs no network once all is installed.
"""

import os
import subprocess

from tools.launch import environment, place, system_packages

_WORKERS, _TESTS = 7, "Tests"


def run(arguments: list[str]) -> int:
    """Run the checks in the checkout; answers the exit code of the first that failed."""
    _prepare()
    if arguments:
        return _pytest(arguments)
    for title, command in _checks():
        print(f"== {title}", flush=True)
        # Much of a test's time is waiting: the types are looked at meanwhile.
        types = _begin_types() if title == _TESTS else None
        code = subprocess.call(command, env=_surroundings())
        if types is not None:
            code = _end_types(types) or code
        if code:
            return code
    return 0


def _begin_types() -> "subprocess.Popen[str]":
    # Behind the tests: some of them listen to music while this reads the whole tree.
    behind = ["nice", "-n", "15"] if os.name == "posix" else []
    return subprocess.Popen(
        [*behind, place.script("pyright"), "--pythonpath", place.PYTHON],
        env=_surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _end_types(types: "subprocess.Popen[str]") -> int:
    said = types.communicate()[0]
    print(f"== Types\n{said}", end="", flush=True)
    return types.returncode


def prove(arguments: list[str]) -> int:
    """Run the harness of faults with these arguments; answers its exit code."""
    _prepare()
    return subprocess.call([*_harness(), *arguments], env=_surroundings())


def soak(arguments: list[str]) -> int:
    """Listen to a whole session's music for gaps, or look what grows; answers the exit code."""
    _prepare()
    module = "tools.prove.long_day" if "--day" in arguments else "tools.prove.soak"
    command = [place.PYTHON, "-m", module, *arguments]
    return subprocess.call(command, env=_surroundings())


def fuzz(arguments: list[str]) -> int:
    """Give any input at all to every reader; answers the exit code."""
    _prepare()
    command = [place.PYTHON, "-m", "tools.fuzz", *arguments]
    return subprocess.call(command, env=_surroundings())


def _prepare() -> None:
    os.chdir(place.ROOT)
    environment.demand_own_place(place.DEV_LOCK)
    complete = system_packages.provide_libraries(must=False)
    system_packages.provide_test_tools()
    environment.make(place.DEV_LOCK)
    if complete:
        environment.mark(place.SYSTEM_MARK, b"")


def _checks() -> list[tuple[str, list[str]]]:
    return [
        ("Style", [place.script("ruff"), "check", "--quiet", "."]),
        ("Format", [place.script("ruff"), "format", "--check", "--quiet", "."]),
        ("Layers", [place.script("lint-imports"), "--no-logo"]),
        (_TESTS, [place.PYTHON, "-m", "pytest", "-q", *_side_by_side()]),
        ("Faults", [*_harness(), "--quick"]),
    ]


def _side_by_side() -> list[str]:
    """Much of a test's time is waiting for sound and windows: seven at once even on two cores.

    Those that take longest are told, for all of it has twelve minutes.
    """
    workers = max(_WORKERS, os.cpu_count() or 1)
    return ["-n", str(workers), "-m", "not long", "--durations", "25", "--durations-min", "4"]


def _harness() -> list[str]:
    return [place.PYTHON, "-m", "tools.prove"]


def _pytest(arguments: list[str]) -> int:
    return subprocess.call([place.PYTHON, "-m", "pytest", *arguments], env=_surroundings())


def _surroundings() -> dict[str, str]:
    """The environment of the checks: English, no window unless asked, Pyright asks no server."""
    return {
        "KAPROOM_LANGUAGE": "en",
        "QT_QPA_PLATFORM": "offscreen",
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        **os.environ,
    }
