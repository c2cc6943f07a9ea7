"""Every data file a practice can make its own: what it is called, what reads it, how it looks.

The one list of them. A file named here is edited in Settings, goes out and in by the command line
and can be restored, without a line elsewhere. Which plans there are is found on the disk.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath

from kaproom.core.chart.day_checklist import checklist_from
from kaproom.core.course.follow_ups import follow_up_plan_from
from kaproom.core.course.plan import course_from
from kaproom.core.data_files.changed_mark import without_mark
from kaproom.core.data_files.data_file import DataFault, Table, tables_at
from kaproom.core.data_files.rows import DataShape, Form, blocks_of
from kaproom.core.data_files.table_edits import Place
from kaproom.core.data_files.toml_reading import read_toml
from kaproom.core.data_files.toml_text import toml_text
from kaproom.core.figures.palette_csv import palette_from, rows_csv
from kaproom.core.measures.measures import measures_from
from kaproom.core.parts.words import quality_words_from
from kaproom.core.room.protocol import Protocol, protocol_from
from kaproom.core.session.adverse_list import adverse_list_from
from kaproom.core.session.discharge import BESIDE, profile_from
from kaproom.core.session.palette import KINDS, scales_from
from kaproom.core.session.tag_words import tag_words_from
from kaproom.core.vitals.limits import FIELDS, limits_from
from kaproom.core.vitals.monitoring import monitoring_rules_from
from kaproom.core.vitals.rules import KINDS as RULE_KINDS
from kaproom.core.vitals.rules import WHEN, rules_from
from kaproom.core.vitals.schedule import Schedule, chosen, schedules_from
from kaproom.core.wording import say

KEYS = "keys"
"""Where the keys of the palette stand, seen as a table."""
PLANS = "protocols"


@dataclass(frozen=True, slots=True)
class Beside:
    """What other files hold that a file names, or that names something in it.

    `lasting` are the schedules that are there whatever a practice's own file says; `rated` the
    scales that have an observation key.
    """

    schedules: Mapping[str, Schedule] = field(default_factory=dict[str, Schedule])
    scales: tuple[str, ...] = ()
    plans: tuple[Protocol, ...] = ()
    lasting: frozenset[str] = frozenset()
    rated: frozenset[str] = frozenset()


Check = Callable[[Table, Beside], object]
Choices = Callable[[Table, Beside], Sequence[str]]


@dataclass(frozen=True, slots=True)
class DataKind:
    """A data file. `check` raises DataFault for what the program could not work with.

    `choices` are the keys that choose out of a few, `about` one line on what it is for.
    """

    name: str
    title: str
    about: str
    check: Check
    shape: DataShape = field(default_factory=DataShape)
    choices: Mapping[str, Choices] = field(default_factory=dict[str, Choices])

    @property
    def is_csv(self) -> bool:
        """Whether it is a table of cells and not TOML."""
        return self.name.endswith(".csv")

    @property
    def is_plan(self) -> bool:
        """Whether it is a plan of the day, of which there can be any number."""
        return self.name.startswith(f"{PLANS}/")

    def parse(self, text: str, beside: Beside) -> Table:
        """The file's tables; raises DataFault or TOMLDecodeError for what is wrong with it."""
        if self.is_csv:
            items = palette_from(text, beside.scales or None).items
            return {KEYS: [asdict(item) for item in items]}
        data = read_toml(text)
        self.check(without_mark(data), beside)
        return data

    def text(self, data: Table, head: str = "") -> str:
        """The file as text, with the comment it begins with."""
        return rows_csv(tables_at(data, KEYS)) if self.is_csv else toml_text(data, head)

    def choices_in(self, data: Table, beside: Beside) -> dict[str, tuple[str, ...]]:
        """What can be chosen, by key."""
        return {key: tuple(choose(data, beside)) for key, choose in self.choices.items()}


def plan_kind(code: str, title: str) -> DataKind:
    """The data file of a plan of the day."""

    def check(data: Table, beside: Beside) -> object:
        plan = protocol_from(code, data)
        return chosen(plan.vitals, beside.schedules)

    return DataKind(
        f"{PLANS}/{code}.toml",
        title,
        say("A plan of the day: its phases, their minutes and the readings. A faint guide."),
        check,
        DataShape(
            closed=True,
            titles={
                "*": say("Pauses and readings"),
                "phases": say("Phases"),
                "hold": say("Hold in the mouth"),
                "rest": say("Rest between devices"),
                "vitals": say("Readings"),
            },
            ones=frozenset({"vitals"}),
        ),
        {"schedule": lambda _data, beside: tuple(beside.schedules)},
    )


def code_of(name: str) -> str:
    """The code of a plan by its file."""
    return PurePosixPath(name).stem


def _limits(data: Table, _beside: Beside) -> object:
    strange = next((name for name in data if name not in FIELDS), None)
    if strange is not None:
        raise DataFault(strange, say("there is no value called {name}", name=strange))
    return limits_from(data)


def _schedules(data: Table, beside: Beside) -> object:
    there = schedules_from(data)
    for plan in beside.plans:
        named = plan.vitals
        if isinstance(named, str) and named not in there and named not in beside.lasting:
            raise DataFault(
                1,
                say(
                    "the plan “{plan}” names the schedule {named}: change it first",
                    plan=plan.title,
                    named=named,
                ),
            )
    return there


def _scales(data: Table, beside: Beside) -> object:
    there = scales_from(data)
    missing = sorted(beside.rated - set(there))
    if missing:
        raise DataFault(
            1,
            say(
                "an observation key rates the scale {scale}: change the key first", scale=missing[0]
            ),
        )
    return there


def _figures_of_a_rule(place: Place, table: Table) -> tuple[str, ...]:
    """The other side of each figure a rule has, and when it is held against a reading."""
    if len(place) != 2:
        return ()
    turned = {"above": "below", "below": "above", "rise": "fall", "fall": "rise"}
    others: list[str] = []
    for key in table:
        for side, other in turned.items():
            if f"_{side}_" in key and table.get("kind") in ("single", "change"):
                others.append(key.replace(f"_{side}_", f"_{other}_"))
    return (*others, "when")


def _codes(data: Table, *place: str) -> tuple[str, ...]:
    blocks = [b for b in blocks_of(data, DataShape()) if b.place == place]
    return tuple(r.identity[-1] for b in blocks if b.form is not Form.ONE for r in b.rows)


def _course(code: str, title: str) -> DataKind:
    return DataKind(
        f"courses/{code}.toml",
        title,
        say("Visits offered for a whole course in one step. Nothing is planned without a hand."),
        lambda data, _: course_from(code, data),
        DataShape(titles={"": say("The course"), "visits": say("Visits")}),
    )


FIXED: tuple[DataKind, ...] = (
    DataKind(
        "vitals/rules.toml",
        say("Thresholds of readings"),
        say("What a reading is held against. A rule marks and states; it advises nothing."),
        lambda data, _: rules_from(data),
        DataShape(
            ones=frozenset({"lines"}),
            closed=True,
            titles={
                "*": say("On the score"),
                "lines": say("Rules drawn as lines"),
                "rules": say("Rules, in the order they are told"),
            },
            also=_figures_of_a_rule,
        ),
        {
            "kind": lambda _data, _beside: RULE_KINDS,
            "when": lambda _data, _beside: WHEN,
            "pressure": lambda data, _: _codes(data, "rules"),
            "oxygen": lambda data, _: _codes(data, "rules"),
        },
    ),
    DataKind(
        "vitals/limits.toml",
        say("Limits of typed readings"),
        say(
            "Outside the first pair a value is refused; outside the second it is asked "
            "for once more."
        ),
        _limits,
        DataShape(titles={"*": say("Values")}, closed=True),
    ),
    DataKind(
        "vitals/schedules.toml",
        say("Schedules of readings"),
        say(
            "When readings are due, in minutes after the dose. A plan of the day names one of them."
        ),
        _schedules,
        DataShape(titles={"*": say("Schedules"), "tolerance": say("Early and late")}),
    ),
    DataKind(
        "observations/palette.csv",
        say("Observation keys"),
        say("What one key records in the room, F1 to F11."),
        lambda data, beside: palette_from(rows_csv(tables_at(data, KEYS)), beside.scales or None),
        DataShape(titles={KEYS: say("Keys")}),
        {"kind": lambda _data, _beside: KINDS},
    ),
    DataKind(
        "scales/scales.toml",
        say("Scales"),
        say("What can be rated in the room, and the words of the levels."),
        _scales,
        DataShape(titles={"*": say("Scales")}),
    ),
    DataKind(
        "observations/adverse.toml",
        say("Adverse events"),
        say(
            "What can be picked of events, grades, actions and outcomes. Free words stay possible."
        ),
        lambda data, _: adverse_list_from(data),
        DataShape(
            closed=True,
            titles={
                "*": say("Where the lists come from"),
                "serious": say("What counts as serious"),
                "grades": say("Grades"),
                "outcomes": say("Outcomes"),
                "actions": say("Actions"),
                "kinds": say("Where the events come from"),
                "kinds/codes": say("Events"),
                "grades/levels": say("Grades"),
                "outcomes/codes": say("Outcomes"),
                "actions/words": say("Actions"),
            },
        ),
    ),
    DataKind(
        "notes/tags.toml",
        say("Tags of notes"),
        say("The tags offered while a note is typed. Any other can be typed as well."),
        lambda data, _: tag_words_from(data),
        DataShape(
            titles={
                "": say("Where the tags come from"),
                "tags": say("Tags, in the order they are offered"),
            }
        ),
    ),
    DataKind(
        "discharge/criteria.toml",
        say("Discharge criteria"),
        say("What stands on the discharge card. It states which are met; a named person decides."),
        lambda data, _: profile_from(data),
        DataShape(
            titles={"": say("List on the discharge card"), "*": say("Lists")},
            also=lambda place, _: ("beside",) if "criteria" in place else (),
        ),
        {
            "beside": lambda _data, _beside: BESIDE,
            "on_the_card": lambda data, _: _codes(data),
        },
    ),
    DataKind(
        "followups/followups.toml",
        say("Follow-ups"),
        say("When a client is asked after, counted from the end of a dosing session."),
        lambda data, _: follow_up_plan_from(data),
        DataShape(titles={"": say("How long they are listed"), "followups": say("Follow-ups")}),
    ),
    DataKind(
        "measures/measures.toml",
        say("Measures"),
        say("How a measure is scored: items, range and published cut-offs. No item's wording."),
        lambda data, _: measures_from(data),
        DataShape(titles={"*": say("Measures")}, ones=frozenset({"facts"})),
    ),
    DataKind(
        "parts/qualities.toml",
        say("Qualities of Self"),
        say("The words offered while a quality is written. Any other can be written as well."),
        lambda data, _: quality_words_from(data),
        DataShape(titles={"*": say("Words")}),
    ),
    DataKind(
        "checklists/day.toml",
        say("The day's checklist"),
        say("What is asked on the day, before the room. Every line can be passed over."),
        lambda data, _: checklist_from(data),
        DataShape(
            titles={"": say("Where the lines come from"), "lines": say("Lines, in their order")}
        ),
    ),
    _course("weekly-six", say("A course of six, weekly")),
    _course("fortnightly-six", say("A course of six, every two weeks")),
    DataKind(
        "vitals/monitoring.toml",
        say("Sheet of monitoring data"),
        say("Which entries the sheet reads off a session. What it cannot know it leaves blank."),
        lambda data, _: monitoring_rules_from(data),
        DataShape(
            closed=True,
            titles={"": say("Where the fields come from"), "*": say("Matters")},
            ones=frozenset({"pressure", "sedation", "dissociation", "breathing"}),
        ),
    ),
)
