"""Data files: the shipped ones read, and every fault carries its place."""

import contextlib
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.chart.day_checklist import checklist_from
from kaproom.core.course.follow_ups import follow_up_plan_from
from kaproom.core.course.plan import course_from
from kaproom.core.data_files.data_file import DataFault, Table, line_of
from kaproom.core.figures.palette_csv import palette_from
from kaproom.core.parts.words import quality_words_from
from kaproom.core.rehearsal.rehearsal import script_from
from kaproom.core.room.protocol import protocol_from
from kaproom.core.session.adverse_list import adverse_list_from
from kaproom.core.session.discharge import profile_from
from kaproom.core.session.palette import scales_from
from kaproom.core.session.tag_words import tag_words_from
from kaproom.core.vitals.limits import limits_from
from kaproom.core.vitals.rules import rules_from
from kaproom.core.vitals.schedule import schedules_from

ROOT = Path(__file__).resolve().parents[3]
RESOURCES = ROOT / "resources"
PARSERS = {
    "vitals/limits.toml": limits_from,
    "vitals/rules.toml": rules_from,
    "vitals/schedules.toml": schedules_from,
    "scales/scales.toml": scales_from,
    "discharge/criteria.toml": profile_from,
    "checklists/day.toml": checklist_from,
    "notes/tags.toml": tag_words_from,
    "observations/adverse.toml": adverse_list_from,
    "followups/followups.toml": follow_up_plan_from,
    "parts/qualities.toml": quality_words_from,
    "protocols/im-180.toml": lambda data: protocol_from("im-180", data),
    "protocols/lozenge-180.toml": lambda data: protocol_from("lozenge-180", data),
    "protocols/intranasal-racemic.toml": lambda data: protocol_from("intranasal-racemic", data),
    "protocols/nasal-esketamine.toml": lambda data: protocol_from("nasal-esketamine", data),
    "protocols/iv-infusion.toml": lambda data: protocol_from("iv-infusion", data),
    "courses/weekly-six.toml": lambda data: course_from("weekly-six", data),
    "courses/fortnightly-six.toml": lambda data: course_from("fortnightly-six", data),
    "rehearsals/calm.toml": lambda data: script_from("calm", data),
    "rehearsals/high-pressure.toml": lambda data: script_from("high-pressure", data),
}


@pytest.mark.parametrize("name", PARSERS)
def test_shipped_files_are_understood(name: str) -> None:
    assert PARSERS[name](tomllib.loads((RESOURCES / name).read_text("utf-8")))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("vitals/limits.toml", "ask_outside = [45, 130]", "ask_outside = [45]"),
        ("followups/followups.toml", "after_hours = 24", "after_hour = 24"),
        ("followups/followups.toml", "after_months = 3", "after_months = 0"),
        ("followups/followups.toml", 'code = "72h"', 'code = "24h"'),
        ("vitals/limits.toml", "ask_outside = [92, 100]", "ask_outside = [20, 100]"),
        ("vitals/rules.toml", "systolic_rise_mmhg = 40", "systolic_rise_mmhg = true"),
        ("vitals/rules.toml", "spo2_below_percent = 92", "spo2_below_percent = 0"),
        ("vitals/rules.toml", 'kind = "sustained"', 'kind = "lasting"'),
        ("vitals/rules.toml", "for_min = 5", "for_mins = 5"),
        ("vitals/rules.toml", 'words = "pulse above 120"', 'words = " "'),
        ("vitals/rules.toml", 'oxygen = "oxygen-line"', 'oxygen = "pulse-range"'),
        ("vitals/rules.toml", 'code = "pressure-rise"', 'code = "pulse-range"'),
        ("vitals/schedules.toml", "after_dose_min = [40]", "after_dose_min = [40, 30]"),
        ("vitals/schedules.toml", "late_min = 5", "late_min = -5"),
        ("scales/scales.toml", '0 = "here"', "0 = 7"),
        ("discharge/criteria.toml", 'beside = "escort"', 'beside = "escorts"'),
        ("discharge/criteria.toml", 'code = "aldrete_oxygen"', 'code = "aldrete_activity"'),
        ("discharge/criteria.toml", 'on_the_card = "room"', 'on_the_card = "hall"'),
        ("checklists/day.toml", 'code = "toilet"', 'code = "escort"'),
        ("checklists/day.toml", 'label = "Toilet"', 'label = " "'),
        ("checklists/day.toml", 'beside = "consents"', 'beside = "consent"'),
        ("notes/tags.toml", "body = ", "Body = "),
        ("parts/qualities.toml", '"curiosity"', "8"),
        ("notes/tags.toml", 'image = "an image, a scene"', "image = 3"),
        ("protocols/im-180.toml", "minutes = 46", "minutes = 0"),
        ("protocols/lozenge-180.toml", "minutes = 7", "minutes = 0"),
        ("protocols/nasal-esketamine.toml", "minutes = 5", "minutes = false"),
        ("courses/weekly-six.toml", 'kind = "dosing"', 'kind = "closing"'),
        ("courses/weekly-six.toml", "times = 6", "times = 61"),
        ("rehearsals/calm.toml", 'at = "1:06"', 'at = "66"'),
        ("rehearsals/calm.toml", 'key = "F7"', 'key = "F17"'),
    ],
)
def test_a_fault_names_its_line(name: str, old: str, new: str) -> None:
    text = (RESOURCES / name).read_text("utf-8")
    damaged = text.replace(old, new)
    assert damaged != text
    with pytest.raises(DataFault) as caught:
        PARSERS[name](tomllib.loads(damaged))
    first_change = next(
        number
        for number, (a, b) in enumerate(
            zip(text.splitlines(), damaged.splitlines(), strict=True), start=1
        )
        if a != b
    )
    assert line_of(damaged, caught.value.where) == first_change


def test_a_missing_table_is_named() -> None:
    with pytest.raises(DataFault, match=r"the table \[systolic_mmhg\] is missing"):
        limits_from({})


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("12,a,A,event,x", "the slot must be a number from 1 to 11"),
        ("1,a,A,event,x\n1,b,B,event,x", "slot 1 is there twice"),
        ("1,,A,event,x", "code and label must not be empty"),
        ("1,a,A,sound,x", "the kind must be one of event, state, scale, other"),
        ("", "the palette is empty"),
    ],
)
def test_palette_faults(row: str, reason: str) -> None:
    with pytest.raises(DataFault, match=reason):
        palette_from(f"slot,code,label,kind,source\n{row}\n")


def test_a_palette_without_its_columns_is_refused() -> None:
    with pytest.raises(DataFault, match="the column code is missing"):
        palette_from("slot,label,kind,source\n")


_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-10, 10**6), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("name", PARSERS)
@given(st.data())
def test_any_value_anywhere_is_understood_or_a_data_fault(name: str, data: st.DataObject) -> None:
    table = tomllib.loads((RESOURCES / name).read_text("utf-8"))
    keys = sorted(table)
    damaged: Table = {**table, data.draw(st.sampled_from(keys)): data.draw(_values)}
    with contextlib.suppress(DataFault):
        assert PARSERS[name](damaged)
