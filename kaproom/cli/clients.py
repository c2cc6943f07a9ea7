"""`kaproom clients`: the clients there are, with the ids other commands take.

From the record store alone; a client who was purged is not among them.
"""

from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json, print_table
from kaproom.core.chart.chart import chart_from
from kaproom.core.course.telling_apart import told_apart
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.wording import say
from kaproom.record.store import RecordReader, open_reader


def run(options: Options) -> int:
    """The command: oldest first, namesakes told apart as in the window where people read it."""
    folder, keys = open_folder(options.folder)
    with open_reader(folder, keys, (Store.RECORD,)) as record:
        held = [summary.client_id for summary in record.session_summaries()]
        clients = clients_in(record)
    if options.as_json:
        print_json(
            [
                {"id": i, "client": client.label, "sessions": held.count(i)}
                for i, client in clients.items()
            ]
        )
    elif not clients:
        print(say("There are no clients in {folder} yet.", folder=folder))
    else:
        names = told_apart(clients)
        rows = [(i, names[i], held.count(i)) for i in clients]
        print_table((say("id"), say("client"), say("sessions")), rows)
    return 0


def clients_in(record: RecordReader) -> dict[str, ClientAdded]:
    """The clients by id, oldest first."""
    clients: dict[str, ClientAdded] = {}
    for stream in record.streams(chart_stream("")):
        client = chart_from(record.read_stream(stream)).client
        if client is not None:
            clients[stream.removeprefix(chart_stream(""))] = client
    return clients
