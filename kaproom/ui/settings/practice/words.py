"""What the practice's page says of files and rows, and the form of a row. Qt-free."""

from dataclasses import dataclass

from kaproom.core.data_files.data_file import DataFault
from kaproom.core.data_files.fields import DataField, FieldKind, choices_of, read
from kaproom.core.data_files.rows import CODE, SOURCE, WORDS, Block, Form, Row
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.wording import say
from kaproom.ui.form_fields import Field
from kaproom.ui.settings.practice.lines import Line

WHY = "why"
_LONG = 48
_NO_MORE = ("then_every_min", 0)
_CHOICE_WORDS = {
    "always": say("always"),
    "before_dose": say("before the dose"),
    "after_dose": say("after the dose"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a row as it is read: what it is called, what stands there, what is shipped."""

    label: str
    value: str
    shipped: str = ""


def file_lines(files: tuple[HeldFile, ...], user: str) -> list[Line]:
    """The files as a list, the plans beneath a heading of their own."""
    lines = [Line("", say("For every session"), heading=True)]
    lines += [_file_line(f, user) for f in files if not f.kind.is_plan]
    lines.append(Line("", say("Plans of the day"), heading=True))
    lines += [_file_line(f, user) for f in files if f.kind.is_plan]
    return lines


def row_lines(held: HeldFile) -> list[Line]:
    """The rows of a file, each block beneath its title; what was taken out stands at its end."""
    lines: list[Line] = []
    for block in held.blocks:
        lines.append(Line("", block.title, heading=True))
        lines += [_row_line(held, block, row) for row in block.rows]
        lines += [
            Line(key_of(row), row.title, right=say("taken out"), soft=True)
            for row in held.taken_out(block)
        ]
    return lines


def key_of(row: Row) -> str:
    """What tells a row from others in the list."""
    return "/".join(("row", *row.identity))


def facts_of(held: HeldFile, row: Row) -> list[Fact]:
    """A row's fields; beside each that differs, what is shipped."""
    was = held.shipped_row(row)
    facts: list[Fact] = []
    for field in row.fields:
        if field.key == SOURCE or (row.values.get(field.key) is None and was is None):
            continue
        now = _value_words(held, field, row)
        before = _value_words(held, field, was) if was is not None else now
        if not now and not before:
            continue
        unit = _unit(field) if now else ""
        shipped = "" if now == before else before or say("nothing")
        facts.append(Fact(_begun(field.label), f"{now or say('nothing')}{unit}", shipped))
    return facts


def form_fields(held: HeldFile, block: Block, row: Row, new: bool) -> tuple[Field, ...]:
    """The fields of a row's form; a `new` row's code is typed as well."""
    was = held.shipped_row(row) if not new else None
    fields: list[Field] = []
    if new and block.form is Form.NAMED:
        fields.append(Field(CODE, say("Short name, for files"), say("such as evening-2")))
    # What is changed most is first under the hands: figures, then words, then choices.
    for field in sorted(row.fields, key=lambda f: _rank(f, held)):
        if not new and (field.fixed or (field.key == CODE and block.form is Form.PAIRS)):
            continue
        label = _label(field)
        if was is not None and _value_words(held, field, was) != _value_words(held, field, row):
            built_in = _cut(_value_words(held, field, was) or say("nothing"))
            label = say("{label} · built-in {value}", label=label, value=built_in)
        fields.append(_form_field(held, field, row, label))
    fields.append(Field(WHY, say("Why, in a word or two: it stands beside the change"), wide=True))
    return tuple(fields)


def form_values(row: Row, new: bool, copy: bool) -> dict[str, str]:
    """What the form begins with."""
    if new and not copy:
        return {}
    values = {field.key: row.shown(field.key) for field in row.fields}
    return {**values, CODE: ""} if new else values


def needs_why(before: Row, typed: dict[str, str], shipped: Row | None) -> str:
    """The figure that was changed without a word on where it comes from, or nothing.

    A new source will do, and so will going back to what is shipped.
    """
    if typed.get(WHY) or (typed.get(SOURCE, "") != before.source and typed.get(SOURCE)):
        return ""
    for field in before.fields:
        if field.key not in typed or not field.is_figure or field.key == "slot":
            continue
        try:
            now = read(field, typed[field.key])
        except DataFault:
            continue
        was = shipped.values.get(field.key) if shipped is not None else None
        if now not in (before.values.get(field.key), was):
            return _begun(field.label)
    return ""


def did_words(before: Row, after: Row | None) -> str:
    """What was changed of a row, for the trail: figures from and to, else its name."""
    none = say("none", meaning="a value")
    changes = [
        f"{f.label_with_unit} {before.shown(f.key) or none} → {after.shown(f.key) or none}"
        for f in before.fields
        if after is not None and f.is_figure and before.shown(f.key) != after.shown(f.key)
    ]
    return ": ".join(filter(None, (before.title, ", ".join(changes))))


def _file_line(held: HeldFile, user: str) -> Line:
    state = say("not used: see its page") if held.fault else held.state_words(user)
    return Line(held.name, held.title, state)


def _row_line(held: HeldFile, block: Block, row: Row) -> Line:
    right = ""
    if held.shipped_row(row) is None:
        right = say("yours")
    elif held.is_changed(row):
        right = say("changed")
    figures = [
        f"{f.label} {row.shown(f.key)}{_unit(f)}"
        for f in row.fields
        if f.is_figure and row.shown(f.key) and (f.key, row.values[f.key]) != _NO_MORE
    ]
    texts = [_value_words(held, f, row) for f in row.fields if f.key != SOURCE and row.shown(f.key)]
    # A row that is called by no words of its own shows all that stands in it.
    detail = " · ".join(figures or (texts if row.title not in texts else []))
    if block.form is Form.PAIRS:
        return _pair_line(row, right)
    if "slot" in row.values:
        kind = " · ".join(filter(None, (right, row.shown("kind"))))
        return Line(key_of(row), f"F{row.shown('slot')}  {row.title}", "", kind)
    if "name" in row.values and "minutes" in row.values:
        minutes = " · ".join(filter(None, (right, f"{row.shown('minutes')} min")))
        return Line(key_of(row), row.title, "", minutes)
    if block.form is Form.LIST and row.fields and row.fields[0].key == SOURCE:
        return Line(key_of(row), f"{row.title}. {row.source}", "", right)
    return Line(key_of(row), row.title, detail, right)


def _pair_line(row: Row, state: str) -> Line:
    """A code and its words: a number or a tag leads, a code for the files stands aside."""
    code, words = row.shown(CODE), row.shown(WORDS)
    if code.isdigit():
        return Line(key_of(row), f"{code}  {words}", "", state)
    if row.place[0] == "tags":
        return Line(key_of(row), f"#{code}", words, state)
    return Line(key_of(row), words, "", " · ".join(filter(None, (state, code))))


def _unit(field: DataField) -> str:
    return f" {field.unit}" if field.unit else ""


def _label(field: DataField) -> str:
    label = _begun(field.label_with_unit)
    no_more = field.key == "then_every_min"
    return say("{label} (0 for no more)", label=label) if no_more else label


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _value_words(held: HeldFile, field: DataField, row: Row) -> str:
    text = row.shown(field.key)
    return _choice_words(held, field, text) if text else ""


def _choice_words(held: HeldFile, field: DataField, value: str) -> str:
    """A value in plain words; a rule that says nothing is held against every reading."""
    if field.key == "when":
        return _CHOICE_WORDS.get(value or "always", value)
    return _row_named(held, field, value) or value or say("nothing")


def _row_named(held: HeldFile, field: DataField, code: str) -> str:
    """The title of the row of this file that a field names by its code; empty where it is none."""
    codes = held.choices.get(field.key, ())
    if code not in codes:
        return ""
    rows = (row for block in held.blocks for row in block.rows if row.identity)
    titles = {row.identity[-1]: row.title for row in rows}
    # Other fields choose out of words of the program, which a code may be like.
    return titles[code] if titles.keys() >= set(codes) else ""


def _form_field(held: HeldFile, field: DataField, row: Row, label: str) -> Field:
    there = choices_of(field, held.choices)
    if there:
        now = row.shown(field.key)
        values = there if now in there else (now, *there)
        pairs = tuple((value, _choice_words(held, field, value)) for value in values)
        return Field(field.key, label, choices=pairs)
    if field.kind is not FieldKind.TEXT:
        return Field(field.key, label)
    long = field.key in (SOURCE, "conflict") or len(row.shown(field.key)) > _LONG
    return Field(field.key, label, wide=True, lines=3 if long else 1)


def _rank(field: DataField, held: HeldFile) -> int:
    if field.key == SOURCE:
        return 3
    if choices_of(field, held.choices):
        return 2
    return 0 if field.is_figure else 1


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
