"""`kaproom palette`: the observation keys as a CSV file, out and in, and the built-in ones back.

What is taken in becomes the user's own file; the shipped one is never written to.
"""

from collections.abc import Collection
from pathlib import Path

from kaproom import paths
from kaproom.cli.options import Options, PaletteOptions
from kaproom.cli.output import print_json
from kaproom.core.clock import SystemClock
from kaproom.core.data_file import DataFault, line_of
from kaproom.core.palette import Palette
from kaproom.core.palette_csv import dated, palette_csv, palette_from, text_of
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record.files import replace_whole
from kaproom.resource_files import PALETTE, files_in_use

_LATER = "A session that is running keeps its keys; the next one has these."


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where a file is refused, and then changed nothing."""
    asked = options.palette
    if asked is None:
        raise Defect("the command line was parsed wrongly")
    actions = {"export": _export, "import": _import, "restore": _restore}
    return actions[asked.action](asked, options.as_json)


def _export(asked: PaletteOptions, as_json: bool) -> int:
    file = _named(asked)
    palette = files_in_use().palette()
    if file.exists() and not asked.force:
        raise EnvironmentFault(f"{file} is there already: add --force to replace it.")
    _write(file, palette)
    if as_json:
        print_json({"ok": True, "file": str(file), "keys": len(palette.items)})
    else:
        print(f"{len(palette.items)} keys are in {file}.")
    return 0


def _import(asked: PaletteOptions, as_json: bool) -> int:
    file, own, files = _named(asked), _own_file(), files_in_use()
    new = _read(file, files.scales())
    if own.exists() and not asked.force:
        raise EnvironmentFault(
            "You have a palette of your own already: add --force to replace it; "
            "kaproom palette export FILE keeps a copy of it."
        )
    today = SystemClock().now().local().date().isoformat()
    palette, lines = dated(new, files.palette(), today)
    own.parent.mkdir(parents=True, exist_ok=True)
    _write(own, palette)
    if as_json:
        print_json({"ok": True, "file": str(own), "changed": list(lines)})
        return 0
    for line in lines or ("No key is another than before.",):
        print(line)
    print(f"Your own palette is {own}. {_LATER}")
    return 0


def _restore(_asked: PaletteOptions, as_json: bool) -> int:
    own = _own_file()
    aside: Path | None = None
    if own.exists():
        aside = _free_name(own)
        try:
            own.rename(aside)
        except OSError as fault:
            raise EnvironmentFault(f"{own} cannot be put aside ({fault.strerror}).") from None
    if as_json:
        print_json({"ok": True, "put_aside": None if aside is None else str(aside)})
    elif aside is None:
        print("The built-in palette is in use already.")
    else:
        print(f"The built-in palette is in use again; yours was put aside as {aside}. {_LATER}")
    return 0


def _named(asked: PaletteOptions) -> Path:
    if asked.file is None:
        raise Defect("the command line was parsed wrongly")
    return asked.file


def _own_file() -> Path:
    return paths.own_resource_dir() / PALETTE


def _read(file: Path, scales: Collection[str]) -> Palette:
    try:
        data = file.read_bytes()
    except OSError as fault:
        raise EnvironmentFault(f"{file} cannot be read ({fault.strerror}).") from None
    try:
        return palette_from(text_of(data), scales)
    except DataFault as fault:
        line = line_of("", fault.where)
        raise EnvironmentFault(f"{file}, line {line}: {fault.reason}. Nothing changed.") from None


def _write(file: Path, palette: Palette) -> None:
    """With the mark by which spreadsheet programs know UTF-8."""
    try:
        replace_whole(file, palette_csv(palette).encode("utf-8-sig"))
    except OSError as fault:
        raise EnvironmentFault(f"{file} cannot be written ({fault.strerror}).") from None


def _free_name(own: Path) -> Path:
    number = 1
    while (aside := own.with_name(f"{own.stem}-{number}{own.suffix}")).exists():
        number += 1
    return aside
