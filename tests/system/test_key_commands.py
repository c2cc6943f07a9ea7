"""Passphrases, codes and users on the command line: what is printed, what is refused, the trail."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from kaproom.cli import passphrase, recovery_code, users
from kaproom.cli.folder import read_passphrase
from kaproom.cli.options import parse
from kaproom.core.stream.audit import AuditNoted
from kaproom.errors import EnvironmentFault
from kaproom.record.audit_waiting import waiting
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.tries import Tries

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW, OTHER = "several plain words", "slow heron, cold pond", "a lamp in the boathouse"
_COMMANDS = {
    "passphrase": passphrase.run,
    "recovery-code": recovery_code.run,
    "users": users.run,
}


class Folder:
    """A data folder, and passphrase files beside it."""

    def __init__(self, place: Path) -> None:
        self.data = place / "data"
        self._place = place
        self.code = create_folder(self.data, OLD, Argon2Cost(1, 64, 1))

    def line(self, *arguments: str, by: str | None = OLD, new: str | None = None) -> list[str]:
        """A command line, passphrases in files."""
        line = [*arguments, "--data-dir", str(self.data)]
        line += ["--passphrase-file", self._file("now", by)] if by else []
        return line + (["--new-passphrase-file", self._file("new", new)] if new else [])

    def run(self, *arguments: str, by: str | None = OLD, new: str | None = None) -> int:
        """Run a command here; raises its fault."""
        Tries(self.data).right()
        return _COMMANDS[arguments[0]](parse(self.line(*arguments, by=by, new=new)))

    def trail(self) -> list[tuple[str, str]]:
        """What waits for the audit trail: actions and subjects."""
        bodies = [event.body for event in waiting(self.data)]
        return [(b.action, b.subject) for b in bodies if isinstance(b, AuditNoted)]

    def _file(self, name: str, words: str) -> str:
        path = self._place / name
        path.write_text(f"{words}\n", "utf-8")
        return str(path)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def kaproom(line: list[str]) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kaproom", *line],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )


def test_a_code_is_spent_for_a_passphrase_and_a_new_code(folder: Folder) -> None:
    done = kaproom(folder.line("passphrase", "--json", by=folder.code, new=NEW))
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["ok"], told["user"]) == (True, "therapist")
    assert len(told["recovery_code"].split("-")) == 8
    assert unlock(folder.data, NEW)
    assert folder.trail() == [
        ("unlocked", ""),
        ("recovery_code_used", "therapist"),
        ("recovery_code_replaced", "therapist"),
        ("passphrase_changed", "therapist"),
    ]
    done = kaproom(folder.line("passphrase", by=folder.code, new=OTHER))
    assert (done.returncode, done.stdout) == (1, "")
    assert "opens nothing here" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert folder.trail()[-1] == ("unlock_failed", "")


def test_a_passphrase_is_changed(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.run("passphrase", "--json", new=NEW) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"ok": True, "user": "therapist", "recovery_code": None}
    assert unlock(folder.data, NEW)


def test_a_passphrase_file_with_a_byte_order_mark_holds_the_passphrase_alone(
    folder: Folder, tmp_path: Path
) -> None:
    old, new, nothing = (tmp_path / name for name in ("old.txt", "new.txt", "nothing.txt"))
    for file, words in ((old, f"{OLD}\r\n"), (new, NEW), (nothing, "")):
        file.write_text(words, "utf-8-sig", newline="")
    line = folder.line("passphrase", by=None)
    line += ["--passphrase-file", str(old), "--new-passphrase-file", str(new)]
    assert passphrase.run(parse(line)) == 0
    assert unlock(folder.data, NEW)
    with pytest.raises(EnvironmentFault, match="is empty"):
        read_passphrase(nothing)


def test_users_and_their_codes(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    def answer() -> object:
        return json.loads(capsys.readouterr().out)

    therapist = {"name": "therapist", "recovery_code": True}
    folder.run("users", "--json", by=None)
    assert answer() == [therapist]
    folder.run("users", "add", "Q. T.", "--json", new=OTHER)
    assert answer() == [therapist, {"name": "Q. T.", "recovery_code": False}]
    folder.run("recovery-code", by=OTHER)
    printed = capsys.readouterr().out
    assert len(printed.splitlines()[0].split("-")) == 8
    folder.run("users", "list", by=None)
    assert "Q. T." in capsys.readouterr().out
    folder.run("users", "remove", "Q. T.", "--json")
    assert answer() == [therapist]
    trail = folder.trail()
    assert ("user_added", "Q. T.") in trail
    assert ("recovery_code_replaced", "Q. T.") in trail
    assert ("user_removed", "Q. T.") in trail


@pytest.mark.parametrize(
    ("arguments", "by", "new", "words"),
    [
        (("passphrase",), OLD, "short", r"5 characters short of 10\. Nothing was changed"),
        (("passphrase",), OLD, None, "use --new-passphrase-file F"),
        (("passphrase",), None, NEW, "use --passphrase-file F"),
        (("passphrase",), NEW, OTHER, "The passphrase is wrong"),
        (("users", "remove", "therapist"), OLD, None, "only user: add another first"),
        (("users", "add", "therapist"), OLD, NEW, "already"),
    ],
)
def test_what_is_not_done_is_told(
    folder: Folder,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    by: str | None,
    new: str | None,
    words: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(EnvironmentFault, match=words):
        folder.run(*arguments, by=by, new=new)
    Tries(folder.data).right()
    assert unlock(folder.data, OLD)


def test_the_code_opens_no_other_command(folder: Folder) -> None:
    with pytest.raises(EnvironmentFault, match="kaproom passphrase"):
        folder.run("recovery-code", by=folder.code)


@pytest.mark.parametrize("line", ["passphrase", "recovery-code", "users add X", "users remove X"])
def test_a_practice_folder_has_nothing_to_change(tmp_path: Path, line: str) -> None:
    create_practice_folder(tmp_path)
    command = line.split()
    with pytest.raises(EnvironmentFault, match="without asking"):
        _COMMANDS[command[0]](parse([*command, "--data-dir", str(tmp_path)]))


def test_a_try_too_soon_is_told_in_seconds(folder: Folder) -> None:
    for _ in range(9):
        Tries(folder.data).wrong()
    done = kaproom(folder.line("sessions"))
    assert done.returncode == 1
    assert "the next can be made in" in done.stderr


@pytest.mark.parametrize("line", ["users dance", "users add", "passphrase now"])
def test_wrong_usage_is_exit_code_two(line: str) -> None:
    with pytest.raises(SystemExit) as left:
        parse(line.split())
    assert left.value.code == 2
