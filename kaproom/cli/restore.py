"""`kaproom restore F`: a backup's data in place; data already there are moved aside."""

from kaproom import paths
from kaproom.cli.arguments.backups import RestoreOptions
from kaproom.cli.folder import folder_of, passphrase_of
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.clock import SystemClock
from kaproom.core.wording import say
from kaproom.record.backup.restoring import restore


def run(options: Options) -> int:
    """The command; asks for the passphrase of the backup's day, or the recovery code."""
    file = options.asked_as(RestoreOptions).file
    done = restore(
        file,
        folder_of(options.folder),
        lambda: passphrase_of(options.folder),
        SystemClock(),
        own=paths.own_folders(),
    )
    aside = None if done.moved_aside is None else str(done.moved_aside)
    if options.as_json:
        print_json(
            {
                "ok": True,
                "file": str(file),
                "stores": done.manifest.stores_as_json(),
                "folder": str(done.folder),
                "moved_aside": aside,
                "notices": list(done.notices),
            }
        )
        return 0
    counts = ", ".join(
        say("{store} {entries:,} entries", store=s.store, entries=s.entries)
        for s in done.manifest.stores
    )
    print(
        say(
            "{folder} holds the data of {made}: {counts}.",
            folder=done.folder,
            made=done.manifest.made_text(),
            counts=counts,
        )
    )
    if aside is not None:
        print(say("The data that were there are kept in {aside}.", aside=aside))
    for notice in done.notices:
        print(notice)
    if not done.manifest.practice:
        print(say("It opens with the passphrase, or the recovery code, of that day."))
    return 0
