"""`kaproom palette`: the observation keys as a CSV file, out and in, and the built-in ones back.

What is taken in becomes the user's own file; the shipped one is never written to.
"""

from kaproom import paths
from kaproom.cli.arguments.command import demanded
from kaproom.cli.arguments.own_files import PaletteOptions
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.own_files import data_files
from kaproom.core.figures.palette_csv import differences
from kaproom.core.wording import say
from kaproom.desks.data_files import DataFiles
from kaproom.errors import EnvironmentFault
from kaproom.resource_files import PALETTE, ResourceFiles, files_in_use

_LATER = say("A session that is running keeps its keys; the next one has these.")


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where a file is refused, and then changed nothing."""
    asked = options.asked_as(PaletteOptions)
    files = files_in_use()
    desk = data_files(options.folder, files)
    actions = {"export": _export, "import": _import, "restore": _restore}
    return actions[asked.action](files, desk, asked, options.as_json)


def _export(files: ResourceFiles, desk: DataFiles, asked: PaletteOptions, as_json: bool) -> int:
    file = demanded(asked.file)
    desk.write_out(PALETTE, file, replaces=asked.force)
    keys = len(files.palette().items)
    if as_json:
        print_json({"ok": True, "file": str(file), "keys": keys})
    else:
        print(say("{keys} keys are in {file}.", keys=keys, file=file))
    return 0


def _import(files: ResourceFiles, desk: DataFiles, asked: PaletteOptions, as_json: bool) -> int:
    own = paths.own_resource_dir() / PALETTE
    if own.exists() and not asked.force:
        raise EnvironmentFault(
            say(
                "You have a palette of your own already: add --force to replace it; kaproom "
                "palette export FILE keeps a copy of it."
            )
        )
    before = files.palette()
    desk.take_in(PALETTE, demanded(asked.file))
    lines = differences(files.palette(), before)
    if as_json:
        print_json({"ok": True, "file": str(own), "changed": list(lines)})
        return 0
    for line in lines or (say("No key is another than before."),):
        print(line)
    if lines:
        print(say("Your own palette is {file}. {later}", file=own, later=_LATER))
    return 0


def _restore(_files: ResourceFiles, desk: DataFiles, _asked: PaletteOptions, as_json: bool) -> int:
    aside = desk.restore(PALETTE)
    if as_json:
        print_json({"ok": True, "put_aside": None if aside is None else str(aside)})
    elif aside is None:
        print(say("The built-in palette is in use already."))
    else:
        print(
            say(
                "The built-in palette is in use again; yours was put aside as {file}. {later}",
                file=aside,
                later=_LATER,
            )
        )
    return 0
