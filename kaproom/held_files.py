"""The data files as they are held: which there are, what is in use, what is shipped behind it.

It reads; all writing is in `data_files`.
"""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from kaproom.core.data_files.data_file import DataFault, Table
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.figures.kinds import FIXED, Beside, DataKind, code_of, plan_kind
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.resource_files import ResourceFiles, fault_words


class HeldFiles:
    """The files of a practice, its own before the shipped ones."""

    def __init__(self, files: ResourceFiles) -> None:
        self._files = files
        self._as_shipped: dict[str, Table] = {}

    def kinds(self) -> tuple[DataKind, ...]:
        """Every file there is, the plans of the day last."""
        # A plan that is damaged is listed as well, so that it can be restored.
        plans = sorted({*self._files.protocol_codes(), *self._own_plans()})
        return (*FIXED, *(plan_kind(code, code) for code in plans))

    def _own_plans(self) -> set[str]:
        own = self._files.own
        return {p.stem for p in (own / "protocols").glob("*.toml")} if own is not None else set()

    def kind(self, name: str) -> DataKind:
        """A file by its name, or the end of it; raises EnvironmentFault where there is none."""
        kinds = self.kinds()
        for kind in kinds:
            if name in (kind.name, code_of(kind.name), kind.name.rsplit("/", 1)[-1]):
                return kind
        there = ", ".join(code_of(kind.name) for kind in kinds)
        raise EnvironmentFault(
            say("There is no data file “{name}”; there are: {there}.", name=name, there=there)
        )

    def kind_or_plan(self, name: str) -> DataKind:
        """A file by its whole name; a plan may be one that is there no longer."""
        known = {kind.name: kind for kind in FIXED}
        return known.get(name) or plan_kind(code_of(name), code_of(name))

    def of(self, kind: DataKind, beside: Beside) -> HeldFile:
        """A file as it is held now."""
        shipped = self._shipped(kind, beside)
        data, fault = shipped or {}, ""
        own = self._files.own is not None and self.own_path(kind).exists()
        if own:
            text = ""
            try:
                text = self._files.text(kind.name, own=True)
                data = kind.parse(text, beside)
            except (DataFault, tomllib.TOMLDecodeError) as wrong:
                fault = say("Your own file is not used: {reason}.", reason=fault_words(text, wrong))
            except (OSError, UnicodeDecodeError):
                fault = say("Your own file is not used: it cannot be read as UTF-8.")
        title = data.get("title") if kind.is_plan else None
        named = replace(kind, title=title) if isinstance(title, str) else kind
        choices = kind.choices_in(data, beside)
        return HeldFile(
            named, data, shipped, own, fault, choices, self._kept(kind) if own else None
        )

    def _kept(self, kind: DataKind) -> date | None:
        try:
            written = self.own_path(kind).stat().st_mtime
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

    def beside(self) -> Beside:
        """What the files name of one another, now."""
        files = self._files
        return Beside(
            files.schedules(),
            tuple(files.scales()),
            files.protocols(),
            frozenset(files.built_in_schedules()),
            frozenset(i.code for i in files.palette().items if i.kind == "scale"),
        )

    def head(self, kind: DataKind) -> str:
        """The shipped text of a file, for the comment it begins with."""
        try:
            return self._files.text(kind.name, own=False)
        except OSError:
            return ""

    def own_path(self, kind: DataKind) -> Path:
        """Where the own file lies; raises EnvironmentFault where there is no folder for it."""
        own = self._files.own
        if own is None:
            raise EnvironmentFault(say("There is no folder for your own data files."))
        return own / kind.name
