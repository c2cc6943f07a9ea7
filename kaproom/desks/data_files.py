"""A practice's own data files: changed, taken in, restored. The one home of all writing of them.

A file of one's own lies in the folder of `paths.own_resource_dir()` and comes before the shipped
one of its name; the shipped and the built-in ones are never written to. What a file's own reader
refuses is not written. Whoever restores gets the shipped file, and the own one stays beside it
under another name. A session that is running keeps what it began with.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kaproom.atomic_file import replace_whole
from kaproom.core.clock import Clock
from kaproom.core.data_files.changed_mark import ChangedMark
from kaproom.core.data_files.data_file import DataFault, Table
from kaproom.core.data_files.row_edits import same_meaning, stamped
from kaproom.core.data_files.table_edits import Place, put
from kaproom.core.data_files.toml_text import head_comment
from kaproom.core.figures.held_file import HeldFile, marked_where_new
from kaproom.core.figures.kinds import DataKind, code_of, plan_kind
from kaproom.core.figures.palette_csv import text_of
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.held_files import HeldFiles
from kaproom.resource_files import ResourceFiles, fault_words
from kaproom.whole_file import write_file

_LARGEST_BYTES = 1 << 20
# Figures and words of the practice name no client.
_FOR_ALL = 0o666
Note = Callable[[AuditAction, str, str], None]


@dataclass(frozen=True, slots=True)
class _Before:
    """What a file was before a change: its own text, None where the shipped one was in use."""

    name: str
    own: bytes | None
    did: str


class DataFiles:
    """The files as they are in use, and every change of them. `user` and `note` may be nobody's."""

    def __init__(
        self,
        files: ResourceFiles,
        clock: Clock,
        user: Callable[[], str] = lambda: "",
        note: Note = lambda _action, _subject, _detail: None,
    ) -> None:
        self._files = files
        self._held = HeldFiles(files)
        self._clock = clock
        self._user = user
        self._note = note
        self._done: list[_Before] = []

    def all(self) -> tuple[HeldFile, ...]:
        """Every file there is, the plans of the day last."""
        beside = self._held.beside()
        return tuple(self._held.of(kind, beside) for kind in self._held.kinds())

    def held(self, name: str) -> HeldFile:
        """One file by its name, or the end of it; raises EnvironmentFault where there is none."""
        return self._held.of(self._held.kind(name), self._held.beside())

    def save(self, name: str, data: Table, place: Place, why: str, did: str) -> HeldFile:
        """Keep a file changed at `place`; raises EnvironmentFault with its line where it is wrong.

        `why` stands in the file's `changed` beside day and user, `did` in the audit trail. A file
        that is the shipped one again needs no own copy.
        """
        held = self.held(name)
        kind = held.kind
        mark = ChangedMark(self._clock.now().local().date(), self._user(), why).line()
        in_rows = kind.is_csv
        marked = marked_where_new(data, held, mark) if in_rows else stamped(data, place, mark)
        if held.shipped is not None and same_meaning(data, held.shipped):
            if held.own:
                self._change(kind, None, did)
            return self.held(name)
        text = kind.text(marked, head_comment(self._held.head(kind)))
        self._demand_whole(kind, text, name)
        if held.fault:
            # What somebody wrote there by hand is not lost for being in the way.
            self._keep_aside(kind)
        self._change(kind, text.encode(_encoding(kind)), did)
        return self.held(name)

    def restore(self, name: str) -> Path | None:
        """Use the shipped file again; answers where the own one was put aside, if there was one."""
        held = self.held(name)
        if held.shipped is None:
            raise EnvironmentFault(
                say("{name} is your own alone: there is nothing to restore.", name=held.kind.name)
            )
        if not held.own:
            return None
        return self._put_aside(held.kind, say("restored"))

    def take_out(self, name: str) -> Path | None:
        """Put a plan of one's own aside; raises EnvironmentFault for one that is shipped."""
        held = self.held(name)
        if held.shipped is not None:
            raise EnvironmentFault(
                say("“{title}” is shipped and stays; it can be changed.", title=held.title)
            )
        return self._put_aside(held.kind, say("taken out"))

    def copy_plan(self, name: str, code: str, title: str) -> HeldFile:
        """A plan under a new name, as one's own."""
        held = self.held(name)
        if code in {code_of(k.name) for k in self._held.kinds() if k.is_plan}:
            raise EnvironmentFault(
                say("There is a plan {code} already: choose another name.", code=code)
            )
        kind = plan_kind(code, title)
        mark = ChangedMark(
            self._clock.now().local().date(), self._user(), say("copy of {title}", title=held.title)
        )
        data = stamped(put(held.data, ("title",), title), (), mark.line())
        text = kind.text(data, head_comment(self._held.head(held.kind)))
        self._demand_whole(kind, text, kind.name)
        self._change(kind, text.encode(), say("made as a copy of {file}", file=held.kind.name))
        return self.held(kind.name)

    def write_out(self, name: str, file: Path, replaces: bool = False) -> None:
        """Write the file in use to another place, as it can be taken in again."""
        held = self.held(name)
        text = held.kind.text(held.data, head_comment(self._held.head(held.kind)))
        write_file(file, text.encode(_encoding(held.kind)), replaces, _FOR_ALL)

    def take_in(self, name: str, file: Path) -> bool:
        """Make a file from elsewhere one's own; answers whether it is another than before.

        Raises EnvironmentFault with file, line and reason where it is refused, and then nothing
        changed.
        """
        kind = self._held.kind(name)
        text = _text_from(file, kind)
        self._demand_whole(kind, text, str(file))
        before, new = self.held(name), kind.parse(text, self._held.beside())
        if same_meaning(before.data, new):
            return False
        did = say("taken in from {file}", file=file.name)
        mark = ChangedMark(self._clock.now().local().date(), self._user(), did).line()
        self.save(name, marked_where_new(new, before, mark), (), did, did)
        return True

    def undo(self) -> str:
        """Take back the last change made here; answers what it was, nothing where there is none."""
        if not self._done:
            return ""
        before = self._done.pop()
        kind = self._held.kind_or_plan(before.name)
        self._write(kind, before.own)
        self._note(
            AuditAction.PRACTICE_CHANGED, before.name, say("taken back: {what}", what=before.did)
        )
        return before.did

    def _demand_whole(self, kind: DataKind, text: str, told: str) -> None:
        try:
            kind.parse(text, self._held.beside())
        except (DataFault, tomllib.TOMLDecodeError) as wrong:
            raise EnvironmentFault(
                say(
                    "{file}, {reason}. Nothing changed.",
                    file=told,
                    reason=fault_words(text, wrong),
                )
            ) from None

    def _change(self, kind: DataKind, content: bytes | None, did: str) -> None:
        own = self._held.own_path(kind)
        try:
            before = own.read_bytes() if own.exists() else None
        except OSError as fault:
            raise EnvironmentFault(
                say("{file} cannot be read ({reason}).", file=own, reason=fault.strerror)
            ) from None
        self._write(kind, content)
        self._done.append(_Before(kind.name, before, did))
        self._note(AuditAction.PRACTICE_CHANGED, kind.name, did)

    def _write(self, kind: DataKind, content: bytes | None) -> None:
        own = self._held.own_path(kind)
        try:
            if content is None:
                own.unlink(missing_ok=True)
            else:
                own.parent.mkdir(parents=True, exist_ok=True)
                replace_whole(own, content)
        except OSError as fault:
            raise EnvironmentFault(
                say("{file} cannot be written ({reason}).", file=own, reason=fault.strerror)
            ) from None
        self._files.forget_faults(kind.name)

    def _put_aside(self, kind: DataKind, did: str) -> Path:
        aside = self._keep_aside(kind)
        self._change(kind, None, did)
        return aside

    def _keep_aside(self, kind: DataKind) -> Path:
        own = self._held.own_path(kind)
        aside = put_aside_name(own)
        try:
            replace_whole(aside, own.read_bytes())
        except OSError as fault:
            raise EnvironmentFault(
                say("{file} cannot be put aside ({reason}).", file=own, reason=fault.strerror)
            ) from None
        return aside


def put_aside_name(own: Path) -> Path:
    """A free name beside a file, with an ending that nothing reads it by."""
    number = 1
    while (aside := own.with_name(f"{own.name}.{number}")).exists():
        number += 1
    return aside


def _encoding(kind: DataKind) -> str:
    """With the mark by which spreadsheet programs know UTF-8, where they may open it."""
    return "utf-8-sig" if kind.is_csv else "utf-8"


def _text_from(file: Path, kind: DataKind) -> str:
    try:
        if file.stat().st_size > _LARGEST_BYTES:
            raise EnvironmentFault(
                say("{file} is larger than 1 MB: it is no data file of kaproom.", file=file)
            )
        data = file.read_bytes()
    except OSError as fault:
        raise EnvironmentFault(
            say("{file} cannot be read ({reason}).", file=file, reason=fault.strerror)
        ) from None
    try:
        return text_of(data) if kind.is_csv else data.decode("utf-8-sig")
    except DataFault as fault:
        raise EnvironmentFault(
            say(
                "{file}, line {where}: {reason}.", file=file, where=fault.where, reason=fault.reason
            )
        ) from None
    except UnicodeDecodeError as fault:
        raise EnvironmentFault(
            say("{file}, byte {start} is not UTF-8.", file=file, start=fault.start)
        ) from None
