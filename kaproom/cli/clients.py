"""`kaproom clients`: the clients there are, with the ids other commands take.

From the record store alone; a client who was purged is not among them.
"""

from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json, print_table
from kaproom.core.chart.chart import chart_from
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.wording import say
from kaproom.record.store import open_reader


def run(options: Options) -> int:
    """The command: oldest first."""
    folder, keys = open_folder(options.folder)
    clients: list[tuple[str, str, int]] = []
    with open_reader(folder, keys, (Store.RECORD,)) as record:
        held = [summary.client_id for summary in record.session_summaries()]
        for stream in record.streams(chart_stream("")):
            client = chart_from(record.read_stream(stream)).client
            client_id = stream.removeprefix(chart_stream(""))
            if client is not None:
                clients.append((client_id, client.label, held.count(client_id)))
    if options.as_json:
        keys_of = ("id", "client", "sessions")
        print_json([dict(zip(keys_of, client, strict=True)) for client in clients])
    elif not clients:
        print(say("There are no clients in {folder} yet.", folder=folder))
    else:
        print_table((say("id"), say("client"), say("sessions")), clients)
    return 0
