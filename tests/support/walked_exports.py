"""What the command line writes of a course that was walked by keys, read back."""

import json
import subprocess
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from tests.support.course_walk import NOTES, PASSPHRASE, PREPARED, RECORDED
from tests.support.real_window import Seat


class Exports:
    """The exports of the first session at a seat; `folder` takes them."""

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

    @cached_property
    def everything(self) -> str:
        """The whole record store, as JSON without blanks."""
        out = self._folder / "everything"
        self.run("export", "all", "--format", "json", "--out", str(out))
        return out.read_text(encoding="utf-8").replace(": ", ":")

    def hold_what_was_typed(self) -> None:
        """Dose, reading, skip, observation and who decided."""
        told = self.text("json")
        for words in ("deep and still", "Dr. X.", "stillness", '"systolic_mmhg":128', "37500"):
            assert words in told.replace(": ", ":"), words
        assert all(words in self.everything for words in RECORDED)
        apart = (*NOTES, *PREPARED, "thresholds", "cliff")
        assert not any(words in self.everything for words in apart)

    def keep_the_notes_apart(self) -> None:
        """Their words are in their own export, and in no other."""
        for form in ("json", "csv", "fhir"):
            assert not any(words in self.text(form) for words in NOTES), form
        assert all(words in self.text("notes") for words in NOTES)

    def know_no_decimal_comma(self) -> None:
        """36,8 and 72,5 were typed, and a machine reads 36.8 and 72500 g."""
        assert '"weight_g":72500' in self.everything
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


def is_in_pdf(file: Path, words: str) -> bool:
    """Whether a PDF says this, by another program's reading."""
    text = subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, text=True, check=True, timeout=60
    )
    return words in " ".join(text.stdout.split())
