"""Data files edited row by row: what an edit changes, and that it changes nothing else."""

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.data_files.data_file import DataFault, Table
from kaproom.core.data_files.row_edits import (
    added,
    edited,
    find_row,
    moved,
    row_restored,
    same_meaning,
    stamped,
    taken_out,
)
from kaproom.core.data_files.rows import CODE, WORDS, Block, Form, Row, blocks_of
from kaproom.core.figures.kinds import FIXED, Beside, DataKind, plan_kind
from kaproom.core.figures.palette_csv import palette_from
from kaproom.core.vitals.schedule import schedules_from

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
KINDS = (*FIXED, plan_kind("im-180", ""), plan_kind("nasal-esketamine", ""))


def shipped(kind: DataKind) -> Table:
    """A shipped file, read as the program reads it."""
    return kind.parse((RESOURCES / kind.name).read_text("utf-8"), BESIDE)


def _beside() -> Beside:
    text = (RESOURCES / "vitals/schedules.toml").read_text("utf-8")
    return Beside(schedules_from(tomllib.loads(text)))


BESIDE = _beside()
FILES = [(kind, shipped(kind)) for kind in KINDS]


def all_rows(kind: DataKind, data: Table) -> list[tuple[Block, Row]]:
    return [(block, row) for block in blocks_of(data, kind.shape) for row in block.rows]


@st.composite
def _rows(draw: st.DrawFn) -> tuple[DataKind, Table, Block, Row]:
    kind, data = draw(st.sampled_from(FILES))
    block, row = draw(st.sampled_from(all_rows(kind, data)))
    return kind, data, block, row


def others(kind: DataKind, data: Table, but: Row) -> list[object]:
    """What all other rows hold, wherever they stand."""
    return [
        (r.identity, dict(r.values)) for _, r in all_rows(kind, data) if r.identity != but.identity
    ]


@given(_rows())
def test_a_row_as_it_is_shown_is_the_row(found: tuple[DataKind, Table, Block, Row]) -> None:
    kind, data, block, row = found
    typed = {field.key: row.shown(field.key) for field in row.fields}
    again = edited(data, block, row, typed)
    assert same_meaning(again, data)
    assert kind.parse(kind.text(again), BESIDE) == data


@given(_rows(), st.integers(-5, 600))
def test_a_changed_figure_changes_its_row_alone(
    found: tuple[DataKind, Table, Block, Row], figure: int
) -> None:
    kind, data, block, row = found
    field = next((f for f in row.fields if f.kind == "whole" and f.key != "slot"), None)
    if field is None:
        return
    again = edited(data, block, row, {field.key: str(figure)})
    now = find_row(again, kind.shape, row.identity)
    assert now is not None
    assert now.values[field.key] == figure
    assert others(kind, again, row) == others(kind, data, row)
    assert now.source == row.source
    restored = row_restored(again, data, kind.shape, row)
    assert same_meaning(restored, data)


@given(_rows())
def test_a_row_taken_out_comes_back_where_it_was(
    found: tuple[DataKind, Table, Block, Row],
) -> None:
    kind, data, block, row = found
    if block.form is Form.ONE or len(block.rows) == 1:
        return
    without = taken_out(data, block, row)
    assert find_row(without, kind.shape, row.identity) is None or block.form is Form.LIST
    back = row_restored(without, data, kind.shape, row)
    if CODE in row.values or block.form in (Form.PAIRS, Form.WORD_LIST, Form.NAMED):
        assert same_meaning(back, data)


@given(_rows(), st.sampled_from([-1, 1]))
def test_a_move_is_undone_by_the_move_back(
    found: tuple[DataKind, Table, Block, Row], step: int
) -> None:
    kind, data, block, row = found
    there = moved(data, block, row, step)
    if there is None:
        return
    places = [b for b in blocks_of(there, kind.shape) if b.place == block.place]
    now = next(b for b in places if b.form is block.form)
    at = block.rows.index(row) + step
    back = moved(there, now, now.rows[at], -step)
    assert back is not None
    assert same_meaning(back, data)
    assert not same_meaning(there, data)


@given(_rows(), st.text(max_size=30))
def test_words_of_any_kind_are_kept_or_refused_by_key(
    found: tuple[DataKind, Table, Block, Row], words: str
) -> None:
    kind, data, block, row = found
    field = next((f for f in row.fields if f.kind == "text" and not f.fixed), None)
    if field is None or block.form is Form.ONE:
        return
    key = WORDS if block.form in (Form.PAIRS, Form.WORD_LIST) else field.key
    try:
        again = edited(data, block, row, {key: words})
        text = kind.text(stamped(again, row.place, "2026-12-03, A."))
        read = kind.parse(text, BESIDE)
    except DataFault:
        return
    assert words.strip().isprintable()
    assert len(all_rows(kind, read)) <= len(all_rows(kind, data)) + 1


def test_a_new_row_stands_behind_the_one_it_was_asked_at() -> None:
    kind, data = next(f for f in FILES if f[0].name == "notes/tags.toml")
    block = next(b for b in blocks_of(data, kind.shape) if b.form is Form.PAIRS)
    again = added(data, block, block.rows[0], {CODE: "breath", WORDS: "the breath"})
    tags = again["tags"]
    assert isinstance(tags, dict)
    assert list(tags)[:3] == ["part", "breath", "body"]


def test_moved_keys_change_places_and_the_keys_stay_in_order() -> None:
    kind, data = next(f for f in FILES if f[0].is_csv)
    (block,) = blocks_of(data, kind.shape)
    again = moved(data, block, block.rows[1], -1)
    assert again is not None
    items = palette_from(kind.text(again)).items
    assert [i.code for i in items][:3] == ["tears", "stillness", "speech"]
    assert [i.slot for i in items] == list(range(1, 12))
