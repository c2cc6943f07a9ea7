"""`kaproom palette`: the observation keys out, changed in a spreadsheet, in, and back again."""

import json
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.resource_files import files_in_use
from tests.system.test_command_line import kaproom


def labels() -> dict[int, str]:
    """What stands on the keys a room would have now."""
    return {item.slot: item.label for item in files_in_use().palette().items}


def test_out_changed_in_and_back(tmp_path: Path) -> None:
    file = tmp_path / "keys.csv"
    done = kaproom("palette", "export", file, "--json")
    assert json.loads(done.stdout) == {"ok": True, "file": str(file), "keys": 11}
    text = file.read_text("utf-8-sig").replace("2,tears,Tears", "2,tears,Tränen").replace(",", ";")
    file.write_text(text, "cp1252")
    shipped = labels()

    done = kaproom("palette", "import", file)
    assert done.returncode == 0, done.stderr
    assert "F2: Tears (event, tears) → Tränen (event, tears)" in done.stdout
    assert labels() == shipped | {2: "Tränen"}
    own = paths.own_resource_dir() / "observations/palette.csv"
    changed = {i.slot for i in files_in_use().palette().items if i.changed}
    assert changed == {2}

    done = kaproom("palette", "import", file)
    assert done.returncode == 1
    assert "--force" in done.stderr
    done = kaproom("palette", "import", file, "--force", "--json")
    assert json.loads(done.stdout) == {"ok": True, "file": str(own), "changed": []}

    done = kaproom("palette", "restore")
    assert done.returncode == 0
    assert labels() == shipped
    assert own.with_name("palette.csv.1").exists()
    assert "built-in palette is in use already" in kaproom("palette", "restore").stdout


def test_an_export_replaces_nothing_unless_told_to(tmp_path: Path) -> None:
    file = tmp_path / "keys.csv"
    file.write_text("mine", "utf-8")
    done = kaproom("palette", "export", file)
    assert done.returncode == 1
    assert file.read_text("utf-8") == "mine"
    assert kaproom("palette", "export", file, "--force").returncode == 0
    assert "tears" in file.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("slot,code\n", "line 1: the column kind is missing"),
        ("slot,code,label,kind,source\n1,a,A,event,x\n1,b,B,event,x\n", "line 3: slot 1 is there"),
        ("slot,code,label,kind,source\n1,anger,A,scale,x\n", "line 2: a scale's code must be one"),
    ],
)
def test_a_refused_file_is_named_with_its_line_and_changes_nothing(
    tmp_path: Path, content: str, words: str
) -> None:
    file = tmp_path / "keys.csv"
    file.write_text(content, "utf-8")
    before = labels()
    done = kaproom("palette", "import", file)
    assert done.returncode == 1
    assert f"{file}, {words}" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert labels() == before
    assert not (paths.own_resource_dir() / "observations/palette.csv").exists()


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    for arguments in (
        ("import", tmp_path / "none.csv"),
        ("import", tmp_path),
        ("export", tmp_path / "no folder" / "keys.csv"),
    ):
        done = kaproom("palette", *arguments)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
    assert kaproom("palette").returncode == 2
