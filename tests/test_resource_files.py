"""Data files on disk: the shipped ones, their built-in copies, and what happens to damaged ones."""

import shutil
from pathlib import Path

import pytest

from kaproom.errors import EnvironmentFault
from kaproom.resource_files import BUILTIN_DIR, ResourceFiles

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may damage."""
    return Path(shutil.copytree(ROOT / "resources", tmp_path / "resources"))


def test_the_built_in_copies_are_the_shipped_files() -> None:
    shipped = {p.relative_to(ROOT / "resources") for p in (ROOT / "resources").rglob("*.*")}
    builtin = {p.relative_to(BUILTIN_DIR) for p in BUILTIN_DIR.rglob("*.*")}
    assert shipped == builtin
    for name in shipped:
        assert (BUILTIN_DIR / name).read_bytes() == (ROOT / "resources" / name).read_bytes()


def test_whole_files_have_no_faults(resources: Path) -> None:
    files = ResourceFiles(resources)
    for code in files.rehearsal_codes():
        files.room_data(files.rehearsal(code).protocol)
    assert files.faults == []


def test_an_edited_figure_is_used(resources: Path) -> None:
    limits = resources / "vitals/limits.toml"
    limits.write_text(limits.read_text("utf-8").replace("[45, 130]", "[50, 120]"), "utf-8")
    assert ResourceFiles(resources).limits()["pulse_bpm"].usual == (50, 120)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("vitals/limits.toml", b"[systolic_mmhg\n", "line 1: this is not TOML"),
        ("vitals/limits.toml", b"\xff\xfe", "byte 0 is not UTF-8"),
        ("vitals/limits.toml", b"", "the table [systolic_mmhg] is missing"),
        ("vitals/rules.toml", b"[lines]\n", "line 1: rules must be a list"),
        ("vitals/schedules.toml", b"a = 3\n", "line 1: the table [tolerance] is missing"),
        (
            "protocols/im-180.toml",
            (ROOT / "resources/protocols/im-180.toml")
            .read_bytes()
            .replace(b"kap-standard", b"kap-usual"),
            "there is no schedule kap-usual; there are: cohort-90, esketamine-label",
        ),
        ("observations/palette.csv", b"slot,code\n", "line 1: the column kind is missing"),
        ("scales/scales.toml", b"distress = 3\n", "line 1: the table [distress] is missing"),
    ],
)
def test_a_damaged_file_is_named_once_and_the_built_in_one_used(
    resources: Path, name: str, content: bytes, words: str
) -> None:
    (resources / name).write_bytes(content)
    files = ResourceFiles(resources)
    whole = ResourceFiles(ROOT / "resources")
    assert files.room_data("im-180") == whole.room_data("im-180")
    files.room_data("im-180")
    (fault,) = files.faults
    assert fault.startswith(f"resources/{name}, ")
    assert words in fault
    assert "The built-in file is used" in fault


def test_own_schedules_stand_beside_the_built_in_ones(resources: Path) -> None:
    (resources / "vitals/schedules.toml").write_text(
        "[tolerance]\nearly_min = 1\nlate_min = 3\nsource = ''\n"
        "[ours]\ntitle = 'Ours'\nafter_dose_min = [20]\nthen_every_min = 0\nsource = 'us'\n",
        "utf-8",
    )
    plan = resources / "protocols/im-180.toml"
    plan.write_text(plan.read_text("utf-8").replace("kap-standard", "ours"), "utf-8")
    files = ResourceFiles(resources)
    ours = files.room_data("im-180").schedule
    assert (ours.after_dose_min, ours.early_min, ours.late_min) == ((20,), 1, 3)
    assert files.room_data("lozenge-180").schedule.title == "KAP standard"
    assert files.faults == []


def test_a_plan_may_write_its_schedule_out(resources: Path) -> None:
    plan = resources / "protocols/im-180.toml"
    inline = "after_dose_min = [10, 20]\nthen_every_min = 45\nsource = 'us'"
    text = plan.read_text("utf-8").replace('schedule = "kap-standard"', inline)
    plan.write_text(text, "utf-8")
    files = ResourceFiles(resources)
    written = files.room_data("im-180").schedule
    assert (written.after_dose_min, written.then_every_min) == ((10, 20), 45)
    assert files.faults == []


def test_a_missing_folder_leaves_the_built_in_files(tmp_path: Path) -> None:
    files = ResourceFiles(tmp_path / "nothing")
    assert files.room_data("im-180").protocol.minutes == 180
    assert files.rehearsal_codes() == ["calm", "high-pressure"]
    assert files.faults


def test_a_file_of_the_users_own_comes_first_and_a_damaged_one_falls_back(
    resources: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own/observations/palette.csv"
    own.parent.mkdir(parents=True)
    own.write_text("slot,code,label,kind,source\n4,sobs,Sobs,event,ours\n", "utf-8")
    files = ResourceFiles(resources, own=tmp_path / "own")
    assert [i.label for i in files.palette().items] == ["Sobs"]
    assert files.faults == []
    own.write_text("slot,code,label,kind,source\n14,sobs,Sobs,event,ours\n", "utf-8")
    assert files.palette() == ResourceFiles(resources).palette()
    files.palette()
    (fault,) = files.faults
    assert fault.startswith(f"{own}, line 2: the slot must be a number from 1 to 11.")
    assert "The shipped file is used" in fault


def test_an_own_plan_that_is_damaged_has_no_copy(resources: Path) -> None:
    (resources / "protocols/mine.toml").write_text("title = 3", "utf-8")
    files = ResourceFiles(resources)
    with pytest.raises(EnvironmentFault, match=r"resources/protocols/mine.toml, line 1"):
        files.protocol("mine")


def test_an_unknown_plan_is_named_with_those_there_are(resources: Path) -> None:
    with pytest.raises(EnvironmentFault, match="im-180"):
        ResourceFiles(resources).protocol("none")
