"""The client's parts as they stand, or as they stood at a moment: a fold over the chart's entries.

Every revision is kept. Nothing is inferred: what no one said is empty, and a kind is unknown.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from kaproom.core.events.event import Body
from kaproom.core.events.parts import (
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
    PlacedPart,
    QualityInvited,
    SelfQualitySeen,
)
from kaproom.core.parts.part import Burden, HandSighting, Link, Part, Parts, Quality, Revision
from kaproom.core.stream.ledger import Entry, Ledger, fold_all


def parts_of(ledger: Ledger) -> Parts:
    """The parts of a chart as they stand."""
    entries = (e for kind in PARTS_KINDS for e in ledger.of(kind))
    return _Fold().all(sorted(entries, key=lambda e: e.event.turn))


def parts_as_of(ledger: Ledger, until_utc_us: int) -> Parts:
    """The parts as the chart told them at a moment: by what had been written up to then."""
    return parts_of(fold_all(e for e in ledger.events if e.entered_utc_us <= until_utc_us))


class _Fold:
    """The parts while they are put together, entry by entry."""

    def __init__(self) -> None:
        self._parts: dict[str, Part] = {}
        self._known_as: dict[str, str] = {}
        self._links: dict[str, Link] = {}
        self._qualities: list[Quality] = []
        self._by_hand: dict[tuple[str, str], HandSighting] = {}
        self._places: tuple[PlacedPart, ...] = ()

    def all(self, entries: Iterable[Entry[Body]]) -> Parts:
        for entry in entries:
            self._one(entry)
        links: dict[tuple[str, str, str], Link] = {}
        for link in self._links.values():
            now = self._link_now(link)
            both = self._stands(now.from_id) and self._stands(now.to_id)
            if both and now.from_id != now.to_id:
                links.setdefault(_link_key(now), now)
        return Parts(
            MappingProxyType(self._parts),
            tuple(links.values()),
            tuple(self._qualities),
            MappingProxyType({k: v for k, v in self._by_hand.items() if k[0] in self._parts}),
            tuple(p for p in self._places if self._stands(p.part_id)),
        )

    def _one(self, entry: Entry[Body]) -> None:
        match entry.body:
            case PartNoted(name, kind):
                part = Part(entry.id, name, kind, names=(name,))
                self._parts[entry.id] = _said(_said(part, entry, "name", name), entry, "kind", kind)
            case PartRevised(part_id, what, text):
                self._change(part_id, lambda part: _revised(part, entry, what, text))
            case PartsMerged(part_id, into_id):
                self._merge(entry, self._now(part_id), self._now(into_id))
            case PartsLinked(from_id, to_id, how):
                self._links[entry.id] = Link(entry.id, from_id, to_id, how)
            case PartsUnlinked(link_id):
                self._unlink(link_id)
            case MapArranged(places):
                self._places = places
            case SelfQualitySeen(word, session_id):
                self._qualities.append(Quality(entry.id, word, session_id))
            case PartSighted(part_id, session_id, note_id, seen):
                key = self._now(part_id), note_id
                self._by_hand[key] = HandSighting(session_id, note_id, seen)
            case body:
                self._within(entry.id, body)

    def _within(self, entry_id: str, body: Body) -> None:
        match body:
            case BurdenNoted(part_id, text):
                burden = Burden(entry_id, text)
                self._change(part_id, lambda p: replace(p, burdens=(*p.burdens, burden)))
            case BurdenTold(burden_id, text, state, session_id, at_ms):
                told = Burden(burden_id, text, state, session_id, at_ms)
                for part in self._parts.values():
                    if any(b.id == burden_id for b in part.burdens):
                        burdens = tuple(told if b.id == burden_id else b for b in part.burdens)
                        self._parts[part.id] = replace(part, burdens=burdens)
                        return
            case PartsDropped(dropped_id):
                self._drop(dropped_id)
            case QualityInvited(part_id, word):
                quality = Quality(entry_id, word)
                self._change(part_id, lambda p: replace(p, invited=(*p.invited, quality)))
            case _:
                pass

    def _drop(self, entry_id: str) -> None:
        self._parts.pop(entry_id, None)
        self._qualities = [q for q in self._qualities if q.id != entry_id]
        for part in list(self._parts.values()):
            self._parts[part.id] = replace(
                part,
                burdens=tuple(b for b in part.burdens if b.id != entry_id),
                invited=tuple(q for q in part.invited if q.id != entry_id),
            )

    def _merge(self, entry: Entry[Body], part_id: str, into_id: str) -> None:
        merged, into = self._parts.get(part_id), self._parts.get(into_id)
        if merged is None or into is None or merged is into:
            return
        del self._parts[part_id]
        self._known_as[part_id] = into_id
        both = replace(
            into,
            kind=into.kind if into.kind != "unknown" else merged.kind,
            # What only one of them had is true of the one they are.
            fields=MappingProxyType({**merged.fields, **_filled(into.fields)}),
            names=tuple(dict.fromkeys((*into.names, *merged.names))),
            burdens=(*into.burdens, *merged.burdens),
            invited=(*into.invited, *merged.invited),
            revisions=tuple(
                sorted((*into.revisions, *merged.revisions), key=lambda r: r.at_utc_us)
            ),
        )
        self._parts[into_id] = _said(both, entry, "same as", merged.name)
        for (of_id, note_id), sighting in list(self._by_hand.items()):
            if of_id == part_id:
                del self._by_hand[of_id, note_id]
                self._by_hand.setdefault((into_id, note_id), sighting)

    def _unlink(self, link_id: str) -> None:
        link = self._links.get(link_id)
        if link is None:
            return
        # Two links that a merge made alike are one to whoever takes it off the map.
        key = _link_key(self._link_now(link))
        self._links = {
            other_id: other
            for other_id, other in self._links.items()
            if _link_key(self._link_now(other)) != key
        }

    def _change(self, part_id: str, change: Callable[[Part], Part]) -> None:
        part = self._parts.get(self._now(part_id))
        if part is not None:
            self._parts[part.id] = change(part)

    def _link_now(self, link: Link) -> Link:
        return replace(link, from_id=self._now(link.from_id), to_id=self._now(link.to_id))

    def _now(self, part_id: str) -> str:
        while part_id in self._known_as:
            part_id = self._known_as[part_id]
        return part_id

    def _stands(self, part_id: str) -> bool:
        return part_id == SELF or part_id in self._parts


def _link_key(link: Link) -> tuple[str, str, str]:
    """Protecting and witnessing have a direction, the other two have none."""
    ends = (link.from_id, link.to_id)
    if link.how in ("polarized", "allied"):
        ends = (min(ends), max(ends))
    return (*ends, link.how)


def _filled(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in fields.items() if text}


def _said(part: Part, entry: Entry[Body], what: str, text: str) -> Part:
    event = entry.event
    revision = Revision(event.entered_utc_us, event.offset_min, what, text)
    return replace(part, revisions=(*part.revisions, revision))


def _revised(part: Part, entry: Entry[Body], what: str, text: str) -> Part:
    part = _said(part, entry, what, text)
    if what == "name":
        return replace(part, name=text, names=tuple(dict.fromkeys((text, *part.names))))
    if what == "kind":
        return replace(part, kind=text)
    return replace(part, fields=MappingProxyType({**part.fields, what: text}))
