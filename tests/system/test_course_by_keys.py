"""The whole course by real keys on a real window, from the first start to the exports.

With a home that holds nothing, and nothing called from inside: what cannot be reached by keys
cannot be done here.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from kaproom.audio.compose import music_cache_dir
from tests.support.course_walk import NOTES, PASSPHRASE, PREPARED, RECORDED, CourseWalk
from tests.support.pulse import PrivatePulse
from tests.support.real_window import Seat, missing_for_real_window, real_window, seat_at
from tests.support.therapist import lay_out_music
from tools.xvfb import xvfb

pytestmark = [
    pytest.mark.skipif(bool(missing_for_real_window()), reason=missing_for_real_window()),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext"),
    pytest.mark.timeout(900),
]


@pytest.fixture
def seat(tmp_path: Path, private_pulse: PrivatePulse) -> Iterator[Seat]:
    """A seat with sound, and with the music that is composed elsewhere in the background."""
    sound = {
        name: private_pulse.env[name]
        for name in ("PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH")
    }
    frames = tmp_path / "frames"
    frames.mkdir()
    with xvfb(frames=frames) as display:
        seat = seat_at(display, frames, tmp_path / "seat", sound)
        lay_out_music(music_cache_dir(seat.home / ".cache" / "kaproom"))
        yield seat


@pytest.mark.long
def test_a_whole_course_by_keys_from_the_first_start_to_the_exports(
    seat: Seat, tmp_path: Path
) -> None:
    kept = os.environ.get("KAPROOM_PICTURES")
    backups = tmp_path / "backups"
    with real_window(seat, pictures=Path(kept) if kept else None) as window:
        walk = CourseWalk(window)
        code = walk.first_start()
        walk.new_client()
        walk.assess_and_order()
        walk.prepare_together()
        walk.measure()
        walk.before_the_room()
        walk.be_in_the_room()
        walk.discharge_and_end()
        walk.review(tmp_path / "record.pdf")
        walk.choose_backups(backups)
        walk.open_client()
        walk.integrate(tmp_path / "handout.pdf")
        walk.open_client()
        walk.second_session()
        window.until(lambda: any(backups.rglob("*")), "no backup after the session")
        walk.compare()
        walk.search_the_notes()
        walk.lock_and_open()
    exports = Exports(seat, tmp_path)
    exports.hold_what_was_typed()
    exports.keep_the_notes_apart()
    exports.know_no_decimal_comma()
    assert exports.run("verify").returncode == 0
    assert _is_in_pdf(tmp_path / "handout.pdf", PREPARED[1])
    assert not any(_is_in_pdf(tmp_path / "record.pdf", words) for words in NOTES)
    # Last of all, for the folder is locked by another passphrase then.
    exports.open_by_the_code(code)


def test_a_first_session_by_keys_from_the_first_start_to_the_export(
    seat: Seat, tmp_path: Path
) -> None:
    with real_window(seat) as window:
        walk = CourseWalk(window)
        walk.first_start()
        walk.new_client()
        window.go("ctrl+Return")
        window.go("ctrl+Return")
        walk.write_notes()
        window.enter("temp 36,8")
        walk.end()
        walk.export_pdf(tmp_path / "record.pdf")
        window.go("Escape")
        walk.lock_and_open()
    exports = Exports(seat, tmp_path)
    exports.keep_the_notes_apart()
    exports.know_no_decimal_comma()
    assert not any(_is_in_pdf(tmp_path / "record.pdf", words) for words in NOTES)


class Exports:
    """What the command line writes of a walked course, read back."""

    def __init__(self, seat: Seat, folder: Path) -> None:
        self._seat = seat
        self._folder = folder
        self._secret = folder / "passphrase"
        self._keep(PASSPHRASE)
        sessions: list[dict[str, Any]] = json.loads(self.run("sessions", "--json").stdout)
        self._first = min(sessions, key=lambda told: told["number"])["id"]

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """A command in this home, opened by the passphrase."""
        done = self._seat.command(*arguments, "--passphrase-file", str(self._secret))
        assert not done.returncode, (arguments, done.stderr)
        return done

    def text(self, form: str) -> str:
        """All that an export of the first session says, in this form."""
        out = self._folder / f"out-{form}"
        if not out.exists():
            what = ("export-notes", self._first, "--yes") if form == "notes" else ()
            named = what or ("export", self._first, "--format", form)
            self.run(*named, "--out", str(out))
        files = sorted(out.rglob("*")) if out.is_dir() else [out]
        return "\n".join(f.read_text(encoding="utf-8") for f in files if f.is_file())

    def hold_what_was_typed(self) -> None:
        """Dose, reading, skip, observation and who decided."""
        told = self.text("json")
        for words in ("deep and still", "Dr. X.", "stillness", '"systolic_mmhg":128', "37500"):
            assert words in told.replace(": ", ":"), words
        everything = self._folder / "everything"
        self.run("export", "all", "--format", "json", "--out", str(everything))
        whole = everything.read_text(encoding="utf-8")
        assert all(words in whole for words in RECORDED)
        assert not any(words in whole for words in (*NOTES, *PREPARED, "thresholds", "cliff"))

    def keep_the_notes_apart(self) -> None:
        """Their words are in their own export, and in no other."""
        for form in ("json", "csv", "fhir"):
            assert not any(words in self.text(form) for words in NOTES), form
        assert all(words in self.text("notes") for words in NOTES)

    def know_no_decimal_comma(self) -> None:
        """36,8 was typed, and a machine reads 36.8."""
        temperature = [e for e in _values(json.loads(self.text("fhir"))) if e == 36.8]
        assert temperature, "no 36.8 in FHIR"
        assert "36.8" in self.text("csv")
        assert "36,8" not in self.text("csv") + self.text("fhir") + self.text("json")

    def open_by_the_code(self, code: str) -> None:
        """The code as it was read off the screen opens the folder, and is used up by that."""
        self._keep(code)
        new = self._folder / "new-passphrase"
        new.write_text("seven herons on one leg\n", encoding="utf-8")
        new.chmod(0o600)
        self.run("passphrase", "--new-passphrase-file", str(new))
        self._secret = new
        self.run("verify")

    def _keep(self, secret: str) -> None:
        self._secret.write_text(f"{secret}\n", encoding="utf-8")
        self._secret.chmod(0o600)


def _values(told: object) -> Iterator[object]:
    """All plain values anywhere in a JSON document."""
    if isinstance(told, dict):
        for value in cast(dict[str, object], told).values():
            yield from _values(value)
    elif isinstance(told, list):
        for value in cast(list[object], told):
            yield from _values(value)
    else:
        yield told


def _is_in_pdf(file: Path, words: str) -> bool:
    text = subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, text=True, check=True, timeout=60
    )
    return words in " ".join(text.stdout.split())
