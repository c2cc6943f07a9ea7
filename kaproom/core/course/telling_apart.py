"""Names for clients that tell them apart: a label as it is, and more only where two are alike.

The date of birth is what tells two people of the same initials apart in a practice; where it is
not known or the same, the order they came in does. It reads charts' first entries alone.
"""

import unicodedata
from collections.abc import Mapping, Sequence

from kaproom.core.events.chart import ClientAdded
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say


def told_apart(clients: Mapping[str, ClientAdded]) -> dict[str, str]:
    """What each client is called, by id; the clients are given in the order they came."""
    alike: dict[str, list[str]] = {}
    for client_id, client in clients.items():
        alike.setdefault(sound_of(client.label), []).append(client_id)
    named: dict[str, str] = {}
    for ids in alike.values():
        marks = _marks([clients[i] for i in ids]) if len(ids) > 1 else [""]
        named |= {
            i: " · ".join(part for part in (clients[i].label, mark) if part)
            for i, mark in zip(ids, marks, strict=True)
        }
    return named


def sound_of(label: str) -> str:
    """A label without what eyes pass over: case, spaces, points. Two of one sound are alike."""
    kept = unicodedata.normalize("NFKC", label).casefold()
    return "".join(c for c in kept if unicodedata.category(c)[0] not in "PZC")


def spellings(label: str) -> tuple[str, ...]:
    """How others of the same sound may be written: as this one, in one word, letters apart."""
    sound = sound_of(label)
    return tuple(dict.fromkeys((label.replace('"', " "), sound, " ".join(sound))))


def _marks(clients: Sequence[ClientAdded]) -> list[str]:
    days = [c.birth_date or "" for c in clients]
    years = [day[:4] for day in days]
    return [_mark(day, days, years, place) for place, day in enumerate(days, 1)]


def _mark(day: str, days: Sequence[str], years: Sequence[str], place: int) -> str:
    """As little as tells this one from the others."""
    if not day or days.count(day) > 1:
        return say("no. {place}", place=place)
    return say("born {day}", day=day[:4] if years.count(day[:4]) == 1 else date_text(day))
