"""`run.py`: what it hands on, what it makes, and the one line it says when something is missing.

A small checkout is copied, whose environment's Python is a script that says how it was called.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.launch import system_packages
from tools.launch.place import Missing

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
ECHO = '#!/bin/sh\necho "$@"\necho "platform=$QT_QPA_PLATFORM"\nexit 7\n'
OLD_PYTHONS = ("python3.10", "python3.9", "python3.8", "python3.7", "python3.6", "python2.7")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


class Checkout:
    """A copy of what `run.py` needs to begin."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for file in (ROOT / "run.py", *ROOT.glob("requirements*.lock")):
            shutil.copy(file, folder)
        for name in ("tools/launch", "kaproom/cli"):
            shutil.copytree(ROOT / name, folder / name)
        (folder / "kaproom/core").mkdir()
        for name in (
            "tools/__init__.py",
            "kaproom/__init__.py",
            "kaproom/errors.py",
            "kaproom/core/__init__.py",
            "kaproom/core/said_back.py",
            "kaproom/core/wording.py",
        ):
            shutil.copy(ROOT / name, folder / name)

    def make_ready(self) -> None:
        """Put the stand-in and the marks where a finished environment has them."""
        code = "from tools.launch import environment as e, place as p\n"
        code += "import os; os.makedirs(os.path.dirname(p.PYTHON))\n"
        code += f"open(p.PYTHON, 'w').write({ECHO!r}); os.chmod(p.PYTHON, 0o755)\n"
        code += "[e.mark(p.mark_of(k), p.wanted(k)) for k in (p.RUN_LOCK, p.PACKAGE_LOCK)]\n"
        code += "e.mark(p.SYSTEM_MARK, b'')"
        subprocess.run([sys.executable, "-c", code], cwd=self.folder, check=True)

    def run(self, *arguments: str, **changes: str | None) -> "subprocess.CompletedProcess[str]":
        """`python run.py ARGUMENTS` with no display but what `changes` name."""
        env = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
        env |= {name: value for name, value in changes.items() if value is not None}
        return subprocess.run(
            [sys.executable, self.folder / "run.py", *arguments],
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


@pytest.fixture
def ready(checkout: Checkout) -> Checkout:
    checkout.make_ready()
    return checkout


def _one_line(text: str) -> str:
    (line,) = text.splitlines()
    return line


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["rehearse", "--speed", "60"],
        ["rehearse", "--headless", "--data-dir", "a folder"],
        ["music", "play", "x y.flac", "--for", "2"],
    ],
)
def test_arguments_and_exit_code_are_handed_on(ready: Checkout, arguments: list[str]) -> None:
    done = ready.run(*arguments, DISPLAY=":0")
    assert done.stdout.splitlines()[0] == " ".join(["-m kaproom", *arguments])
    assert done.returncode == 7
    assert not done.stderr


@pytest.mark.parametrize(
    ("task", "module"), [("bench", "tools.bench"), ("screenshots", "tools.pictures")]
)
def test_tools_run_in_the_environment_and_need_no_display(
    ready: Checkout, task: str, module: str
) -> None:
    bare = ready.run(task, "out")
    assert bare.stdout.splitlines() == [f"-m {module} out", "platform=offscreen"]
    shown = ready.run(task, "out", DISPLAY=":0")
    assert shown.stdout.splitlines()[1] == "platform="


@pytest.mark.skipif(
    bool(system_packages.missing_build_tools() or system_packages.missing_libraries()),
    reason="needs what a package is built with",
)
def test_a_package_is_built_in_the_environment_and_needs_no_display(ready: Checkout) -> None:
    done = ready.run("package", "--out", "a folder")
    assert done.stdout.splitlines() == ["-m tools.package --out a folder", "platform=offscreen"]
    assert done.returncode == 7


@pytest.mark.parametrize("arguments", [[], ["rehearse"], ["--data-dir", "sessions"]])
def test_without_a_display_a_window_is_refused_before_anything_is_made(
    checkout: Checkout, arguments: list[str]
) -> None:
    done = checkout.run(*arguments)
    assert done.returncode == 1
    assert "python3 run.py rehearse --headless" in _one_line(done.stderr)
    assert not done.stdout
    assert not (checkout.folder / ".venv").exists()


@pytest.mark.parametrize(
    "arguments",
    [["rehearse", "--headless"], ["sessions"], ["verify", "--practice"], ["doctor", "--json"]],
)
def test_commands_without_a_window_ask_for_no_display(
    ready: Checkout, arguments: list[str]
) -> None:
    done = ready.run(*arguments)
    assert done.stdout.splitlines()[0] == " ".join(["-m kaproom", *arguments])


def test_version_and_wrong_usage_are_answered_without_an_environment(checkout: Checkout) -> None:
    version = checkout.run("--version")
    assert version.returncode == 0
    assert version.stdout.startswith("kaproom ")
    assert checkout.run("no-such-command").returncode == 2
    assert not (checkout.folder / ".venv").exists()


def test_a_changed_lock_is_noticed(ready: Checkout) -> None:
    code = "from tools.launch import place; print(place.is_complete())"

    def complete() -> str:
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=ready.folder,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()

    assert complete() == "True"
    with (ready.folder / "requirements.lock").open("a") as lock:
        lock.write("# renewed\n")
    assert complete() == "False"


def test_a_linked_environment_is_refused_and_what_it_leads_to_is_left_alone(
    checkout: Checkout, tmp_path_factory: pytest.TempPathFactory
) -> None:
    others = tmp_path_factory.mktemp("another checkout")
    (others / "pyvenv.cfg").write_text("theirs")
    link = checkout.folder / ".venv"
    link.symlink_to(others)
    for arguments in (["sessions"], ["test", "tests"], ["prove"], ["bench"], ["package"]):
        done = checkout.run(*arguments)
        assert done.returncode == 1, arguments
        assert _one_line(done.stderr).startswith(f"{link} is a link to {others}, ")
        assert "remove the link" in done.stderr
        assert not done.stdout
    assert link.is_symlink()
    assert {file.name: file.read_text() for file in others.iterdir()} == {"pyvenv.cfg": "theirs"}


def test_a_link_to_nowhere_is_refused_too(checkout: Checkout) -> None:
    (checkout.folder / ".venv").symlink_to(checkout.folder / "gone")
    done = checkout.run("sessions")
    assert done.returncode == 1
    assert "remove the link" in _one_line(done.stderr)
    assert not (checkout.folder / "gone").exists()


def test_a_file_where_the_environment_goes_is_refused_and_kept(checkout: Checkout) -> None:
    file = checkout.folder / ".venv"
    file.write_text("a note of somebody's")
    done = checkout.run("sessions")
    assert done.returncode == 1
    assert _one_line(done.stderr).startswith(f"{file} is a file, ")
    assert file.read_text() == "a note of somebody's"


def test_an_old_python_is_told_which_is_needed(checkout: Checkout) -> None:
    source = (ROOT / "run.py").read_text()
    ast.parse(source, feature_version=(3, 0))
    code = f"import sys; sys.version_info = (3, 9, 1); exec(compile({source!r}, 'run.py', 'exec'))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "needs Python 3.11 or newer and this is 3.9" in _one_line(done.stderr)


def test_a_real_old_python_is_told_too() -> None:
    old = next((name for name in OLD_PYTHONS if _runs(name)), "")
    if not old:
        pytest.skip("needs a Python older than 3.11")
    done = subprocess.run([old, "run.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"this is {old.removeprefix('python')}:" in _one_line(done.stderr)


def _runs(name: str) -> bool:
    """A name on the path may be a version switcher's, with nothing behind it."""
    if shutil.which(name) is None:
        return False
    return subprocess.run([name, "-c", ""], capture_output=True, check=False).returncode == 0


@pytest.mark.slow_setup
def test_without_a_network_the_first_start_says_so_in_one_line(checkout: Checkout) -> None:
    nowhere = "http://127.0.0.1:9/simple"
    done = checkout.run(
        "sessions",
        PIP_CONFIG_FILE=os.devnull,
        PIP_INDEX_URL=nowhere,
        PIP_EXTRA_INDEX_URL="",
        PIP_FIND_LINKS="",
        PIP_NO_CACHE_DIR="1",
    )
    assert done.returncode == 1
    assert _one_line(done.stderr).startswith("No network:")
    again = subprocess.run(
        [sys.executable, "-c", "from tools.launch import place; print(place.is_complete())"],
        cwd=checkout.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout == "False\n"


def test_the_locks_agree_and_name_no_server() -> None:
    run, dev = (
        (ROOT / name).read_text() for name in ("requirements.lock", "requirements-dev.lock")
    )

    def pins(text: str) -> set[str]:
        return set(re.findall(r"^(\S+==\S+)", text, re.MULTILINE))

    assert pins(run) < pins(dev)
    for text in (run, dev):
        assert "://" not in text
        assert "--index" not in text
        assert text.count("--hash=sha256:") > len(pins(text))


def _stub(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


@pytest.fixture
def bare_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH whose loader knows no library and whose apt writes down what it was asked."""
    _stub(tmp_path, "ldconfig", 'echo "	libc.so.6 (libc6) => x"')
    _stub(tmp_path, "dpkg-query", "exit 1")
    _stub(tmp_path, "apt-get", f'echo "$DEBIAN_FRONTEND $@" >> {tmp_path}/asked')
    (tmp_path / "env").symlink_to(shutil.which("env") or "")
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt")


@needs_linux
def test_missing_libraries_are_installed_after_saying_so(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_packages.provide_libraries(must=True)
    asked = _one_line((bare_system / "asked").read_text())
    assert asked.startswith("noninteractive install -q -y")
    assert "--no-remove" in asked
    assert set(system_packages.LIBRARIES.values()) <= set(asked.split())
    assert "libportaudio2" in capsys.readouterr().out


@needs_linux
def test_where_apt_fails_its_complaint_is_told_and_its_lists_renewed_once(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    refuse = f'echo "$1" >> {bare_system}/asked; echo "E: Unable to locate package"; exit 100'
    _stub(bare_system, "apt-get", refuse)
    with pytest.raises(Missing, match=r"\(Unable to locate package\)"):
        system_packages.provide_libraries(must=True)
    assert (bare_system / "asked").read_text().split() == ["install", "update", "install"]


@needs_linux
def test_without_rights_the_command_to_type_is_said(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Missing, match=r"Type: sudo apt-get install .*libportaudio2"):
        system_packages.provide_libraries(must=True)
    assert not system_packages.provide_libraries(must=False)
    assert "sudo apt-get install" in capsys.readouterr().out
    assert not (bare_system / "asked").exists()


@needs_linux
def test_what_a_package_is_built_with_is_asked_of_apt(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system_packages.provide_build_tools()
    assert "binutils" in (bare_system / "asked").read_text().split()
    assert "Building a package needs from the system" in capsys.readouterr().out


@needs_linux
def test_the_tests_tools_are_asked_of_apt_and_never_demanded(
    bare_system: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    system_packages.provide_test_tools()
    assert "will be skipped" in capsys.readouterr().out


@needs_linux
def test_every_library_that_qt_asks_the_system_for_is_known() -> None:
    """The wheel's own libraries and those of every C program aside."""
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 - only this test needs Qt

    base = re.compile(
        r"lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+)\.so|ld-linux|linux-vdso|libQt6|libicu"
    )
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    libraries = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath))
    asked: set[str] = set()
    for pattern in (
        "platforms/libq[xow][cfa]*.so",
        "xcbglintegrations/*.so",
        "wayland-shell*/libxdg*",
    ):
        for file in plugins.glob(pattern):
            asked |= _needed(file)
    for name in (
        "Core",
        "Gui",
        "Widgets",
        "OpenGL",
        "OpenGLWidgets",
        "Svg",
        "Test",
        "DBus",
        "XcbQpa",
    ):
        asked |= _needed(libraries / f"libQt6{name}.so.6")
    unknown = {name for name in asked if not base.match(name)} - set(system_packages.LIBRARIES)
    assert asked
    assert not unknown


def _needed(file: Path) -> set[str]:
    readelf = shutil.which("readelf") or shutil.which("objdump")
    if readelf is None:
        pytest.skip("needs readelf")
    option = "-dW" if readelf.endswith("readelf") else "-p"
    listed = subprocess.run(
        [readelf, option, file], capture_output=True, text=True, check=True
    ).stdout
    return set(re.findall(r"NEEDED.*?([\w+.-]+\.so[\w.]*)", listed))
