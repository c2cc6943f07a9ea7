"""`kaproom sessions`: the sessions there are, from the record store alone."""

from kaproom.cli.clients import clients_in
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json, print_table
from kaproom.core.clock import local_time
from kaproom.core.course.telling_apart import told_apart
from kaproom.core.events.event import Store
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say
from kaproom.record.store import open_reader


def run(options: Options) -> int:
    """The command: newest first, namesakes told apart as in the window where people read it."""
    folder, keys = open_folder(options.folder)
    with open_reader(folder, keys, (Store.RECORD,)) as record:
        summaries = record.session_summaries()
        names = {} if options.as_json else told_apart(clients_in(record))
    if options.as_json:
        print_json([_as_json(s) for s in summaries])
    elif not summaries:
        print(say("There are no sessions in {folder} yet.", folder=folder))
    else:
        headings = (
            say("started"),
            say("client"),
            say("session"),
            say("state"),
            say("length"),
            say("entries"),
            say("id"),
        )
        print_table(headings, [_row(s, names.get(s.client_id, s.client)) for s in summaries])
    return 0


def _iso(utc_us: int | None, offset_min: int) -> str | None:
    return None if utc_us is None else local_time(utc_us, offset_min).isoformat(timespec="seconds")


def _as_json(summary: SessionSummary) -> dict[str, object]:
    return {
        "id": summary.id,
        "client": summary.client,
        "number": summary.number,
        "state": summary.state,
        "started_at": _iso(summary.started_utc_us, summary.offset_min),
        "ended_at": _iso(summary.ended_utc_us, summary.offset_min),
        "duration_s": None if summary.duration_ms is None else summary.duration_ms // 1000,
        "events": summary.events,
    }


def _row(summary: SessionSummary, client: str) -> tuple[object, ...]:
    started = local_time(summary.started_utc_us, summary.offset_min).strftime("%Y-%m-%d %H:%M")
    length = "" if summary.duration_ms is None else session_clock_text(summary.duration_ms)
    running = summary.state == "running"
    state = say("running", meaning="a session") if running else say("ended", meaning="a session")
    return (started, client, summary.number, state, length, summary.events, summary.id)
