"""Which session or client an id on the command line means.

Ids only, never names: what is typed after a command can be read by others on the machine.
"""

from kaproom.core.events.event import chart_stream, session_stream
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.store import RecordReader

_LEAST = 4
_WHERE = say("kaproom sessions and kaproom clients tell the ids")


def session_named(record: RecordReader, begins: str) -> str:
    """The id of the one session whose id begins like this; raises EnvironmentFault."""
    return _only(_ids(record, session_stream(""), begins), begins, say("session"))


def client_named(record: RecordReader, begins: str) -> str:
    """The id of the one client whose id begins like this; raises EnvironmentFault."""
    return _only(_ids(record, chart_stream(""), begins), begins, say("client"))


def stream_named(record: RecordReader, begins: str) -> str:
    """The stream of the one session or client whose id begins like this."""
    sessions = [session_stream(i) for i in _ids(record, session_stream(""), begins)]
    clients = [chart_stream(i) for i in _ids(record, chart_stream(""), begins)]
    return _only([*sessions, *clients], begins, say("session or client"))


def _ids(record: RecordReader, prefix: str, begins: str) -> list[str]:
    ids = [stream.removeprefix(prefix) for stream in record.streams(prefix)]
    if begins in ids:
        return [begins]
    return [i for i in ids if len(begins) >= _LEAST and i.startswith(begins)]


def _only(found: list[str], begins: str, what: str) -> str:
    if not found:
        raise EnvironmentFault(
            say(
                "There is no {what} whose id begins with {begins}: {where}.",
                what=what,
                begins=begins,
                where=_WHERE,
            )
        )
    if len(found) > 1:
        raise EnvironmentFault(
            say(
                "More than one {what} begins with {begins}: type more of the id.",
                what=what,
                begins=begins,
            )
        )
    return found[0]
