"""`kaproom export-notes`: the only way psychotherapy notes leave, never along with the record.

Says what they are and asks first.
"""

import sys

from kaproom.cli.arguments.exports import ExportOptions
from kaproom.cli.asking import demand_terminal, demand_word
from kaproom.cli.export import ALL, tell
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.subject import session_named
from kaproom.core.events.event import Store, session_stream
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.export.complete import all_streams, complete_export
from kaproom.export.making import MadeExport
from kaproom.record import audit_waiting
from kaproom.record.store import open_reader
from kaproom.whole_file import demand_free

_ANSWER = "notes"
_WARNING = say(
    "These are psychotherapy notes: the client's own words, and yours about "
    "them. They are kept apart from the record. Handing them on takes an "
    "authorisation of its own (45 CFR 164.508), and the file is not encrypted."
)


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where nothing was written."""
    asked = options.asked_as(ExportOptions)
    demand_free(asked.out, asked.force)
    folder, keys = open_folder(options.folder)
    with open_reader(folder, keys) as record:
        stores = (Store.NOTES,)
        if asked.subject == ALL:
            subject, streams = Store.NOTES.value, all_streams(record)
        else:
            subject = session_stream(session_named(record, asked.subject))
            streams = [subject]
        _ask(asked)
        whole = complete_export(record, streams, stores, keys.practice)
        made = MadeExport(whole.data, whole.events, (*whole.remarks, *record.damage))
    files = made.write(asked.out, asked.force)
    audit_waiting.wait(folder, keys.user, AuditAction.EXPORTED, subject, say("psychotherapy notes"))
    tell(options, made, files)
    return 0


def _ask(asked: ExportOptions) -> None:
    print(_WARNING, file=sys.stderr)
    if asked.yes:
        return
    demand_terminal(say("Nothing was written: add --yes to do it without being asked."))
    demand_word(_ANSWER, say("Nothing was written."))
