"""A table for people that is also Markdown: texts to the left, numbers to the right."""

from collections.abc import Sequence


def markdown(headings: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    """The table under its headings; a column of whole numbers stands to the right."""
    cells = [[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in rows]
    numbers = [
        bool(rows) and all(isinstance(row[at], int) for row in rows) for at in range(len(headings))
    ]
    widths = [max(map(len, column)) for column in zip(headings, *cells, strict=True)]

    def line(row: Sequence[str]) -> str:
        aligned = (
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, numbers, strict=True)
        )
        return f"| {' | '.join(aligned)} |"

    rule = "|".join(
        f"{'-' * (width + 1)}{':' if number else '-'}"
        for width, number in zip(widths, numbers, strict=True)
    )
    return "\n".join((line(headings), f"|{rule}|", *map(line, cells)))
