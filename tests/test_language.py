"""The language of the interface: which one is spoken, and that it is chosen before it is used."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kaproom import language
from kaproom.core.wording import say, say_count
from tools import translations

ROOT = Path(__file__).resolve().parent.parent
_LOADED = """
import sys
import kaproom.__main__
for name, module in sorted(sys.modules.items()):
    if name.startswith("kaproom"):
        print(module.__file__)
"""
_SAY = ("say", "say_count")


def _says_at_loading(file: Path) -> bool:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    waiting: list[ast.AST] = [*tree.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            continue
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name) and called.id in _SAY:
            return True
        waiting.extend(ast.iter_child_nodes(node))
    return False


def test_what_is_loaded_before_the_language_is_chosen_says_nothing() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True
    )
    loaded = [Path(line) for line in run.stdout.split()]
    assert any(file.name == "wording.py" for file in loaded)
    assert [file.name for file in loaded if _says_at_loading(file)] == []


def test_the_variable_comes_before_the_choice_and_the_choice_before_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(language.paths, "config_dir", lambda: tmp_path / "config")
    monkeypatch.delenv("KAPROOM_LANGUAGE")
    assert language.chosen() == ""
    language.choose("de")
    assert language.chosen() == "de"
    monkeypatch.setenv("KAPROOM_LANGUAGE", "en")
    assert language.chosen() == "en"
    monkeypatch.setenv("KAPROOM_LANGUAGE", "tlh")
    assert language.chosen() == "de"
    language.choose("")
    language.choose("")
    assert language.chosen() == ""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these ask the system itself")
def test_the_system_is_asked_in_the_order_of_posix(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    assert language.system_language() == ""
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert language.system_language() == "de"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert language.system_language() == "c."


def test_an_unreadable_choice_is_no_choice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(language.paths, "config_dir", lambda: tmp_path)
    monkeypatch.delenv("KAPROOM_LANGUAGE")
    (tmp_path / "language").write_bytes(b"\xff\xfe")
    assert language.chosen() == ""


def test_without_a_translation_texts_are_said_as_they_stand() -> None:
    assert say("Nothing {here} yet", here="at all") == "Nothing at all yet"
    assert say("braces {stay} where no value is given") == "braces {stay} where no value is given"
    assert say_count("{count} reading", "{count} readings", 1) == "1 reading"
    assert say_count("{count} reading", "{count} readings", 0) == "0 readings"


@pytest.mark.parametrize("code", sorted(set(language.LANGUAGES) - {"en"}))
def test_each_translation_is_complete_and_in_step_with_the_code(code: str, tmp_path: Path) -> None:
    catalogue, said = translations.read_catalogue(code), translations.said_texts()
    assert translations.faults(catalogue, said) == []
    fresh = tmp_path / "fresh.qm"
    translations.compiled(catalogue, fresh)
    assert fresh.read_bytes() == language.translation_file(code).read_bytes()


@pytest.mark.parametrize("code", sorted(set(language.LANGUAGES) - {"en"}))
def test_the_program_speaks_it(code: str) -> None:
    environment = {**os.environ, "KAPROOM_LANGUAGE": code, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kaproom", "--help"]
    told = {
        spoken: subprocess.run(
            command,
            env={**environment, "KAPROOM_LANGUAGE": spoken},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for spoken in ("en", code)
    }
    assert told["en"] != told[code]
