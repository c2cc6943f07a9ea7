"""`kaproom practice`: the practice's figures and words as files, listed, shown, out, in, restored.

What is taken in becomes the user's own file; the shipped one is never written to.
"""

from kaproom.cli.arguments.command import demanded
from kaproom.cli.arguments.own_files import PracticeOptions
from kaproom.cli.options import Options
from kaproom.cli.output import print_json, print_table
from kaproom.cli.own_files import LATER, data_files
from kaproom.core.data_files.changed_mark import CHANGED
from kaproom.core.data_files.rows import SOURCE
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.figures.kinds import code_of
from kaproom.core.wording import say
from kaproom.desks.data_files import DataFiles
from kaproom.errors import EnvironmentFault


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where a file is refused, and then changed nothing."""
    asked = options.asked_as(PracticeOptions)
    actions = {"list": _list, "show": _show, "out": _out, "in": _in, "restore": _restore}
    return actions[asked.action](data_files(options.folder), asked, options.as_json)


def _list(files: DataFiles, _asked: PracticeOptions, as_json: bool) -> int:
    held = files.all()
    if as_json:
        print_json([_described(file) for file in held])
    else:
        rows = [(code_of(f.name), f.title, f.state_words("")) for f in held]
        print_table((say("name"), say("what it is"), say("in use")), rows)
    return 0


def _show(files: DataFiles, asked: PracticeOptions, as_json: bool) -> int:
    held = files.held(asked.name)
    if as_json:
        print_json({**_described(held), "rows": _rows(held)})
        return 0
    print(f"{held.title}: {held.state_words('')}")
    cells: list[tuple[str, str, str, str]] = []
    for block in held.blocks:
        for row in block.rows:
            was = held.shipped_row(row)
            for field in row.fields:
                now = row.shown(field.key)
                before = was.shown(field.key) if was is not None else ""
                if now or before:
                    cells.append((row.title, field.label_with_unit, now, _other(before, now)))
    print_table((say("row"), say("field"), say("in use"), say("built-in")), cells)
    return 0


def _out(files: DataFiles, asked: PracticeOptions, as_json: bool) -> int:
    file = demanded(asked.file)
    held = files.held(asked.name)
    files.write_out(held.name, file, replaces=asked.force)
    if as_json:
        print_json({"ok": True, "name": held.name, "file": str(file)})
    else:
        print(say("{title}: written to {file}.", title=held.title, file=file))
    return 0


def _in(files: DataFiles, asked: PracticeOptions, as_json: bool) -> int:
    held = files.held(asked.name)
    if held.own and not asked.force:
        raise EnvironmentFault(
            say(
                "You have {name} of your own already: add --force to replace it; kaproom "
                "practice out {short} FILE keeps a copy of it.",
                name=held.name,
                short=code_of(held.name),
            )
        )
    changed = files.take_in(held.name, demanded(asked.file))
    if as_json:
        print_json({"ok": True, "name": held.name, "changed": changed})
    elif changed:
        print(say("{title}: yours is in use now. {later}", title=held.title, later=LATER))
    else:
        print(say("{title}: it holds what is in use already.", title=held.title))
    return 0


def _restore(files: DataFiles, asked: PracticeOptions, as_json: bool) -> int:
    held = files.held(asked.name)
    aside = files.restore(held.name)
    if as_json:
        put_aside = None if aside is None else str(aside)
        print_json({"ok": True, "name": held.name, "put_aside": put_aside})
    elif aside is None:
        print(say("{title}: the built-in one is in use already.", title=held.title))
    else:
        print(
            say(
                "{title}: the built-in one is in use; yours was put aside as {file}. {later}",
                title=held.title,
                file=aside,
                later=LATER,
            )
        )
    return 0


def _described(held: HeldFile) -> dict[str, object]:
    return {
        "name": held.name,
        "title": held.title,
        "own": held.own,
        CHANGED: held.mark() if held.own else "",
        "fault": held.fault,
    }


def _rows(held: HeldFile) -> list[dict[str, object]]:
    return [
        {
            "block": block.title,
            "row": row.title,
            "values": {k: v for k, v in row.values.items() if v is not None and k != SOURCE},
            SOURCE: held.source(row),
            CHANGED: held.row_mark(row),
            "built_in": not held.is_changed(row),
        }
        for block in held.blocks
        for row in block.rows
    ]


def _other(before: str, now: str) -> str:
    return "" if before == now else before or say("none", meaning="no value")
