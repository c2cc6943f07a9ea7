"""A practice's own data files: changed, taken in, restored. The one home of all writing of them.

A file of one's own lies in the folder of `paths.own_resource_dir()` and comes before the shipped
one of its name; the shipped and the built-in ones are never written to. What a file's own reader
refuses is not written. Whoever restores gets the shipped file, and the own one stays beside it
under another name. A session that is running keeps what it began with.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from kaproom.core.audit import AuditAction
from kaproom.core.changed_mark import ChangedMark
from kaproom.core.clock import Clock
from kaproom.core.data_file import DataFault, Table
from kaproom.core.data_kinds import FIXED, Beside, DataKind, code_of, plan_kind
from kaproom.core.held_file import HeldFile, marked_where_new
from kaproom.core.palette_csv import text_of
from kaproom.core.row_edits import same_meaning, stamped
from kaproom.core.table_edits import Place, put
from kaproom.core.toml_text import head_comment
from kaproom.errors import EnvironmentFault
from kaproom.record.files import replace_whole
from kaproom.resource_files import ResourceFiles, fault_words

_LARGEST_BYTES = 1 << 20
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
        self._clock = clock
        self._user = user
        self._note = note
        self._done: list[_Before] = []
        self._as_shipped: dict[str, Table] = {}

    def all(self) -> tuple[HeldFile, ...]:
        """Every file there is, the plans of the day last."""
        beside = self._beside()
        return tuple(self._held(kind, beside) for kind in self._kinds())

    def held(self, name: str) -> HeldFile:
        """One file by its name, or the end of it; raises EnvironmentFault where there is none."""
        return self._held(self._kind(name), self._beside())

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
        text = kind.text(marked, head_comment(self._head(kind)))
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
                f"{held.kind.name} is your own alone: there is nothing to restore."
            )
        if not held.own:
            return None
        return self._put_aside(held.kind, "restored")

    def take_out(self, name: str) -> Path | None:
        """Put a plan of one's own aside; raises EnvironmentFault for one that is shipped."""
        held = self.held(name)
        if held.shipped is not None:
            raise EnvironmentFault(f"“{held.title}” is shipped and stays; it can be changed.")
        return self._put_aside(held.kind, "taken out")

    def copy_plan(self, name: str, code: str, title: str) -> HeldFile:
        """A plan under a new name, as one's own."""
        held = self.held(name)
        if code in {code_of(k.name) for k in self._kinds() if k.is_plan}:
            raise EnvironmentFault(f"There is a plan {code} already: choose another name.")
        kind = plan_kind(code, title)
        mark = ChangedMark(self._clock.now().local().date(), self._user(), f"copy of {held.title}")
        data = stamped(put(held.data, ("title",), title), (), mark.line())
        text = kind.text(data, head_comment(self._head(held.kind)))
        self._demand_whole(kind, text, kind.name)
        self._change(kind, text.encode(), f"made as a copy of {held.kind.name}")
        return self.held(kind.name)

    def write_out(self, name: str, file: Path, replaces: bool = False) -> None:
        """Write the file in use to another place, as it can be taken in again."""
        held = self.held(name)
        if file.exists() and not replaces:
            raise EnvironmentFault(f"{file} is there already: choose another name.")
        text = held.kind.text(held.data, head_comment(self._head(held.kind)))
        try:
            replace_whole(file, text.encode(_encoding(held.kind)))
        except OSError as fault:
            raise EnvironmentFault(f"{file} cannot be written ({fault.strerror}).") from None

    def take_in(self, name: str, file: Path) -> bool:
        """Make a file from elsewhere one's own; answers whether it is another than before.

        Raises EnvironmentFault with file, line and reason where it is refused, and then nothing
        changed.
        """
        kind = self._kind(name)
        text = _text_from(file, kind)
        self._demand_whole(kind, text, str(file))
        before, new = self.held(name), kind.parse(text, self._beside())
        if same_meaning(before.data, new):
            return False
        did = f"taken in from {file.name}"
        mark = ChangedMark(self._clock.now().local().date(), self._user(), did).line()
        self.save(name, marked_where_new(new, before, mark), (), did, did)
        return True

    def undo(self) -> str:
        """Take back the last change made here; answers what it was, nothing where there is none."""
        if not self._done:
            return ""
        before = self._done.pop()
        kind = self._kind_or_plan(before.name)
        self._write(kind, before.own)
        self._note(AuditAction.PRACTICE_CHANGED, before.name, f"taken back: {before.did}")
        return before.did

    def _kinds(self) -> tuple[DataKind, ...]:
        # A plan that is damaged is listed as well, so that it can be restored.
        plans = sorted({*self._files.protocol_codes(), *self._own_plans()})
        return (*FIXED, *(plan_kind(code, code) for code in plans))

    def _own_plans(self) -> set[str]:
        own = self._files.own
        return {p.stem for p in (own / "protocols").glob("*.toml")} if own is not None else set()

    def _kind(self, name: str) -> DataKind:
        kinds = self._kinds()
        for kind in kinds:
            if name in (kind.name, code_of(kind.name), kind.name.rsplit("/", 1)[-1]):
                return kind
        there = ", ".join(code_of(kind.name) for kind in kinds)
        raise EnvironmentFault(f"There is no data file “{name}”; there are: {there}.")

    def _kind_or_plan(self, name: str) -> DataKind:
        known = {kind.name: kind for kind in FIXED}
        return known.get(name) or plan_kind(code_of(name), code_of(name))

    def _held(self, kind: DataKind, beside: Beside) -> HeldFile:
        shipped = self._shipped(kind, beside)
        data, fault = shipped or {}, ""
        own = self._files.own is not None and self._own(kind).exists()
        if own:
            text = ""
            try:
                text = self._files.text(kind.name, own=True)
                data = kind.parse(text, beside)
            except (DataFault, tomllib.TOMLDecodeError) as wrong:
                fault = f"Your own file is not used: {fault_words(text, wrong)}."
            except (OSError, UnicodeDecodeError):
                fault = "Your own file is not used: it cannot be read as UTF-8."
        title = data.get("title") if kind.is_plan else None
        named = replace(kind, title=title) if isinstance(title, str) else kind
        choices = kind.choices_in(data, beside)
        return HeldFile(
            named, data, shipped, own, fault, choices, self._kept(kind) if own else None
        )

    def _kept(self, kind: DataKind) -> date | None:
        try:
            written = self._own(kind).stat().st_mtime
            return datetime.fromtimestamp(written, UTC).astimezone().date()
        except OSError:
            return None

    def _shipped(self, kind: DataKind, beside: Beside) -> Table | None:
        # Shipped files stay as they are while the program runs; own ones are read each time.
        if kind.name not in self._as_shipped:
            try:
                data = kind.parse(self._files.text(kind.name, own=False), beside)
            except OSError:
                return None
            except (DataFault, tomllib.TOMLDecodeError):
                data = kind.parse(self._files.builtin_text(kind.name), beside)
            self._as_shipped[kind.name] = data
        return self._as_shipped[kind.name]

    def _beside(self) -> Beside:
        files = self._files
        return Beside(
            files.schedules(),
            tuple(files.scales()),
            files.protocols(),
            frozenset(files.built_in_schedules()),
            frozenset(i.code for i in files.palette().items if i.kind == "scale"),
        )

    def _head(self, kind: DataKind) -> str:
        try:
            return self._files.text(kind.name, own=False)
        except OSError:
            return ""

    def _own(self, kind: DataKind) -> Path:
        own = self._files.own
        if own is None:
            raise EnvironmentFault("There is no folder for your own data files.")
        return own / kind.name

    def _demand_whole(self, kind: DataKind, text: str, told: str) -> None:
        try:
            kind.parse(text, self._beside())
        except (DataFault, tomllib.TOMLDecodeError) as wrong:
            raise EnvironmentFault(
                f"{told}, {fault_words(text, wrong)}. Nothing changed."
            ) from None

    def _change(self, kind: DataKind, content: bytes | None, did: str) -> None:
        own = self._own(kind)
        before = own.read_bytes() if own.exists() else None
        self._write(kind, content)
        self._done.append(_Before(kind.name, before, did))
        self._note(AuditAction.PRACTICE_CHANGED, kind.name, did)

    def _write(self, kind: DataKind, content: bytes | None) -> None:
        own = self._own(kind)
        try:
            if content is None:
                own.unlink(missing_ok=True)
            else:
                own.parent.mkdir(parents=True, exist_ok=True)
                replace_whole(own, content)
        except OSError as fault:
            raise EnvironmentFault(f"{own} cannot be written ({fault.strerror}).") from None
        self._files.forget_faults(kind.name)

    def _put_aside(self, kind: DataKind, did: str) -> Path:
        aside = self._keep_aside(kind)
        self._change(kind, None, did)
        return aside

    def _keep_aside(self, kind: DataKind) -> Path:
        own = self._own(kind)
        aside = put_aside_name(own)
        try:
            replace_whole(aside, own.read_bytes())
        except OSError as fault:
            raise EnvironmentFault(f"{own} cannot be put aside ({fault.strerror}).") from None
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
            raise EnvironmentFault(f"{file} is larger than 1 MB: it is no data file of kaproom.")
        data = file.read_bytes()
    except OSError as fault:
        raise EnvironmentFault(f"{file} cannot be read ({fault.strerror}).") from None
    try:
        return text_of(data) if kind.is_csv else data.decode("utf-8-sig")
    except DataFault as fault:
        raise EnvironmentFault(f"{file}, line {fault.where}: {fault.reason}.") from None
    except UnicodeDecodeError as fault:
        raise EnvironmentFault(f"{file}, byte {fault.start} is not UTF-8.") from None
