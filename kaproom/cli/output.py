"""How a command answers: one JSON value, or lines for people; nothing else on standard output."""

import json
from collections.abc import Sequence


def print_json(value: object) -> None:
    """One JSON value."""
    print(json.dumps(value, ensure_ascii=False))


def print_table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Columns lined up, headings first."""
    texts = [[str(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(len(row[i]) for row in texts) for i in range(len(headings))]
    for row in texts:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
