"""`kaproom move-session`: a session begun under the wrong client goes where it belongs."""

import uuid

from kaproom.cli.arguments.amending import MoveOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.posted import Posted
from kaproom.cli.subject import client_named, session_named
from kaproom.core.clock import SystemClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.stream.decision import Refusal
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.store import open_record


def run(options: Options) -> int:
    """The command."""
    asked = options.asked_as(MoveOptions)
    folder, keys = open_folder(options.folder)
    posted = Posted()
    with open_record(folder, keys) as record:
        session_id = session_named(record, asked.subject)
        client_id = client_named(record, asked.to)
        casebook = Casebook(
            record,
            SystemClock(),
            keys.user,
            lambda: uuid.uuid4().hex,
            posted.post,
            keys.practice,
        )
        live = casebook.open_session(session_id)
        answer = casebook.move_session(live, client_id, asked.reason)
    # Closing has written what was handed over, or said why not.
    posted.run()
    if isinstance(answer, Refusal):
        raise EnvironmentFault(answer.reason)
    if live.unsaved:
        raise EnvironmentFault(say("The session was not moved. {fault}", fault=live.fault))
    started = live.state.started
    number = started.number if started else 0
    if options.as_json:
        print_json({"ok": True, "id": session_id, "client_id": client_id, "number": number})
    else:
        print(
            say(
                "Session {session} is session {number} of client {client} now.",
                session=session_id,
                number=number,
                client=client_id,
            )
        )
    return 0
