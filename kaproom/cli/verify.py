"""`kaproom verify`: both stores, entry by entry; exit code 1 where something is not as written."""

from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.wording import say
from kaproom.record.verify import verify


def run(options: Options) -> int:
    """The command."""
    folder, keys = open_folder(options.folder)
    result = verify(folder, keys)
    if options.as_json:
        print_json(result.as_json())
        return 0 if result.ok else 1
    for check in result.stores:
        found = say(
            "{store}: {entries} entries in {streams} streams",
            store=check.store,
            entries=check.events,
            streams=check.streams,
        )
        bad = check.first_bad
        if bad is None:
            print(say("{found}, all as written.", found=found))
        else:
            place = (
                ""
                if bad.stream is None
                else say(" ({stream}, entry {entry})", stream=bad.stream, entry=bad.sequence)
            )
            print(f"{found}. {check.file}: {bad.reason}{place}")
    for notice in result.notices:
        print(notice)
    return 0 if result.ok else 1
