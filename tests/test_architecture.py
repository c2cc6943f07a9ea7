"""The shape of the program, checked: layers, modules, and what may not be loaded or written."""

import ast
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import kaproom

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "kaproom").rglob("*.py"))
BANNED_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
WITHOUT_QT = ("core", "record", "audio", "awake", "desks", "devices", "export", "cli")
# Written apart, so that this file does not hold what it looks for.
_FOLDERS = "|".join(("work", "tmp/v", r"home/\w+", "root", r"Users/\w+"))
FORBIDDEN_TEXT = (
    re.compile(rf"(?<![\w.~-])/(?:{_FOLDERS})/"),
    re.compile(r"(?i)\b(?:issue|fixes|closes|see|bug)\s+#\d+"),
)
TEXT_ENDINGS = {".py", ".md", ".toml", ".csv", ".yaml", ".yml", ".m3u8", ".svg", ".cfg", ".txt", ""}


def _modules(package: str) -> list[str]:
    folder = ROOT / "kaproom" / package
    found = pkgutil.walk_packages([str(folder)], f"kaproom.{package}.")
    return [f"kaproom.{package}", *(module.name for module in found)]


def _imports(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_the_layers_hold() -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports_command",
    ]
    command[-1] += "; sys.exit(lint_imports_command())"
    done = subprocess.run(
        [*command, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_core_imports_the_standard_library_alone() -> None:
    for path in (ROOT / "kaproom" / "core").rglob("*.py"):
        for name in _imports(ast.parse(path.read_text())):
            own = name == "kaproom.core" or name.startswith("kaproom.core.")
            assert own or name.partition(".")[0] in sys.stdlib_module_names, f"{path}: {name}"


def test_every_module_has_a_docstring_and_a_home() -> None:
    for path in SOURCES:
        assert (ast.get_docstring(ast.parse(path.read_text())) or "").strip(), path
        assert not BANNED_NAMES & {path.stem, path.parent.name}, path


def test_every_package_but_the_windows_is_strictly_typed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pyright"]
    assert "kaproom/*.py" in settings["strict"]
    packages = {f"kaproom/{path.parent.name}" for path in (ROOT / "kaproom").glob("*/__init__.py")}
    assert packages - set(settings["strict"]) == {"kaproom/ui"}


@pytest.mark.parametrize("package", [p for p in WITHOUT_QT if (ROOT / "kaproom" / p).is_dir()])
def test_a_package_loads_without_qt(package: str) -> None:
    modules = [name for name in _modules(package) if not name.endswith(".__main__")]
    code = f"import sys, {', '.join(modules)}\nprint([m for m in sys.modules if 'PySide6' in m])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"


def test_the_package_root_loads_nothing() -> None:
    assert _imports(ast.parse(Path(kaproom.__file__ or "").read_text())) == set()


def test_the_sound_engines_client_loads_no_sound_library() -> None:
    code = "import sys, kaproom.audio.client; print('sounddevice' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def test_a_start_loads_nothing_that_speaks_to_a_network() -> None:
    loaded = "kaproom.app, kaproom.working_parts, kaproom.ui.home.screen"
    code = f"import sys, {loaded}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    foreign = {
        "http.client",
        "urllib.request",
        "PySide6.QtNetwork",
        "sqlalchemy.dialects.postgresql",
    }
    assert foreign & set(done.stdout.split()) == set()


def test_no_file_names_a_machine_or_a_tracker() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.suffix not in TEXT_ENDINGS or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        for pattern in FORBIDDEN_TEXT:
            found = pattern.search(text)
            assert found is None, f"{name}: {found and found[0]!r}"
