"""Clinical figures are data: each with its source and with room for who changed it and when."""

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
KINDS = (
    "vitals",
    "protocols",
    "scales",
    "discharge",
    "observations",
    "notes",
    "followups",
    "parts",
    "courses",
    "measures",
    "checklists",
)
FILES = [path for kind in KINDS for path in sorted((RESOURCES / kind).iterdir())]


def figures(data: Any, told: frozenset[str], where: str) -> Iterator[str]:
    """Where a number stands for which neither its table nor one around it tells both."""
    told |= {name for name in ("source", "changed") if name in data}
    for name, value in data.items():
        inner = value if isinstance(value, list) else [value]
        for each in inner:
            if isinstance(each, dict):
                yield from figures(each, told, f"{where}/{name}")
            elif isinstance(each, int | float) and told != {"source", "changed"}:
                yield f"{where}/{name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_at_31_every_figure_has_its_source_and_says_what_was_changed(path: Path) -> None:
    text = path.read_text("utf-8")
    if path.suffix == ".csv":
        for row in csv.DictReader(text.splitlines()):
            assert row["source"]
            assert row["changed"] is not None
        return
    assert list(figures(tomllib.loads(text), frozenset(), path.name)) == []
