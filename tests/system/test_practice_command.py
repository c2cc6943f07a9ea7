"""`kaproom practice`: files listed, shown, out, changed, refused, in, and restored."""

import json
from pathlib import Path

import pytest

from kaproom.__main__ import main
from kaproom.core.stream.audit import AuditNoted
from kaproom.record import audit_waiting
from kaproom.record.first_start import create_practice_folder
from kaproom.resource_files import files_in_use


def test_a_threshold_out_changed_in_and_restored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    create_practice_folder(data)

    def run(*arguments: str | Path) -> str:
        code = main(["practice", *map(str, arguments), "--data-dir", str(data)])
        told = capsys.readouterr()
        assert (code == 0) == (not told.err)
        assert len(told.err.splitlines()) <= 1
        return told.out or told.err

    file = tmp_path / "rules.toml"
    assert {f["own"] for f in json.loads(run("list", "--json"))} == {False}
    run("out", "rules", file)
    text = file.read_text("utf-8")
    number = text[: text.index("pulse_above_bpm")].count("\n") + 1
    file.write_text(text.replace("pulse_above_bpm = 120", "pulse_above_bpm = 0", 1), "utf-8")
    assert run("in", "rules", file).startswith(f"{file}, line {number}: pulse_above_bpm must be")
    file.write_text(text.replace("pulse_above_bpm = 120", "pulse_above_bpm = 111", 1), "utf-8")
    answer = {"ok": True, "name": "vitals/rules.toml", "changed": True}
    assert json.loads(run("in", "rules", file, "--json")) == answer
    assert "--force" in run("in", "rules", file)
    rows = json.loads(run("show", "rules", "--json"))["rows"]
    (changed,) = (row for row in rows if not row["built_in"])
    assert (changed["values"]["pulse_above_bpm"], bool(changed["source"])) == (111, True)
    assert any("111" in shown and "120" in shown for shown in run("show", "rules").splitlines())
    assert "changed by you on" in run("list")
    (line,) = (e.body for e in audit_waiting.waiting(data))
    assert isinstance(line, AuditNoted)
    assert (line.action, line.subject) == ("practice_changed", "vitals/rules.toml")

    aside = json.loads(run("restore", "rules", "--json"))["put_aside"]
    assert "111" in Path(aside).read_text("utf-8")
    assert not any(rule.changed for rule in files_in_use().rules().rules)
    assert "there are: rules, limits" in run("show", "nothing")
