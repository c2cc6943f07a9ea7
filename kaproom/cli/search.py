"""`kaproom search`: entries by their words, newest first; only the stores asked are opened."""

from kaproom.cli.arguments.search import SearchOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json, print_table
from kaproom.core.clock import local_time
from kaproom.core.events.event import Store, session_stream
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.audit import AuditAction
from kaproom.core.stream.searchable import Found
from kaproom.core.wording import say
from kaproom.record import audit_waiting
from kaproom.record.store import open_reader


def run(options: Options) -> int:
    """The command."""
    asked = options.asked_as(SearchOptions)
    stores = _stores(asked)
    folder, keys = open_folder(options.folder)
    with open_reader(folder, keys, stores) as record:
        found = record.search(asked.words)
    names = " ".join(store.value for store in stores)
    # That it was searched, never for what.
    audit_waiting.wait(folder, keys.user, AuditAction.VIEWED, names, say("search"))
    if options.as_json:
        print_json([_as_json(one) for one in found])
    elif not found:
        print(say("Nothing was found."))
    else:
        print_table(
            (say("when"), say("session time"), say("store"), say("kind"), say("text")),
            [_row(one) for one in found],
        )
    return 0


def _stores(search: SearchOptions) -> tuple[Store, ...]:
    return tuple(Store) if search.store is None else (Store(search.store),)


def _as_json(one: Found) -> dict[str, object]:
    prefix = session_stream("")
    in_session = one.stream.startswith(prefix)
    return {
        "session": one.stream.removeprefix(prefix) if in_session else None,
        "at_s": None if one.session_ms is None else one.session_ms // 1000,
        "store": one.store.value,
        "kind": one.kind,
        "text": one.text,
        "stream": one.stream,
        "at": local_time(one.at_utc_us, one.offset_min).isoformat(timespec="seconds"),
    }


def _row(one: Found) -> tuple[object, ...]:
    when = local_time(one.at_utc_us, one.offset_min).strftime("%Y-%m-%d %H:%M")
    at = "" if one.session_ms is None else session_clock_text(one.session_ms)
    return (when, at, one.store.value, one.kind, " ".join(one.text.split()))
