"""Canaries in every field: the real program is run, killed and ended, and none may be found.

A marked folder is opened in the real window under a display and a home of its own: Home, Prepare,
the room with lines typed into it, kill -9, the room again, Review, the end; then every command of
the command line. All that was written meanwhile is searched: home, caches, sockets, temporary
files, what the programs said, window titles, and the command lines and environments of the
processes. The passphrase is a marker too, and the stores' keys are looked for beside them.
"""

import tempfile
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kaproom.audio.compose import catalogue, music_cache_dir
from kaproom.core.events.event import Store, session_stream
from kaproom.core.session.session import SessionState, session_from
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader
from tools.prove.app_run import AppRun, NotSeen
from tools.prove.canary_search import TYPED, Search
from tools.prove.marked_folder import marked_folder
from tools.prove.markers import Markers
from tools.prove.second_reader import everything_in
from tools.prove.trial import Kind, Plan, Skipped, Trial
from tools.xvfb import missing_for_xvfb, xvfb

_DRAWN_S = 1.0
"""Given to a screen to draw itself; nothing is concluded from it."""


class Therapist:
    """A day at the keyboard of the marked folder, watched through the stores beside it."""

    def __init__(self, run: AppRun, markers: Markers, folder: Path, keys: Keys) -> None:
        self._run, self._markers, self._folder, self._keys = run, markers, folder, keys

    def begin_and_be_killed(self, search: Search) -> None:
        """Home, Prepare, the room; a note, and a line that is not finished when the kill comes."""
        run = self._run
        run.start()
        time.sleep(_DRAWN_S)
        run.key("Return")
        time.sleep(_DRAWN_S)
        run.key("ctrl+Return")
        run.see(lambda: self._session().running, "the session begun")
        time.sleep(_DRAWN_S)
        self._write_a_note()
        unfinished = self._marker("unfinished line")
        run.type(unfinished)
        run.see(lambda: unfinished in self._draft(), "the unfinished line kept")
        search.look()
        run.kill()
        search.look()

    def go_on_and_end(self, search: Search) -> None:
        """The room again, where the unfinished line is entered; the end, Review, Home."""
        run = self._run
        run.start()
        time.sleep(_DRAWN_S)
        run.key("Return")
        time.sleep(_DRAWN_S)
        self._write_a_note()
        run.key("ctrl+shift+e")
        time.sleep(0.5)
        run.key("Return")
        run.see(lambda: not self._session().running, "the session ended")
        time.sleep(_DRAWN_S)
        search.look()
        run.key("Escape")
        time.sleep(_DRAWN_S)
        if run.quit() != 0:
            raise NotSeen("the window did not close in order")
        search.look()

    def _write_a_note(self) -> None:
        marker = self._marker("typed note")
        self._run.type(marker)
        self._run.key("Return")
        self._run.see(lambda: marker in self._notes(), "the note saved")

    def _marker(self, field: str) -> str:
        # A line that begins with a figure could be taken for a reading.
        return f"felt {self._markers.new(field, Store.NOTES)}"

    def _session(self) -> SessionState:
        with open_reader(self._folder, self._keys) as reader:
            newest = reader.session_summaries()[0]
            if newest.number < 2:
                return SessionState()
            return session_from(reader.read_stream(session_stream(newest.id)))

    def _notes(self) -> str:
        return "\n".join(note.body.text for note in self._session().notes)

    def _draft(self) -> str:
        with open_reader(self._folder, self._keys) as reader:
            newest = reader.session_summaries()[0]
            return reader.read_draft(f"session/{newest.id}/line").text


def run_everything(scratch: Path, markers: Markers, display: str) -> list[str]:
    """One day with all that can be run; answers where something was found."""
    data, typed = scratch / "data", scratch / TYPED
    typed.mkdir()
    passphrase = markers.new("passphrase", Store.RECORD)
    (typed / "right").write_text(f"{passphrase}\n")
    (typed / "wrong").write_text(f"{markers.new('wrong passphrase', Store.RECORD)}\n")
    keys = marked_folder(data, markers, passphrase)
    where = ("--data-dir", str(data), "--passphrase-file", str(typed / "right"))
    run = AppRun(scratch, display, where)
    _lay_out_music(Path(run.env["XDG_CACHE_HOME"]))
    search = Search(run, markers, keys)
    try:
        therapist = Therapist(run, markers, data, keys)
        therapist.begin_and_be_killed(search)
        therapist.go_on_and_end(search)
        _run_commands(run, where, search)
        search.look()
        for said in run.said.glob("*-window"):
            search.listen("the window", said.read_bytes())
    finally:
        run.end()
    return search.found


def _run_commands(run: AppRun, where: tuple[str, ...], search: Search) -> None:
    """What every command says; a list of the record may name clients, and nothing of the notes."""
    search.listen("verify", _said(run, "verify", *where))
    note, line = (search.markers.marker_of(field) for field in ("typed note", "promoted line"))
    for listing in (
        ("sessions", "--json"),
        ("clients",),
        ("search", note, "--store", "record"),
        ("search", line, "--store", "record"),
    ):
        said = _said(run, *listing, *where)
        # The note that was sought in vain is told by nobody; what was found of the record is.
        search.listen(listing[0], said, of=Store.NOTES)
    if not search.markers.found_in(_said(run, "search", note, *where), Store.NOTES):
        raise NotSeen("a search that finds the note")
    whole, alone = run.scratch / "whole-backup", run.scratch / "record-backup"
    search.listen("backup", _said(run, "backup", str(whole), *where))
    search.listen("backup --store", _said(run, "backup", str(alone), "--store", "record", *where))
    _open_the_record_alone(alone, search)
    back = ("--data-dir", str(run.scratch / "restored"), *where[2:])
    commands = (
        ("restore", str(whole), *back),
        ("backup", str(alone), "--drill", *where),
        ("doctor", *where),
        ("rehearse", "--headless", "--minutes", "15"),
        ("music", "stop", *where),
    )
    with ThreadPoolExecutor(2) as hands:
        for command, done in zip(
            commands, hands.map(lambda c: run.command(*c), commands), strict=True
        ):
            search.listen(command[0], done[1])
    wrong = run.command("verify", *where[:3], str(run.scratch / TYPED / "wrong"))[1]
    search.listen("verify by a wrong passphrase", wrong)


def _open_the_record_alone(file: Path, search: Search) -> None:
    """A backup of the record alone, opened to its last value: nothing of the notes is in it."""
    with zipfile.ZipFile(file) as archive, tempfile.TemporaryDirectory() as opened:
        names = archive.namelist()
        archive.extract("record.db", opened)
        values = everything_in(Path(opened) / "record.db", search.keys.of[Store.RECORD].secret)
    if any("notes" in name for name in names) or not search.markers.found_in(values):
        raise NotSeen("the record alone in its backup")
    search.listen("the record's backup", values, of=Store.NOTES)


def _said(run: AppRun, *arguments: str) -> bytes:
    code, said = run.command(*arguments)
    if code != 0:
        raise NotSeen(f"{arguments[0]} ended with {code}")
    return said


def _lay_out_music(cache: Path) -> None:
    """Silence under the composed pieces' names, so that nothing needs to be composed here."""
    folder = music_cache_dir(cache / "kaproom")
    folder.mkdir(parents=True, exist_ok=True)
    for piece in catalogue():
        (folder / piece.file_name).touch()


def _run(plan: Plan) -> Iterator[Trial]:
    missing = missing_for_xvfb()
    if missing:
        raise Skipped(missing)
    with xvfb() as display:
        for number in range(plan.trials):
            scratch = plan.scratch / str(number)
            scratch.mkdir()
            try:
                found = run_everything(scratch, Markers(plan.rng), display)
            except NotSeen as unseen:
                yield Trial(failed=str(unseen))
            else:
                yield Trial(failed="; ".join(found[:3]))


CANARIES = Kind("canaries", quick=1, full=10, run=_run)
