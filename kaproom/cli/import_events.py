"""`kaproom import-events`: what an export holds for a store comes in whole, or nothing of it."""

from kaproom.cli.arguments.taking_in import ImportOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.export.complete_reading import read_export
from kaproom.export.taking_in import take_in
from kaproom.record import audit_waiting
from kaproom.record.store import open_record


def run(options: Options) -> int:
    """The command; raises EnvironmentFault with the line that cannot be used."""
    asked = options.asked_as(ImportOptions)
    try:
        data = asked.file.read_bytes()
    except (OSError, ValueError):
        raise EnvironmentFault(
            say("{file} cannot be read: look at the path.", file=asked.file)
        ) from None
    export = read_export(asked.file.name, data)
    folder, keys = open_folder(options.folder)
    if export.practice != keys.practice:
        kind = say("rehearsals") if export.practice else say("real records")
        raise EnvironmentFault(
            say(
                "{file} holds {kind}, and {folder} the other: choose another.",
                file=asked.file,
                kind=kind,
                folder=folder,
            )
        )
    with open_record(folder, keys, export.stores) as record:
        taken = take_in(record, export)
    names = " ".join(store.value for store in export.stores)
    audit_waiting.wait(
        folder,
        keys.user,
        AuditAction.IMPORTED,
        names,
        say("{entries} entries", entries=taken.events),
    )
    if options.as_json:
        print_json({"ok": True, "events": taken.events, "streams": taken.streams})
    elif taken.events:
        print(
            say(
                "{number} entries of {streams} streams came in.",
                number=taken.events,
                streams=taken.streams,
            )
        )
    else:
        print(say("All of it was here already."))
    return 0
