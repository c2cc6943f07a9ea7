"""Reading the data files under `resources/`, with the built-in copy where one is damaged.

A file in the user's own folder comes before the shipped one of the same name. A damaged file is
named with its line and reason, once; the program goes on without it, and at last with the copy
inside the package (`kaproom/builtin/`, kept equal by a test). Nothing is written here.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kaproom import paths
from kaproom.core.data_files.changed_mark import without_mark
from kaproom.core.data_files.data_file import DataFault, Table, line_of
from kaproom.core.data_files.toml_reading import read_toml
from kaproom.core.said_back import said_back
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault

if TYPE_CHECKING:
    # The room's theme is read here before a passphrase is asked for: nothing else waits for more.
    from collections.abc import Callable, Mapping

    from kaproom.core.chart.day_checklist import CheckItem
    from kaproom.core.course.follow_ups import FollowUpPlan
    from kaproom.core.course.plan import CoursePlan
    from kaproom.core.measures.measures import Measure
    from kaproom.core.rehearsal.course_rehearsal import CourseScript
    from kaproom.core.rehearsal.rehearsal import Script
    from kaproom.core.room.protocol import Protocol
    from kaproom.core.room.room import RoomData
    from kaproom.core.session.adverse_list import AdverseList
    from kaproom.core.session.discharge import CriteriaProfile
    from kaproom.core.session.palette import Palette, Scale
    from kaproom.core.session.tag_words import TagWord
    from kaproom.core.vitals.limits import Limits
    from kaproom.core.vitals.monitoring import MonitoringRules
    from kaproom.core.vitals.rules import VitalsRules
    from kaproom.core.vitals.schedule import Schedule

T = TypeVar("T")
PALETTE = "observations/palette.csv"
SCHEDULES = "vitals/schedules.toml"
_LONGEST_REASON = 200
BUILTIN_DIR = Path(__file__).parent / "builtin"
_TOML_LINE = re.compile(r"at line (\d+)")


class ResourceFiles:
    """The data files in one folder; `faults` names the damaged ones.

    A file of the same name in the folder `own` comes first.
    """

    def __init__(self, folder: Path, builtin: Path = BUILTIN_DIR, own: Path | None = None) -> None:
        self.faults: list[str] = []
        self._faults_of_own: dict[str, list[str]] = {}
        self._own = own
        self._folder = folder
        self._builtin = builtin

    @property
    def own(self) -> Path | None:
        """The folder of the user's own files."""
        return self._own

    def text(self, name: str, own: bool) -> str:
        """The user's own file as it stands, or the shipped one; the built-in one for want of that.

        Raises OSError and UnicodeDecodeError where it cannot be read.
        """
        if own and self._own is not None:
            return (self._own / name).read_text(encoding="utf-8-sig")
        try:
            return (self._folder / name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return self.builtin_text(name)

    def builtin_text(self, name: str) -> str:
        """The copy inside the package; raises OSError where there is none."""
        return (self._builtin / name).read_text(encoding="utf-8")

    def forget_faults(self, name: str) -> None:
        """The user's own file of this name has been mended or put aside."""
        mended = self._faults_of_own.pop(name, [])
        self.faults = [line for line in self.faults if line not in mended]

    def limits(self) -> Limits:
        """The ranges of vitals values."""
        return self.toml("vitals/limits.toml", _readers().limits_from)

    def rules(self) -> VitalsRules:
        """What readings are held against."""
        return self.toml("vitals/rules.toml", _readers().rules_from)

    def schedules(self) -> dict[str, Schedule]:
        """When readings are due, by name; the built-in ones stay beside a person's own."""
        return self.built_in_schedules() | self.toml(SCHEDULES, _readers().schedules_from)

    def built_in_schedules(self) -> dict[str, Schedule]:
        """The schedules that are there whatever a person's own file says."""
        return self._builtin_copy(SCHEDULES, _toml(_readers().schedules_from))

    def palette(self) -> Palette:
        """The observation keys."""
        return self._read(PALETTE, _readers().palette_from)

    def scales(self) -> dict[str, Scale]:
        """The scales."""
        return self.toml("scales/scales.toml", _readers().scales_from)

    def discharge(self) -> CriteriaProfile:
        """The criteria on the discharge card."""
        return self.toml("discharge/criteria.toml", _readers().profile_from)

    def day_checklist(self) -> tuple[CheckItem, ...]:
        """What is asked on the day, before the room."""
        return self.toml("checklists/day.toml", _readers().checklist_from)

    def tag_words(self) -> tuple[TagWord, ...]:
        """The tags offered while a note is typed."""
        return self.toml("notes/tags.toml", _readers().tag_words_from)

    def follow_ups(self) -> FollowUpPlan:
        """The follow-ups after each session."""
        return self.toml("followups/followups.toml", _readers().follow_up_plan_from)

    def self_qualities(self) -> tuple[str, ...]:
        """The words offered for qualities of Self."""
        return self.toml("parts/qualities.toml", _readers().quality_words_from)

    def adverse(self) -> AdverseList:
        """The adverse events that can be picked."""
        return self.toml("observations/adverse.toml", _readers().adverse_list_from)

    def measures(self) -> dict[str, Measure]:
        """The measures that can be scored and planned, by code."""
        return self.toml("measures/measures.toml", _readers().measures_from)

    def monitoring(self) -> MonitoringRules:
        """What the sheet of monitoring data reads off a session."""
        return self.toml("vitals/monitoring.toml", _readers().monitoring_rules_from)

    def protocol_codes(self) -> list[str]:
        """The plans there are, by file name; the built-in ones where there are none.

        One that is the user's own alone and damaged is named and left out: nothing stands behind.
        """
        alone = self._own_codes() - set(self._codes("protocols"))
        schedules = self.schedules() if alone else {}
        whole = {code for code in alone if self._is_whole_plan(code, schedules)}
        return sorted({*self._codes("protocols"), *whole})

    def protocol(self, code: str) -> Protocol:
        """A plan of the day; raises EnvironmentFault where there is none of that name."""
        self._must_exist("protocols", code, say("plan"))
        return self._protocol(code, self.schedules())

    def protocols(self) -> tuple[Protocol, ...]:
        """All plans there are."""
        schedules = self.schedules()
        return tuple(self._protocol(code, schedules) for code in self.protocol_codes())

    def courses(self) -> tuple[CoursePlan, ...]:
        """All whole courses that can be offered."""
        return tuple(self._course(code) for code in self._codes("courses"))

    def rehearsal_codes(self) -> list[str]:
        """The rehearsals there are, by file name."""
        return self._codes("rehearsals")

    def rehearsal(self, code: str) -> Script:
        """A rehearsal's script; raises EnvironmentFault where there is none of that name."""
        self._must_exist("rehearsals", code, say("rehearsal"))
        return self.toml(f"rehearsals/{code}.toml", lambda data: _readers().script_from(code, data))

    def course_rehearsal(self, code: str) -> CourseScript:
        """A whole course's script; raises EnvironmentFault where there is none of that name."""
        self._must_exist("rehearsals/courses", code, say("course"))
        return self.toml(
            f"rehearsals/courses/{code}.toml",
            lambda data: _readers().course_script_from(code, data),
        )

    def room_data(self, protocol_code: str) -> RoomData:
        """All that a room works with; raises EnvironmentFault as `protocol` does."""
        self._must_exist("protocols", protocol_code, say("plan"))
        schedules = self.schedules()
        protocol = self._protocol(protocol_code, schedules)
        return _readers().RoomData(
            self.limits(),
            self.palette(),
            self.scales(),
            protocol,
            self.rules(),
            _readers().chosen(protocol.vitals, schedules),
            self.discharge(),
            self.tag_words(),
            self.adverse(),
        )

    def toml(self, name: str, parse: Callable[[Table], T]) -> T:
        """A TOML file as `parse` understands it, or the built-in one."""
        return self._read(name, _toml(parse))

    def _own_codes(self) -> set[str]:
        folder = self._own / "protocols" if self._own is not None else None
        return {path.stem for path in folder.glob("*.toml")} if folder is not None else set()

    def _is_whole_plan(self, code: str, schedules: Mapping[str, Schedule]) -> bool:
        found = _parsed(self._own_path(code), _toml(_plan_reader(code, schedules)))
        if isinstance(found, _Damage):
            self._note_of_own(
                f"protocols/{code}.toml",
                say(
                    "{file}, {reason}. It is left out; mend or delete it.",
                    file=self._own_path(code),
                    reason=found.reason,
                ),
            )
        return not isinstance(found, _Damage)

    def _own_path(self, code: str) -> Path:
        return (self._own or self._folder) / "protocols" / f"{code}.toml"

    def _course(self, code: str) -> CoursePlan:
        return self.toml(f"courses/{code}.toml", lambda data: _readers().course_from(code, data))

    def _protocol(self, code: str, schedules: Mapping[str, Schedule]) -> Protocol:
        """A plan that there is; one that names no schedule there is counts as damaged."""
        return self.toml(f"protocols/{code}.toml", _plan_reader(code, schedules))

    def _read(self, name: str, parse: Callable[[str], T]) -> T:
        own = self._own / name if self._own is not None else None
        if own is not None and own.exists():
            found = _parsed(own, parse)
            if not isinstance(found, _Damage):
                return found
            self._note_of_own(
                name,
                say(
                    "{file}, {reason}. The shipped file is used; mend or delete yours.",
                    file=own,
                    reason=found.reason,
                ),
            )
        found = _parsed(self._folder / name, parse)
        if not isinstance(found, _Damage):
            return found
        self._note(
            say(
                "resources/{name}, {reason}. The built-in file is used; mend or delete yours.",
                name=name,
                reason=found.reason,
            )
        )
        return self._builtin_copy(name, parse, found.reason)

    def _builtin_copy(self, name: str, parse: Callable[[str], T], reason: str = "") -> T:
        try:
            return parse((self._builtin / name).read_text(encoding="utf-8"))
        except OSError:
            raise EnvironmentFault(
                say(
                    "resources/{name}, {reason}.",
                    name=name,
                    reason=reason or say("it cannot be read"),
                )
            ) from None
        except (DataFault, tomllib.TOMLDecodeError) as fault:
            raise Defect(f"the built-in {name} is damaged: {fault}") from None

    def _note_of_own(self, name: str, line: str) -> None:
        self._faults_of_own.setdefault(name, []).append(line)
        self._note(line)

    def _note(self, line: str) -> None:
        if line not in self.faults:
            self.faults.append(line)

    def _codes(self, kind: str) -> list[str]:
        found = {p.stem for folder in self._folders(kind) for p in folder.glob("*.toml")}
        return sorted(found)

    def _must_exist(self, kind: str, code: str, what: str) -> None:
        codes = self.protocol_codes() if kind == "protocols" else self._codes(kind)
        if code not in codes:
            raise EnvironmentFault(
                say(
                    "There is no {what} “{code}”; there are: {names}.",
                    what=what,
                    code=code,
                    names=", ".join(codes),
                )
            )

    def _folders(self, kind: str) -> list[Path]:
        return [self._folder / kind, self._builtin / kind]


def _readers():  # noqa: ANN202 - a module, whose members keep their types
    from kaproom.core.figures import readers as data_readers  # noqa: PLC0415 - half of the core comes with it

    return data_readers


def _plan_reader(code: str, schedules: Mapping[str, Schedule]) -> Callable[[Table], Protocol]:
    def parse(data: Table) -> Protocol:
        protocol = _readers().protocol_from(code, data)
        _readers().chosen(protocol.vitals, schedules)
        return protocol

    return parse


def _toml(parse: Callable[[Table], T]) -> Callable[[str], T]:
    return lambda text: parse(without_mark(read_toml(text)))


@dataclass(frozen=True, slots=True)
class _Damage:
    reason: str


def _parsed(path: Path, parse: Callable[[str], T]) -> T | _Damage:
    """A file as `parse` understands it, or what is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        return _Damage(say("byte {place} is not UTF-8", place=fault.start))
    except OSError as fault:
        return _Damage(say("it cannot be read ({reason})", reason=fault.strerror))
    try:
        return parse(text)
    except (DataFault, tomllib.TOMLDecodeError) as fault:
        return _Damage(fault_words(text, fault))


def fault_words(text: str, fault: DataFault | tomllib.TOMLDecodeError) -> str:
    """What is wrong with a text, with its line: `line 4: figures must be whole numbers`."""
    if isinstance(fault, DataFault):
        reason = said_back(fault.reason, _LONGEST_REASON)
        return say("line {line}: {reason}", line=line_of(text, fault.where), reason=reason)
    line = _TOML_LINE.search(str(fault))
    if line is None:
        return say("its last line: this is not TOML")
    return say("line {line}: this is not TOML", line=line.group(1))


def files_in_use() -> ResourceFiles:
    """The shipped files with the user's own before them."""
    return ResourceFiles(paths.resource_dir(), own=paths.own_resource_dir())
