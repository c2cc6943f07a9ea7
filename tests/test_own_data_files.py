"""A practice's own data files: changed, refused, taken in, restored, and what says so then."""

from pathlib import Path

import pytest

from kaproom import paths
from kaproom.core.clock import SteppedClock
from kaproom.core.data_files.row_edits import edited
from kaproom.core.data_files.rows import Block, Row
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.stream.audit import AuditAction
from kaproom.desks.data_files import DataFiles
from kaproom.errors import EnvironmentFault
from kaproom.resource_files import BUILTIN_DIR, ResourceFiles
from tests.support.desk import DAY


class Practice:
    """The shipped files, a folder of one's own, and the trail of what was changed."""

    def __init__(self, own: Path) -> None:
        self.own = own
        self.files = ResourceFiles(paths.resource_dir(), own=own)
        self.trail: list[tuple[str, str]] = []
        self.desk = DataFiles(self.files, SteppedClock(DAY), lambda: "A.", self._note)

    def _note(self, action: AuditAction, subject: str, detail: str) -> None:
        assert action is AuditAction.PRACTICE_CHANGED
        self.trail.append((subject, detail))

    def row(self, name: str, identity: str) -> tuple[HeldFile, Block, Row]:
        """A row by the end of its identity."""
        held = self.desk.held(name)
        return next(
            (held, b, r) for b in held.blocks for r in b.rows if r.identity[-1:] == (identity,)
        )

    def change(self, name: str, identity: str, why: str = "policy", **typed: str) -> HeldFile:
        """Type something into a row."""
        held, block, row = self.row(name, identity)
        data = edited(held.data, block, row, typed)
        return self.desk.save(held.name, data, row.place, why, row.title)


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return Practice(tmp_path / "own")


def test_a_change_says_who_and_when_and_is_restored(practice: Practice) -> None:
    held = practice.change("rules", "pulse-range", pulse_above_bpm="115")
    assert held.state_words("A.") == "changed by you on 23 Nov 2026, A."
    assert held.state_words("B.") == "changed on 23 Nov 2026, A."
    text = (practice.own / "vitals/rules.toml").read_text("utf-8")
    assert text.startswith("# What a reading is held against")
    assert text.count('changed = "2026-11-23, A.: policy"') == 2
    (rule,) = (r for r in practice.files.rules().rules if r.changed)
    assert (rule.code, rule.bounds[0].figure) == ("pulse-range", 115)
    assert rule.source.startswith("An infusion record guide's list")
    assert practice.trail == [("vitals/rules.toml", "pulse above 120 or below 50")]

    aside = practice.desk.restore("rules")
    assert aside is not None
    assert aside.read_text("utf-8") == text
    assert practice.desk.held("rules").state_words("A.") == "built-in"
    assert practice.desk.restore("rules") is None
    assert practice.desk.undo() == "restored"
    assert practice.files.rules().rules[5].bounds[0].figure == 115


def test_a_figure_typed_back_leaves_no_file_of_ones_own(practice: Practice) -> None:
    practice.change("limits", "pulse_bpm", ask_outside="50, 120")
    assert practice.files.limits()["pulse_bpm"].usual == (50, 120)
    held = practice.change("limits", "pulse_bpm", ask_outside="45, 130")
    assert (held.own, held.state_words("A.")) == (False, "built-in")
    assert not (practice.own / "vitals/limits.toml").exists()


INVALID = (
    ("vitals/rules.toml", "pulse_above_bpm = 120", "pulse_above_bpm = 0", "must be a whole number"),
    ("vitals/limits.toml", "[45, 130]", "[5, 130]", "must lie within refuse_outside"),
    ("vitals/schedules.toml", "[15, 30, 45, 60]", "[30, 15]", "must be rising whole minutes"),
    ("observations/palette.csv", "3,speech", "2,speech", "slot 2 is there twice"),
    ("scales/scales.toml", "lowest = 0", "lowest = 20", "lowest must lie below highest"),
    ("observations/adverse.toml", 'nausea = "Nausea"', 'nausea = ""', "must be a text of 1 to 60"),
    ("notes/tags.toml", "part =", "Part =", "must be one word in small letters"),
    ("discharge/criteria.toml", 'beside = "dose"', 'beside = "mood"', "must be one of vitals"),
    ("protocols/im-180.toml", "minutes = 46", "minutes = 0", "must be a whole number from 1 to"),
)


@pytest.mark.parametrize(("name", "whole", "broken", "why"), INVALID, ids=lambda x: x[:24])
def test_at_31_an_invalid_edit_is_refused_with_its_line_and_the_built_in_one_is_used(
    practice: Practice, tmp_path: Path, name: str, whole: str, broken: str, why: str
) -> None:
    text = (BUILTIN_DIR / name).read_text("utf-8")
    line = text[: text.index(whole)].count("\n") + 1
    damaged = tmp_path / Path(name).name
    damaged.write_text(text.replace(whole, broken, 1), "utf-8")
    with pytest.raises(EnvironmentFault) as refused:
        practice.desk.take_in(name, damaged)
    assert str(refused.value).startswith(f"{damaged}, line {line}: ")
    assert why in str(refused.value)
    assert str(refused.value).endswith("Nothing changed.")
    assert not practice.own.exists()

    # The same, edited by hand in the folder of one's own: named once, and the built-in one used.
    own = practice.own / name
    own.parent.mkdir(parents=True)
    own.write_bytes(damaged.read_bytes())
    shipped = ResourceFiles(paths.resource_dir())
    for _ in range(2):
        assert practice.files.room_data("im-180") == shipped.room_data("im-180")
    (fault,) = practice.files.faults
    assert fault.startswith(f"{own}, line {line}: ")
    held = practice.desk.held(name)
    assert f"line {line}: " in held.fault
    assert practice.desk.restore(name) is not None
    assert (practice.desk.held(name).fault, practice.files.faults) == ("", [])


def test_what_other_files_name_stays(practice: Practice) -> None:
    with pytest.raises(EnvironmentFault, match="there is no schedule nightly"):
        practice.change("im-180", "vitals", schedule="nightly")
    held = practice.desk.held("scales")
    data = {code: scale for code, scale in held.data.items() if code != "moaas"}
    with pytest.raises(EnvironmentFault, match="an observation key rates the scale moaas"):
        practice.desk.save(held.name, data, (), "", "taken out")
    assert not practice.own.exists()


def test_a_plan_of_ones_own(practice: Practice) -> None:
    made = practice.desk.copy_plan("im-180", "evening", "Evening, short")
    assert (made.own, made.shipped, made.title) == (True, None, "Evening, short")
    assert practice.files.protocol("evening").minutes == 180
    with pytest.raises(EnvironmentFault, match="nothing to restore"):
        practice.desk.restore("evening")
    with pytest.raises(EnvironmentFault, match="is shipped and stays"):
        practice.desk.take_out("im-180")
    own = practice.own / "protocols/evening.toml"
    whole = own.read_text("utf-8")
    own.write_text(whole.replace("minutes = 46", "minutes = 0"), "utf-8")
    assert "evening" not in practice.files.protocol_codes()
    (fault,) = practice.files.faults
    assert "minutes must be a whole number from 1 to 600. It is left out" in fault
    own.write_text(whole, "utf-8")
    practice.desk.take_out("evening")
    assert "evening" not in practice.files.protocol_codes()


def test_a_file_taken_in_marks_the_rows_that_differ(practice: Practice, tmp_path: Path) -> None:
    out = tmp_path / "sent.toml"
    practice.desk.write_out("limits", out)
    assert practice.desk.take_in("limits", out) is False
    out.write_text(out.read_text("utf-8").replace("[92, 100]", "[90, 100]"), "utf-8")
    assert practice.desk.take_in("limits", out) is True
    held = practice.desk.held("limits")
    marked = [r.identity for b in held.blocks for r in b.rows if held.row_mark(r)]
    assert marked == [("spo2_percent",)]
    assert practice.files.limits()["spo2_percent"].usual == (90, 100)
    assert practice.desk.undo() == "taken in from sent.toml"
    assert practice.desk.held("limits").own is False


def test_what_was_written_by_hand_and_damaged_is_kept_when_another_is_saved(
    practice: Practice,
) -> None:
    own = practice.own / "vitals/limits.toml"
    own.parent.mkdir(parents=True)
    own.write_text("[systolic_mmhg]\nlabel = 3\n", "utf-8")
    practice.change("limits", "pulse_bpm", ask_outside="50, 120")
    assert own.with_name("limits.toml.1").read_text("utf-8").endswith("label = 3\n")
    assert practice.files.limits()["pulse_bpm"].usual == (50, 120)
