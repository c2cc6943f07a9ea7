"""How a client is named where others are in sight: two with the same initials are told apart."""

from kaproom.core.course.casebook import Casebook
from kaproom.core.course.telling_apart import told_apart


def name_told_apart(casebook: Casebook, client_id: str) -> str:
    """The client's initials or name, with what tells them from another where there is one alike.

    Empty for a client there is not. Reads the charts of those alike, and no others.
    """
    alike = casebook.namesakes(client_id)
    if not alike:
        client = casebook.chart(client_id).client
        return client.label if client is not None else ""
    in_order = [i for i in casebook.client_ids() if i == client_id or i in alike]
    return _told(casebook, in_order).get(client_id, "")


def names_told_apart(casebook: Casebook) -> dict[str, str]:
    """All clients' names by id, in the order they came."""
    return _told(casebook, casebook.client_ids())


def _told(casebook: Casebook, client_ids: list[str]) -> dict[str, str]:
    charts = {client_id: casebook.chart(client_id).client for client_id in client_ids}
    return told_apart({i: client for i, client in charts.items() if client is not None})
