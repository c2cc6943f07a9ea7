"""How a client is named where others are in sight: two with the same initials are told apart."""

from kaproom.core.casebook import Casebook
from kaproom.core.telling_apart import told_apart


def name_told_apart(casebook: Casebook, client_id: str) -> str:
    """The client's initials or name, with what tells them from another where there is one alike.

    Empty for a client there is not.
    """
    return names_told_apart(casebook).get(client_id, "")


def names_told_apart(casebook: Casebook) -> dict[str, str]:
    """All clients' names by id, in the order they came."""
    charts = {client_id: casebook.chart(client_id).client for client_id in casebook.client_ids()}
    return told_apart({i: client for i, client in charts.items() if client is not None})
