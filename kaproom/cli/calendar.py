"""`kaproom calendar`: the visits of one course, or of all, as a calendar file without names.

From the record store alone; works beside an open kaproom.
"""

from kaproom.cli.arguments.exports import CalendarOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.cli.subject import client_named
from kaproom.core.chart.chart import chart_from
from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.stream.audit import AuditAction
from kaproom.core.visits.visits import visits_of
from kaproom.core.wording import say
from kaproom.export.calendar_file import calendar_bytes, write_calendar
from kaproom.record import audit_waiting
from kaproom.record.store import open_reader

_RECORD = (Store.RECORD,)


def run(options: Options) -> int:
    """The command; raises EnvironmentFault where the file cannot be written."""
    asked = options.asked_as(CalendarOptions)
    folder, keys = open_folder(options.folder)
    with open_reader(folder, keys, _RECORD) as record:
        client_ids = [client_named(record, asked.client)] if asked.client else record.client_ids()
        courses = [
            (
                client_id,
                visits_of(
                    chart_from(record.read_stream(chart_stream(client_id))).ledger,
                    record.session_summaries(client_id=client_id),
                ),
            )
            for client_id in client_ids
        ]
    visits = sum(len(found) for _, found in courses)
    data = calendar_bytes(courses, SystemClock().now().utc_us)
    write_calendar(asked.out, data, asked.force)
    subject = chart_stream(client_ids[0]) if asked.client else "calendar"
    audit_waiting.wait(folder, keys.user, AuditAction.EXPORTED, subject, say("calendar"))
    if options.as_json:
        print_json({"ok": True, "file": str(asked.out), "visits": visits})
    else:
        print(say("{visits} visits are in {file}, without names.", visits=visits, file=asked.out))
    return 0
