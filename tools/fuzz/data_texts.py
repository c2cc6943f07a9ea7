"""The data files a practice can make its own, and the scripts and colours that are shipped.

A case is the name of a file and its text: as it is shipped and changed by letters, or as tables in
which values were exchanged, taken out and added. What is taken must be fit to be shown, and must be
the same after it was written.
"""

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kaproom import paths
from kaproom.core.data_files.data_file import DataFault, Table, is_table
from kaproom.core.data_files.row_edits import same_meaning
from kaproom.core.data_files.rows import blocks_of
from kaproom.core.data_files.toml_reading import read_toml
from kaproom.core.data_files.toml_text import toml_text
from kaproom.core.figures.kinds import FIXED, DataKind, plan_kind
from kaproom.core.figures.palette_csv import COLUMNS, palette_from, rows_csv, text_of
from kaproom.core.rehearsal.course_rehearsal import course_script_from
from kaproom.core.rehearsal.rehearsal import script_from
from kaproom.held_files import HeldFiles
from kaproom.resource_files import PALETTE, fault_words
from kaproom.ui.theme import theme_from
from tools.fuzz.mutating import contents, texts
from tools.fuzz.reader import NotKept, Reader
from tools.fuzz.shipped import FILES
from tools.fuzz.trees import changed_trees

_BESIDE = HeldFiles(FILES).beside()
_PLANS = tuple(plan_kind(code, code) for code in FILES.protocol_codes())
_KINDS = tuple(kind for kind in FIXED if not kind.is_csv)
_SCRIPTS: dict[str, Callable[[str, Table], object]] = {
    "rehearsals/calm.toml": script_from,
    "rehearsals/high-pressure.toml": script_from,
    "rehearsals/courses/six.toml": course_script_from,
    "theme/room.toml": lambda _code, data: theme_from(data),
}
_WORDS = (
    " = ", "\n[", "]\n", "[[", "]]\n", "source = ", "title = ", "changed = ", '"""', "'''", "\n#",
    "phases", "vitals", "minutes = ", "[1, 2]", "1979-05-27T07:32:00Z", "1e400", "0b1", "1_000",
    "-0", "true", '"\\ud800"', '"\\u0000"', "{ a = 1 }", ".a" * 9, "\n[changed]\n",
)  # fmt: skip


def _shipped(name: str) -> str:
    return (paths.resource_dir() / name).read_text("utf-8")


def _tables(name: str) -> SearchStrategy[str]:
    """The texts of a file whose tables were changed."""
    whole = tomllib.loads(_shipped(name))

    def written(data: object) -> str:
        try:
            return f"{name}\n{toml_text(data if is_table(data) else {})}"
        except DataFault:
            # Nothing can be written of it: tables and values mixed in one list.
            return f"{name}\n{_shipped(name)}"

    return changed_trees(whole).map(written)


def _cases(names: Sequence[str]) -> SearchStrategy[str]:
    by_letters = texts([f"{name}\n{_shipped(name)}" for name in names], _WORDS)
    by_tables = st.sampled_from([_tables(name) for name in names]).flatmap(lambda tables: tables)
    return st.one_of(by_tables, by_tables, by_letters)


def _reader_of(kinds: Sequence[DataKind]) -> Callable[[str], str]:
    by_name = {kind.name: kind for kind in kinds}

    def read(case: str) -> str:
        name, _, said = case.partition("\n")
        text = said.encode(errors="replace").decode("utf-8-sig")
        try:
            if name in _SCRIPTS:
                _SCRIPTS[name](Path(name).stem, read_toml(text))
            else:
                _take(by_name.get(name, kinds[0]), text)
        except (DataFault, tomllib.TOMLDecodeError) as fault:
            return fault_words(text, fault)
        return ""

    return read


def _take(kind: DataKind, text: str) -> None:
    data = kind.parse(text, _BESIDE)
    kind.choices_in(data, _BESIDE)
    for block in blocks_of(data, kind.shape):
        for row in block.rows:
            for field in row.fields:
                field.shown(row.values.get(field.key))
    if not same_meaning(kind.parse(kind.text(data), _BESIDE), data):
        raise NotKept(f"{kind.name} is another one after it was written")


def _read_palette(content: bytes) -> str:
    try:
        palette = palette_from(text_of(content), _BESIDE.scales)
    except DataFault as fault:
        return f"line {fault.where}: {fault.reason}"
    rows = [{name: getattr(item, name) for name in COLUMNS} for item in palette.items]
    if palette_from(rows_csv(rows), _BESIDE.scales) != palette:
        raise NotKept("a palette is another one after it was written")
    return ""


_PALETTE = _shipped(PALETTE).encode()
_SMALL_PALETTE = b"slot;code;label;kind;source\n1;tears;Tears;event;seen\n3;moaas;Alert;scale;x\n"
_PALETTE_WORDS = (
    b",",
    b";",
    b"\t",
    b'"',
    b'""',
    b"slot",
    b"code",
    b"kind",
    b"event",
    b"scale",
    b"\r",
)

READERS = (
    Reader("protocols", _cases([k.name for k in _PLANS]), lambda _: _reader_of(_PLANS)),
    Reader(
        "data-files",
        _cases([*(kind.name for kind in _KINDS), *_SCRIPTS]),
        lambda _: _reader_of(_KINDS),
    ),
    Reader(
        "palettes",
        contents((_PALETTE, _SMALL_PALETTE), _PALETTE_WORDS),
        lambda _: _read_palette,
        seeds=(_PALETTE, _SMALL_PALETTE, b"\xef\xbb\xbf" + _SMALL_PALETTE),
        words=_PALETTE_WORDS,
    ),
)
