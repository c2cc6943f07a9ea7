"""What commands ask at a terminal: where the question goes, and what becomes of no answer."""

import getpass
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom.__main__ import main
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import chart_stream
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.folder import unlock, unlock_practice
from kaproom.record.store import open_reader, open_record
from tests.record.entries import LIGHT, PASSPHRASE, event, some_day

CLIENT = "beef" * 8
Ran = tuple[int, str, str]


class Terminal(io.StringIO):
    """Somebody who types this, and Ctrl+D after it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice folder with a client without sessions, and a session with notes."""
    folder = tmp_path / "data"
    create_practice_folder(folder)
    with open_record(folder, unlock_practice(folder)) as record:
        record.append([event(1, ClientAdded("E. F.", "", 4), chart_stream(CLIENT))])
        record.append(some_day(9, "session/feed0001")).result()
    return folder


@pytest.fixture
def run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """A command at a terminal; its exit code and what it said and asked."""

    def run(typed: str, *arguments: str) -> Ran:
        monkeypatch.setattr(sys, "stdin", Terminal(typed))
        code = main([*arguments, "--data-dir", str(folder)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_purge_asks_beside_its_answer(run: Callable[..., Ran]) -> None:
    code, said, asked = run("remove\n", "purge", "beef", "--reason", "retention ended", "--json")
    assert (code, json.loads(said)["ok"]) == (0, True)
    assert f"client/{CLIENT} with all sessions" in asked
    assert asked.endswith("Type remove to go on: ")


def test_an_export_of_notes_asks_beside_its_answer(run: Callable[..., Ran], tmp_path: Path) -> None:
    out = tmp_path / "notes"
    code, said, asked = run("notes\n", "export-notes", "feed", "--out", str(out), "--json")
    assert (code, json.loads(said)["files"]) == (0, [str(out)])
    assert asked.endswith("Type notes to go on: ")


@pytest.mark.parametrize("typed", ["no\n", "\n", "", "rem"])
def test_without_the_word_nothing_is_done_and_one_line_says_so(
    run: Callable[..., Ran], folder: Path, tmp_path: Path, typed: str
) -> None:
    code, said, asked = run(typed, "purge", "beef", "--reason", "retention ended")
    assert (code, said) == (1, "")
    with open_reader(folder, unlock_practice(folder)) as record:
        assert record.client_ids() == [CLIENT]
    assert asked.splitlines()[-1].endswith("Nothing was removed.")
    out = tmp_path / "notes"
    code, said, asked = run(typed, "export-notes", "feed", "--out", str(out))
    assert (code, said, out.exists()) == (1, "", False)
    assert asked.splitlines()[-1].endswith("Nothing was written.")
    if not typed.endswith("\n"):
        assert asked.splitlines()[-1] == "Nothing was written."


@pytest.mark.parametrize("typed", [(), (PASSPHRASE,), (PASSPHRASE, "slow heron, cold pond")])
def test_ctrl_d_at_a_passphrase_is_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: tuple[str, ...],
) -> None:
    folder, answers = tmp_path / "real", iter(typed)
    create_folder(folder, PASSPHRASE, LIGHT)

    def answered(_prompt: str) -> str:
        for answer in answers:
            return answer
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", answered)
    code = main(["passphrase", "--data-dir", str(folder)])
    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert said.err == "No passphrase was typed: nothing was done.\n"
    assert unlock(folder, PASSPHRASE)
