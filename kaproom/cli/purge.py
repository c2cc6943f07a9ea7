"""`kaproom purge`: the words of a session, or of a client with all sessions, removed for good.

Asks at the terminal first. Says plainly what it does not reach.
"""

import sys

from kaproom.cli.arguments.amending import PurgeOptions
from kaproom.cli.asking import demand_terminal, demand_word
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.subject import stream_named
from kaproom.core.events.event import chart_stream
from kaproom.core.wording import say
from kaproom.record.purge import purge_client, purge_session
from kaproom.record.store import open_reader

_ANSWER = "remove"


def run(options: Options) -> int:
    """The command."""
    asked = options.asked_as(PurgeOptions)
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
        say(
            "{stream}: the words of {entries} entries, {minutes} minutes of samples and "
            "{documents} documents are gone; the reason stands in their place and in the "
            "audit trail.",
            stream=stream,
            entries=removed.entries,
            minutes=removed.sample_minutes,
            documents=removed.documents,
        )
    )
    print(say("Backups and exports made before still hold them: they are yours to remove."))
    return 0


def _ask(asked: PurgeOptions, stream: str) -> None:
    if asked.yes:
        return
    demand_terminal(say("This cannot be undone: add --yes to do it without being asked."))
    if stream.startswith(chart_stream("")):
        what = say(
            "{stream} with all sessions: all that was written will be gone for good from this "
            "folder.",
            stream=stream,
        )
    else:
        what = say(
            "{stream}: all that was written will be gone for good from this folder.", stream=stream
        )
    print(what, file=sys.stderr)
    demand_word(_ANSWER, say("Nothing was removed."))
