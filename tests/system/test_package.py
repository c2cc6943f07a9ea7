"""The packaged kaproom, built by its one command and started where there is no Python and no tool.

From the data inside it to a whole day by keys with sound: the folder a clinic unpacks must do what
the checkout does.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom import __version__
from kaproom.audio.compose import catalogue
from kaproom.audio.facts.wire import Ask, Kept, Ready, Step, answered, line_of
from kaproom.child_process import COMPOSER, MEASURER
from tests.record.schema_fixtures import copy_of, fixture_folders
from tests.support.bare_root import BareRoot, missing_for_bare_root
from tests.support.pulse import PrivatePulse
from tests.system.test_session_by_keys import started
from tests.system.test_session_by_keys import test_at_32_a_whole_day_by_keys as whole_day

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("resources", "playlists", "kaproom")
SESSION = "session/"

pytestmark = [
    pytest.mark.long,
    pytest.mark.slow_setup,
    pytest.mark.skipif(bool(missing_for_bare_root()), reason=missing_for_bare_root()),
    pytest.mark.timeout(1200),
]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, as `run.py package` makes it."""
    out = tmp_path_factory.mktemp("out")
    command = [sys.executable, ROOT / "run.py", "package", "--no-archive", "--out", out]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (folder,) = out.iterdir()
    assert folder.name.startswith(f"kaproom-{__version__}-linux-")
    return folder


@pytest.fixture(scope="module")
def root(
    package: Path, tmp_path_factory: pytest.TempPathFactory, private_pulse: PrivatePulse
) -> BareRoot:
    """An empty machine with the folder in it, a display's socket and a sound server's."""
    shared = [tmp_path_factory.getbasetemp(), private_pulse.folder, Path("/tmp/.X11-unix")]
    return BareRoot(tmp_path_factory.mktemp("root"), package, *filter(Path.is_dir, shared))


@pytest.fixture
def run(root: BareRoot, private_pulse: PrivatePulse, tmp_path: Path) -> Run:
    """Runs a command of the packaged kaproom to its end, with its home in the test's folder."""
    env = {**private_pulse.env, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    env |= {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME")}

    def ran(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            root.command(*arguments), env=env, capture_output=True, text=True, check=False
        )

    return ran


def test_there_is_no_program_but_the_package(root: BareRoot) -> None:
    own = {file for file in root.programs() if "opt" in file.parts}
    assert {file.name for file in own} >= {"kaproom"}
    others = {file.name for file in root.programs()} - {file.name for file in own}
    assert not {name for name in others if name.startswith(("python", "sh", "bash", "perl"))}


def test_every_data_file_is_inside(package: Path) -> None:
    inside = package / "_internal" / "kaproom"
    for name in CARRIED:
        target = inside if name == "kaproom" else inside / name
        for file in (ROOT / name).rglob("*"):
            step = file.suffix != ".py" or "migrations" in file.parts
            if file.is_file() and step and "__pycache__" not in file.parts:
                carried = target / file.relative_to(ROOT / name)
                assert carried.read_bytes() == file.read_bytes(), carried


def test_no_link_leads_nowhere(package: Path) -> None:
    assert [link for link in package.rglob("*") if not link.exists()] == []


def test_neither_network_nor_tests_nor_tools_are_inside(package: Path) -> None:
    names = {path.name.lower() for path in package.rglob("*")}
    for part in ("qtnetwork", "qt6network", "qt6qml", "qt6quick", "tkinter", "pytest", "pip-"):
        assert not {name for name in names if part in name}


def test_the_doctor_finds_everything_also_the_sound(run: Run) -> None:
    done = run("doctor", "--json")
    told = json.loads(done.stdout)
    assert [check for check in told["checks"] if not check["ok"]] == []
    assert done.returncode == 0


def _without_pdf(file: Path) -> object:
    """What was exported, but for the PDF within: two builds of zlib pack it into other bytes."""
    told = json.loads(file.read_text("utf-8"))
    for entry in told["entry"]:
        if entry["resource"]["resourceType"] == "DocumentReference":
            for content in entry["resource"]["content"]:
                for packed in ("data", "hash", "size"):
                    del content["attachment"][packed]
    return told


def test_a_rehearsed_session_leaves_in_every_form(run: Run, tmp_path: Path) -> None:
    data = ("--data-dir", str(tmp_path / "data"))
    done = run("rehearse", "--headless", *data)
    assert done.returncode == 0, done.stderr
    (session,) = json.loads(run("sessions", "--json", *data).stdout)
    for form in ("pdf", "fhir", "json"):
        done = run("export", session["id"], "--format", form, "--out", str(tmp_path / form), *data)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "pdf").read_bytes().startswith(b"%PDF-")
    for form in ("fhir", "json"):
        checkout = [sys.executable, "-m", "kaproom", "export", session["id"], "--format", form]
        subprocess.run([*checkout, "--out", tmp_path / "again", *data], cwd=ROOT, check=True)
        told = _without_pdf if form == "fhir" else Path.read_bytes
        assert told(tmp_path / form) == told(tmp_path / "again")
        (tmp_path / "again").unlink()
    assert run("verify", *data).returncode == 0


def test_a_whole_course_is_rehearsed(run: Run, tmp_path: Path) -> None:
    done = run("rehearse", "--course", "--data-dir", str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("A course of six: 6 sessions")


@pytest.mark.parametrize("fixture", fixture_folders(), ids=lambda path: path.name)
def test_a_folder_of_an_older_schema_is_migrated(run: Run, fixture: Path, tmp_path: Path) -> None:
    data = copy_of(fixture, tmp_path / "data")
    backup = run("backup", str(tmp_path / "copy.kapbak"), "--data-dir", str(data))
    assert backup.returncode == 0, backup.stderr
    assert run("verify", "--data-dir", str(data)).returncode == 0


def test_the_menu_has_it_and_has_it_no_longer(run: Run, tmp_path: Path) -> None:
    prefix = tmp_path / "all users"
    laid = json.loads(run("menu", "add", "--prefix", str(prefix), "--json").stdout)["files"]
    entry = (prefix / "share" / "applications" / "kaproom.desktop").read_text()
    assert 'Exec="/opt/kaproom/kaproom" rehearse' in entry
    assert str(prefix / "bin" / "kaproom") in laid
    gone = json.loads(run("menu", "remove", "--prefix", str(prefix), "--json").stdout)["files"]
    assert gone == laid
    assert not [file for file in prefix.rglob("*") if not file.is_dir()]


def test_it_composes_and_measures_in_processes_of_its_own(
    root: BareRoot, run: Run, tmp_path: Path
) -> None:
    piece = min(catalogue(), key=lambda piece: piece.duration_s)
    done = run("--module", COMPOSER, "--out", str(tmp_path), "--only", piece.slug)
    assert done.returncode == 0, done.stderr
    file = tmp_path / piece.file_name
    with subprocess.Popen(
        root.command("--module", MEASURER), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as measurer:
        assert measurer.stdin is not None
        assert measurer.stdout is not None
        measurer.stdin.write(line_of(Ask(str(file))))
        measurer.stdin.flush()
        answer = answered(measurer.stdout.readline())
        while isinstance(answer, Ready | Step):
            answer = answered(measurer.stdout.readline())
        measurer.stdin.close()
    assert isinstance(answer, Kept)


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="needs xdotool")
def test_a_whole_day_by_keys_with_sound(
    root: BareRoot, tmp_path: Path, xvfb_display: str, private_pulse: PrivatePulse
) -> None:
    with started(root.command(), tmp_path, xvfb_display, private_pulse) as opened:
        whole_day(opened, private_pulse)
