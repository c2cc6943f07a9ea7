"""TOML that the standard library takes and a data file cannot keep is refused with its line."""

import tomllib

import pytest

from kaproom.core.data_files.data_file import DataFault, line_of
from kaproom.core.data_files.toml_reading import read_toml
from kaproom.resource_files import fault_words

DEEP = "[" * 13 + "1" + "]" * 13


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a = 1\nb = " + "[" * 100_000, 1, "nested deeper"),
        (f"a = 1\nb = {DEEP}", 2, "nested deeper"),
        ("a = 1\n" + "a." * 100_000 + "b = 1", 2, "nested deeper"),
        ("[" + '"a" . ' * 100_000 + "b]", 1, "nested deeper"),
        ("a = " + "1" * 5000, 1, "a number in it is too long"),
        ("a = 1\nb = 0x" + "f" * 5000, 2, "a number in it is too long"),
        ("a = 1\n[b]\nc = [1, 9223372036854775808]", 3, "a number in it is too long"),
        ("a = 1e400", 1, "nan and inf are no numbers"),
        ("a = [nan]", 1, "nan and inf are no numbers"),
        ("a = 2026-11-26", 1, "a date is written as a text"),
        ("a = [1, {b = 2}]", 1, "either tables or values"),
    ],
)
def test_what_cannot_be_kept_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(DataFault, match=reason) as caught:
        read_toml(text)
    assert line_of(text, caught.value.where) == line


def test_what_is_no_toml_is_still_said_to_be_none() -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        read_toml("a = ")


def test_values_with_many_dots_are_no_deep_names() -> None:
    text = 'a = "www.a.b.c, 1.2.3. And so on... 26.11.2026"\nb.c.d = -9223372036854775808\n'
    assert read_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize("where", ["a\n:b", 'x"":', "a:99999999999", "b:9999"])
def test_a_fault_at_any_key_is_told_on_one_line(where: str) -> None:
    told = fault_words("[a]\nb = 1\n", DataFault(where, f"there is no {where * 300}"))
    assert told.startswith("line ")
    assert len(told.splitlines()) == 1
    assert len(told) < 250
