"""What is to be said against an entry about parts. It judges form alone, never what it says."""

from kaproom.core.events.event import Body
from kaproom.core.events.parts import (
    BURDEN_STATES,
    FIELDS,
    KINDS,
    LINKS,
    PARTS_KINDS,
    SELF,
    BurdenNoted,
    BurdenTold,
    MapArranged,
    PartNoted,
    PartRevised,
    PartsDropped,
    PartSighted,
    PartsLinked,
    PartsMerged,
    PartsUnlinked,
    QualityInvited,
    SelfQualitySeen,
)
from kaproom.core.parts.part import Parts
from kaproom.core.parts.parts import parts_of
from kaproom.core.stream.decision import reason_if_empty
from kaproom.core.stream.ledger import Ledger
from kaproom.core.wording import say

LONGEST_NAME = 80
_NO_PART = say("That part is not on the map.")


def parts_reason(ledger: Ledger, body: Body) -> str | None:
    """Why an entry about parts cannot be written; None where it can, and for all other kinds."""
    if not isinstance(body, PARTS_KINDS):
        return None
    return _reason(parts_of(ledger), body)


def _reason(parts: Parts, body: Body) -> str | None:
    match body:
        case PartNoted(name, kind):
            return _name(parts, name) or _kind(kind)
        case PartRevised(part_id, field, text):
            return _part(parts, part_id) or _revision(parts, part_id, field, text)
        case PartsMerged(part_id, into_id):
            if part_id == into_id:
                return say("A part is itself already: name the other one.")
            return _part(parts, part_id) or _part(parts, into_id)
        case PartsLinked():
            return _link(parts, body)
        case PartsUnlinked(link_id):
            known = any(link.id == link_id for link in parts.links)
            return None if known else say("There is no such link.")
        case PartSighted(part_id=part_id):
            return _part(parts, part_id)
        case MapArranged(places):
            inside = all(0 <= p.x_mille <= 1000 and 0 <= p.y_mille <= 1000 for p in places)
            return None if inside else say("That place is outside the map.")
        case _:
            return _within(parts, body)


def _within(parts: Parts, body: Body) -> str | None:
    match body:
        case BurdenNoted(part_id, text):
            return _part(parts, part_id) or _words_of_burden(text)
        case BurdenTold(burden_id, text, state):
            known = any(b.id == burden_id for p in parts.parts.values() for b in p.burdens)
            if not known or state not in BURDEN_STATES:
                return (
                    say("There is no such burden.")
                    if not known
                    else say("There is no such word for it.")
                )
            return _words_of_burden(text)
        case QualityInvited(part_id, word):
            return _part(parts, part_id) or _quality(word)
        case SelfQualitySeen(word):
            return _quality(word)
        case PartsDropped(entry_id):
            return None if entry_id in _droppable(parts) else say("There is nothing of that kind.")
        case _:
            return None


def _droppable(parts: Parts) -> frozenset[str]:
    each = parts.parts.values()
    within = (held.id for part in each for held in (*part.burdens, *part.invited))
    return frozenset((*parts.parts, *within, *(q.id for q in parts.self_qualities)))


def _words_of_burden(text: str) -> str | None:
    return reason_if_empty(text, say("The burden's words are missing."))


def _quality(word: str) -> str | None:
    return reason_if_empty(word, say("The quality is missing."))


def _part(parts: Parts, part_id: str) -> str | None:
    return None if part_id in parts.parts else _NO_PART


def _name(parts: Parts, name: str, of_id: str = "") -> str | None:
    if not name.strip():
        return say("The part's name is missing.")
    if len(name) > LONGEST_NAME:
        return say(
            "A name is taken up to {longest} signs; say the rest as its image.",
            longest=LONGEST_NAME,
        )
    other = parts.named(name)
    if other is not None and other.id != of_id:
        return say("“{name}” is on the map already, and has or had this name.", name=other.name)
    return None


def _kind(kind: str) -> str | None:
    return None if kind in KINDS else say("A kind is one of {kinds}.", kinds=", ".join(KINDS))


def _revision(parts: Parts, part_id: str, field: str, text: str) -> str | None:
    if field not in FIELDS:
        return say("There is no such line on a part's page.")
    if field == "name":
        return _name(parts, text, part_id)
    return _kind(text) if field == "kind" else None


def _link(parts: Parts, body: PartsLinked) -> str | None:
    ends = (body.from_id, body.to_id)
    if body.how not in LINKS:
        return say("A link is one of {links}.", links=", ".join(LINKS))
    if body.from_id == body.to_id:
        return say("A link needs two: name another part.")
    if any(end != SELF and end not in parts.parts for end in ends):
        return _NO_PART
    if body.how == "witnesses":
        return (
            None
            if body.from_id == SELF
            else say("Only Self witnesses; parts have the other links.")
        )
    if SELF in ends:
        return say("Self is no part: its one link is that it witnesses.")
    same = (
        link
        for link in parts.links_of(body.from_id)
        if link.how == body.how
        and (
            (link.from_id, link.to_id) == ends
            or (body.how != "protects" and (link.to_id, link.from_id) == ends)
        )
    )
    return say("That link is there already.") if next(same, None) else None
