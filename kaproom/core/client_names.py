"""How a client is named where others are in sight: two with the same initials are told apart."""

from kaproom.core.casebook import Casebook

_ID_LENGTH = 4


def name_told_apart(casebook: Casebook, client_id: str) -> str:
    """The client's initials or name; with the year or day of birth, or the id, where it takes that.

    Empty for a client there is not.
    """
    client = casebook.chart(client_id).client
    if client is None:
        return ""
    others = [casebook.chart(other).client for other in casebook.namesakes(client_id)]
    if not others:
        return client.label
    births = [other.birth_date or "" for other in others if other]
    born = client.birth_date or ""
    if born and born[:4] not in [birth[:4] for birth in births]:
        return f"{client.label} ({born[:4]})"
    return f"{client.label} ({born if born and born not in births else client_id[:_ID_LENGTH]})"
