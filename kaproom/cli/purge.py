"""`kaproom purge`: the words of a session, or of a client with all sessions, removed for good.

Asks at the terminal first. Says plainly what it does not reach.
"""

import sys

from kaproom.cli.folder import open_folder
from kaproom.cli.options import AmendOptions, Options
from kaproom.cli.output import print_json
from kaproom.cli.subject import stream_named
from kaproom.core.event import chart_stream
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record.purge import purge_client, purge_session
from kaproom.record.store import open_reader

_ANSWER = "remove"


def run(options: Options) -> int:
    """The command."""
    asked = options.amend
    if asked is None:
        raise Defect("purge was given nothing to remove")
    folder, keys = open_folder(options.folder)
    with open_reader(folder, keys) as record:
        stream = stream_named(record, asked.subject)
    _ask(asked, stream)
    subject_id = stream.partition("/")[2]
    purge = purge_client if stream == chart_stream(subject_id) else purge_session
    removed = purge(folder, keys, subject_id, asked.reason)
    if options.as_json:
        print_json(
            {
                "ok": True,
                "stream": stream,
                "sessions": removed.sessions,
                "entries": removed.entries,
                "sample_minutes": removed.sample_minutes,
                "documents": removed.documents,
            }
        )
        return 0
    print(
        f"{stream}: the words of {removed.entries} entries, {removed.sample_minutes} minutes of "
        f"samples and {removed.documents} documents are gone; the reason stands in their place "
        "and in the audit trail."
    )
    print("Backups and exports made before still hold them: they are yours to remove.")
    return 0


def _ask(asked: AmendOptions, stream: str) -> None:
    if asked.yes:
        return
    if not sys.stdin.isatty():
        raise EnvironmentFault("This cannot be undone: add --yes to do it without being asked.")
    also = " with all sessions" if stream.startswith(chart_stream("")) else ""
    print(f"{stream}{also}: all that was written will be gone for good from this folder.")
    if input(f"Type {_ANSWER} to go on: ").strip() != _ANSWER:
        raise EnvironmentFault("Nothing was removed.")
