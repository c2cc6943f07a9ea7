"""The command line as a person meets it: real processes, real stores, JSON and exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kaproom import __version__
from kaproom.cli.options import parse
from kaproom.record.first_start import create_folder
from kaproom.record.keyfile import Argon2Cost

ROOT = Path(__file__).resolve().parents[2]


def kaproom(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run kaproom in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kaproom", *map(str, arguments)],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice folder with one whole rehearsal in it."""
    folder = tmp_path_factory.mktemp("practice") / "data"
    done = kaproom("rehearse", "--headless", "--data-dir", folder, "--json")
    assert done.returncode == 0, done.stderr
    outcome = json.loads(done.stdout)
    assert outcome["refusals"] == []
    assert outcome["duration_s"] == 10_800
    assert outcome["took_s"] < 20
    return folder


def test_version() -> None:
    done = kaproom("--version")
    assert done.stdout == f"kaproom {__version__}\n"


def test_the_rehearsed_session_is_listed(practice: Path) -> None:
    done = kaproom("sessions", "--json", "--data-dir", practice)
    (session,) = json.loads(done.stdout)
    assert set(session) == {
        "id",
        "client",
        "number",
        "state",
        "started_at",
        "ended_at",
        "duration_s",
        "events",
    }
    assert session["client"] == "Q. V."
    assert session["number"] == 1
    assert session["state"] == "ended"
    assert session["duration_s"] == 10_800


def test_both_stores_verify_and_a_flipped_byte_does_not(practice: Path, tmp_path: Path) -> None:
    done = kaproom("verify", "--json", "--data-dir", practice)
    result = json.loads(done.stdout)
    assert done.returncode == 0
    assert result["ok"] is True
    assert [store["store"] for store in result["stores"]] == ["record", "notes"]
    assert all(store["events"] > 20 and store["first_bad"] is None for store in result["stores"])

    damaged = tmp_path / "damaged"
    damaged.mkdir()
    for file in practice.iterdir():
        (damaged / file.name).write_bytes(file.read_bytes())
    data = bytearray((damaged / "notes.db").read_bytes())
    data[len(data) // 2] ^= 1
    (damaged / "notes.db").write_bytes(data)
    done = kaproom("verify", "--json", "--data-dir", damaged)
    assert done.returncode == 1
    assert json.loads(done.stdout)["ok"] is False


def test_sessions_never_open_the_notes(practice: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    for file in practice.iterdir():
        if not file.name.startswith("notes"):
            (alone / file.name).write_bytes(file.read_bytes())
    done = kaproom("sessions", "--json", "--data-dir", alone)
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 1


def test_the_same_seed_gives_the_same_body(tmp_path: Path) -> None:
    for name in ("a", "b"):
        done = kaproom(
            "rehearse",
            "--headless",
            "--minutes",
            "20",
            "--seed",
            "7",
            "--data-dir",
            tmp_path / name,
        )
        assert done.returncode == 0, done.stderr
        assert "0:20 in" in done.stdout


def test_a_real_folder_asks_for_its_passphrase(tmp_path: Path) -> None:
    create_folder(tmp_path / "real", "several plain words", Argon2Cost(1, 64, 1))
    done = kaproom("sessions", "--data-dir", tmp_path / "real")
    assert done.returncode == 1
    assert done.stderr == "This folder needs its passphrase: use --passphrase-file F.\n"
    secret = tmp_path / "passphrase"
    secret.write_text("several plain words\n", "utf-8")
    done = kaproom("sessions", "--data-dir", tmp_path / "real", "--passphrase-file", secret)
    assert done.returncode == 0
    secret.write_text("other words", "utf-8")
    done = kaproom("verify", "--data-dir", tmp_path / "real", "--passphrase-file", secret)
    assert done.returncode == 1
    assert "passphrase is wrong" in done.stderr


def test_no_rehearsal_among_real_records(tmp_path: Path) -> None:
    create_folder(tmp_path / "real", "several plain words", Argon2Cost(1, 64, 1))
    done = kaproom("rehearse", "--headless", "--data-dir", tmp_path / "real")
    assert done.returncode == 1
    assert "holds real records" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("sessions", "--data-dir", "nowhere"), "There are no kaproom data in nowhere."),
        (("rehearse", "--headless", "--script", "none"), "There is no rehearsal “none”"),
        (("music", "check", "nothing.m3u8"), "nothing.m3u8"),
    ],
)
def test_faults_are_one_line_that_says_what_to_do(arguments: tuple[str, ...], words: str) -> None:
    done = kaproom(*arguments)
    assert done.returncode == 1
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [("rehearse", "--speed", "fast"), ("dance",), ("music",), ("--minutes", "3")]
)
def test_wrong_usage_is_exit_code_two(arguments: tuple[str, ...]) -> None:
    assert kaproom(*arguments).returncode == 2


@pytest.mark.parametrize("word", ["dan\nce", "dance" * 2000, "\u2028--x\x85"])
def test_wrong_usage_is_told_on_one_line_whatever_was_typed(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in ([word], ["clients", word], ["import-recording", "s", "f", "--shift", word]):
        with pytest.raises(SystemExit, match="2"):
            parse(arguments)
        fault = capsys.readouterr().err.partition("error: ")[2]
        assert len(fault.splitlines()) == 1
        assert len(fault) < 400


def test_a_setting_is_checked_piece_by_piece(tmp_path: Path) -> None:
    tone = 0.2 * np.sin(np.arange(96_000) / 48_000 * 2 * np.pi * 220)
    soundfile.write(tmp_path / "tone.flac", tone, 48_000)
    (tmp_path / "broken.flac").write_bytes(b"not music")
    playlist = "#EXTM3U\n#EXTGRP:Onset\ntone.flac\nbroken.flac\nmissing.flac\n"
    (tmp_path / "day.m3u8").write_text(playlist, "utf-8")
    done = kaproom("music", "check", tmp_path / "day.m3u8", "--json")
    assert done.returncode == 1
    result = json.loads(done.stdout)
    assert result["phases"] == ["Onset"]
    assert [t["ok"] for t in result["tracks"]] == [True, False, False]
    good = result["tracks"][0]
    assert good["duration_s"] == pytest.approx(2.0, abs=0.01)
    assert good["integrated_lufs"] == pytest.approx(-17.7, abs=1.0)
    assert all(t["reason"] for t in result["tracks"][1:])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("day.pls", "[playlist]\nFile1=a tone.flac\n"),
        (
            "day.xspf",
            '<playlist xmlns="http://xspf.org/ns/0/"><trackList><track>\
<location>a%20tone.flac</location></track></trackList></playlist>',
        ),
        ("day.m3u", "a%20tone.flac\n"),
    ],
)
def test_playlists_of_other_programs_are_checked_too(name: str, text: str, tmp_path: Path) -> None:
    tone = 0.2 * np.sin(np.arange(48_000) / 48_000 * 2 * np.pi * 220)
    soundfile.write(tmp_path / "a tone.flac", tone, 48_000)
    (tmp_path / name).write_text(text, "utf-8")
    done = kaproom("music", "check", tmp_path / name, "--json")
    assert done.returncode == 0, done.stderr
    (track,) = json.loads(done.stdout)["tracks"]
    assert track["file"] == str(tmp_path / "a tone.flac")


def test_doctor_names_every_check(practice: Path) -> None:
    done = kaproom("doctor", "--json", "--data-dir", practice)
    result = json.loads(done.stdout)
    names = [check["name"] for check in result["checks"]]
    assert {"python", "disk", "stores", "data files", "sound"} <= set(names)
    assert result["ok"] == all(check["ok"] for check in result["checks"])
    assert done.returncode == (0 if result["ok"] else 1)


def test_without_a_display_the_headless_commands_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform != "linux":
        pytest.skip("only X11 and Wayland can be missing")
    done = kaproom("--data-dir", tmp_path / "data")
    assert done.returncode == 1
    assert "rehearse --headless" in done.stderr
    assert len(done.stderr.splitlines()) == 1
