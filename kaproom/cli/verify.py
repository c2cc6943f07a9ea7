"""`kaproom verify`: both stores, entry by entry; exit code 1 where something is not as written."""

from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.record.verify import verify


def run(options: Options) -> int:
    """The command."""
    folder, keys = open_folder(options.folder)
    result = verify(folder, keys)
    if options.as_json:
        print_json(result.as_json())
        return 0 if result.ok else 1
    for check in result.stores:
        found = f"{check.store}: {check.events} entries in {check.streams} streams"
        bad = check.first_bad
        if bad is None:
            print(f"{found}, all as written.")
        else:
            place = "" if bad.stream is None else f" ({bad.stream}, entry {bad.sequence})"
            print(f"{found}. {check.file}: {bad.reason}{place}")
    for notice in result.notices:
        print(notice)
    return 0 if result.ok else 1
