"""The palette's CSV: what spreadsheet programs write is read, everything else refused by line."""

import contextlib
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.data_files.data_file import DataFault
from kaproom.core.figures.palette_csv import differences, palette_from, rows_csv, text_of
from kaproom.core.session.palette import KINDS, Palette, PaletteItem

SHIPPED = (Path(__file__).resolve().parents[3] / "resources/observations/palette.csv").read_text(
    "utf-8"
)
HEAD = "slot,code,label,kind,source"
TEARS = PaletteItem(2, "tears", "Tränen", "event", "ours")


def refused(text: str, scales: tuple[str, ...] | None = None) -> tuple[str | int, str]:
    with pytest.raises(DataFault) as caught:
        palette_from(text, scales)
    return caught.value.where, caught.value.reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_spreadsheet_programs_write_is_read(
    delimiter: str, encoding: str, line_end: str
) -> None:
    lines = [HEAD, "2,tears,Tränen,event,ours", ",,,,", ""]
    text = line_end.join(lines).replace(",", delimiter)
    assert palette_from(text_of(text.encode(encoding))) == Palette((TEARS,))


def test_columns_may_stand_in_any_order_and_cells_in_quotes() -> None:
    text = (
        'Label,SLOT,kind,code,source,changed\n"Tears, silent",2,event,tears,"a ""b""",2026-01-02\n'
    )
    item = PaletteItem(2, "tears", "Tears, silent", "event", 'a "b"', "2026-01-02")
    assert palette_from(text) == Palette((item,))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "the column code is missing"),
        ("slot;code,label,kind,source\n", 1, "the column code is missing"),
        (f"{HEAD},colour\n1,a,A,event,x,red\n", 1, "the column “colour” is not known"),
        (f"{HEAD},label\n", 1, "the column label is there twice"),
        (f"{HEAD}\n1,a,A,event,x\n1,b,B,event,x\n", 3, "slot 1 is there twice"),
        (f"{HEAD}\n1,a,A,event,x\n2,a,B,event,x\n", 3, "the code a is there twice"),
        (f"{HEAD}\n12,a,A,event,x\n", 2, "the slot must be a number from 1 to 11"),
        (f"{HEAD}\n1.0,a,A,event,x\n", 2, "the slot must be a number from 1 to 11"),
        (f"{HEAD}\n1,a,A,alarm,x\n", 2, "the kind must be one of"),
        (f"{HEAD}\n1,a,{'A' * 25},event,x\n", 2, "the label is longer than 24 characters"),
        (f"{HEAD}\n1,{'a' * 41},A,event,x\n", 2, "the code is longer than 40 characters"),
        (f"{HEAD}\n1,a,A\x07,event,x\n", 2, "control character"),
        (f'{HEAD}\n1,a,"A\nB",event,x\n', 3, "line break or another control character"),
        (f"{HEAD}\n1,a,A,event,x,,more\n", 2, "there are more cells than columns"),
        (f'{HEAD}\n1,a,"A,event,x\n', 2, "this is not CSV"),
        (f"{HEAD}\n\n", 1, "the palette is empty"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    where, why = refused(text)
    assert where == line
    assert reason in why


def test_ten_thousand_lines_are_refused_at_the_first_too_many() -> None:
    rows = [f"{1 + n % 11},c{n},L{n},event,x" for n in range(10_000)]
    assert refused("\n".join([HEAD, *rows])) == (13, "slot 1 is there twice")


def test_a_scale_must_be_one_there_is() -> None:
    text = f"{HEAD}\n1,anger,Anger,scale,x\n"
    assert refused(text, ("depth", "moaas")) == (2, "a scale's code must be one of depth, moaas")
    assert palette_from(text.replace("anger", "depth"), ("depth",)).items[0].kind == "scale"


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (HEAD.encode("utf-16"), 1, "UTF-16"),
        (b"slot\n\x81\xff", 2, "neither UTF-8 nor Latin"),
        (b"x" * (1 << 20) + b"y", 1, "larger than 1 MB"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, line: int, reason: str) -> None:
    with pytest.raises(DataFault, match=reason) as caught:
        text_of(data)
    assert caught.value.where == line


@given(st.binary(max_size=400))
def test_any_bytes_are_a_palette_or_a_fault_with_a_line(data: bytes) -> None:
    with contextlib.suppress(DataFault):
        palette_from(text_of(data))


_words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)
_items = st.builds(
    PaletteItem, st.integers(1, 11), _words, _words, st.sampled_from(KINDS), _words, _words
)
_palettes = st.lists(
    _items, min_size=1, max_size=11, unique_by=(lambda i: i.slot, lambda i: i.code)
).map(lambda items: Palette(tuple(sorted(items, key=lambda i: i.slot))))


@given(_palettes)
def test_what_is_written_reads_back_the_same(palette: Palette) -> None:
    assert (
        palette_from(text_of(rows_csv(asdict(i) for i in palette.items).encode("utf-8-sig")))
        == palette
    )


def test_what_differs_is_told_key_by_key() -> None:
    before = palette_from(SHIPPED)
    text = SHIPPED.replace("2,tears,Tears,event", "2,sobs,Sobs,event").replace(
        "3,speech,Speech,event,kaproom,\n", ""
    )
    assert differences(palette_from(text), before) == (
        "F2: Tears (event, tears) → Sobs (event, sobs)",
        "F3: Speech (event, speech) → nothing",
    )
    assert differences(before, before) == ()
