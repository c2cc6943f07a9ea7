"""The entries changed behind kaproom's back by someone who has the keys: is the place named?

Each trial takes a whole folder, drops the triggers that hold a store append-only, makes one change
to its entries and asks `verify` for the first bad entry. The answer must be the place that was
changed; which place that is, is worked out here from the change, never from what verify says.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from kaproom.core.events.event import Store
from kaproom.record.chain import Envelope, entry_hash
from kaproom.record.driver import Row
from kaproom.record.keys import Keys
from kaproom.record.verify import verify
from tools.prove.invented_folder import filled_folder
from tools.prove.meddler import COLUMNS, NO, SEQ, STREAM, Meddler, Named, Place
from tools.prove.trial import Kind, Plan, Trial

_ENTRIES = 140

Deed = Callable[[Meddler], Named]


def _place(row: Row) -> Place:
    return row[STREAM], row[SEQ]


def _at(*rows: Row) -> Named:
    return Named(frozenset(map(_place, rows)))


def flip_a_payload_bit(m: Meddler) -> Named:
    """One bit of an entry's words."""
    row = m.some_row()
    payload = bytearray(row[COLUMNS.index("payload")])
    payload[m.rng.randrange(len(payload))] ^= 1 << m.rng.randrange(8)
    m.set(row[NO], "payload", bytes(payload))
    return _at(row)


def delete_an_entry(m: Meddler) -> Named:
    """One entry gone, none renumbered."""
    row = m.some_row()
    m.delete("entry_no = ?", row[NO])
    if not m.is_last_of_stream(row):
        return _at(row)
    # Its own stream ends a little earlier, which only the numbers of the store tell.
    return Named(frozenset({_place(row)}), gap_at=row[NO])


def delete_and_close_the_gap(m: Meddler) -> Named:
    """One entry gone, and all after it renumbered so that no number is missing."""
    row = m.some_row()
    m.delete("entry_no = ?", row[NO])
    later = [r for r in m.rows if r[NO] > row[NO]]
    for r in later:
        m.set(r[NO], "entry_no", r[NO] - 1)
        if r[STREAM] == row[STREAM]:
            m.set(r[NO] - 1, "seq", r[SEQ] - 1)
    if not later:
        return _at(row)
    stream, seq = _place(later[0])
    return Named(frozenset({(stream, seq - (stream == row[STREAM]))}))


def exchange_words(m: Meddler) -> Named:
    """Two entries keep their envelopes and exchange their words."""
    one, other = m.rng.sample(m.rows, 2)
    payload = COLUMNS.index("payload")
    if one[payload] == other[payload]:
        return exchange_words(m)
    m.set(one[NO], "payload", other[payload])
    m.set(other[NO], "payload", one[payload])
    return _at(min(one, other))


def exchange_two_of_a_stream(m: Meddler) -> Named:
    """Two entries of a stream take each other's place."""
    one = m.some_row()
    others = [r for r in m.rows if r[STREAM] == one[STREAM] and r[NO] != one[NO]]
    if not others:
        return exchange_two_of_a_stream(m)
    other = m.rng.choice(others)
    _exchange(m, one, other)
    return _at(min(one, other))


def exchange_between_streams(m: Meddler) -> Named:
    """Two entries of different streams take each other's place."""
    one = m.some_row()
    other = m.rng.choice([r for r in m.rows if r[STREAM] != one[STREAM]])
    _exchange(m, one, other)
    return _at(one, other)


def move_between_streams(m: Meddler) -> Named:
    """An entry is said to be of another stream, at its end there."""
    row = m.some_row()
    stream = m.rng.choice(sorted({r[STREAM] for r in m.rows} - {row[STREAM]}))
    claimed = (stream, max(r[SEQ] for r in m.rows if r[STREAM] == stream) + 1)
    m.set(row[NO], "stream", claimed[0] + "\0passing")
    m.set(row[NO], "seq", claimed[1])
    m.set(row[NO], "stream", claimed[0])
    return Named(frozenset({_place(row), claimed}))


def insert_a_forged_entry(m: Meddler) -> Named:
    """An entry of someone without the chain's key, in the middle or at the end."""
    before = m.some_row()
    forged = _forged_after(m, before)._replace(author="someone else")
    _make_room(m, before)
    m.insert((*forged, before[-2], m.rng.randbytes(32)))
    return Named(frozenset({(forged.stream, forged.seq)}))


def insert_a_sealed_entry(m: Meddler) -> Named:
    """An entry under a right hash, by someone with the chain's key: the next does not follow."""
    before = m.rng.choice(m.rows[:-1])
    forged = _forged_after(m, before)._replace(author="someone else")
    _make_room(m, before)
    m.insert((*forged, before[-2], entry_hash(m.chain_key, forged)))
    following = m.rows[before[NO]]
    stream, seq = _place(following)
    return Named(frozenset({(stream, seq + (stream == before[STREAM]))}))


def cut_the_tail(m: Meddler) -> Named:
    """The store ends earlier: named is the first entry missing of the stream it had ended on."""
    cut = m.some_row()
    m.delete("entry_no >= ?", cut[NO])
    last = m.rows[-1]
    missing = [r for r in m.rows[cut[NO] - 1 :] if r[STREAM] == last[STREAM]]
    return _at(missing[0])


def change_the_envelope(m: Meddler) -> Named:
    """One thing said about an entry: when, by whom, of what kind, after which."""
    row = m.some_row()
    column = m.rng.choice([c for c in Envelope._fields if c not in {"entry_no", "stream", "seq"}])
    value = row[COLUMNS.index(column)]
    if isinstance(value, str):
        changed: object = value + "x"
    elif isinstance(value, bytes):
        changed = bytes([value[0] ^ 1]) + value[1:]
    else:
        changed = None if column == "session_ms" and value is not None else (value or 0) + 1
    m.set(row[NO], column, changed)
    return _at(row)


def change_the_hash(m: Meddler) -> Named:
    """The keyed hash itself."""
    row = m.some_row()
    m.set(row[NO], "hash", m.rng.randbytes(32))
    return _at(row)


def tombstone_without_audit(m: Meddler) -> Named:
    """Words taken away as in a lawful purge, with no word of it in the audit trail."""
    row = m.some_row()
    m.set(row[NO], "payload", None)
    return _at(row)


DEEDS: tuple[Deed, ...] = (
    flip_a_payload_bit,
    delete_an_entry,
    delete_and_close_the_gap,
    exchange_words,
    exchange_two_of_a_stream,
    exchange_between_streams,
    move_between_streams,
    insert_a_forged_entry,
    insert_a_sealed_entry,
    cut_the_tail,
    change_the_envelope,
    change_the_hash,
    tombstone_without_audit,
)


def meddle(whole: Path, scratch: Path, keys: Keys, deed: Deed, rng: random.Random) -> Trial:
    """One trial on a copy of `whole`."""
    store = rng.choice(tuple(Store))
    folder = shutil.copytree(whole, scratch / "changed")
    try:
        meddler = Meddler(folder, store, keys, rng)
        try:
            named = deed(meddler)
        finally:
            meddler.close()
        found = {check.store: check.first_bad for check in verify(folder, keys).stores}
    finally:
        shutil.rmtree(folder)
    bad = found.pop(store.value)
    if not named.fits(bad):
        return Trial(failed=f"{deed.__name__} in {store.value}: {named} was told as {bad}")
    if any(found.values()):
        return Trial(failed=f"{deed.__name__} in {store.value}: the other store was blamed too")
    return Trial()


def _run(plan: Plan) -> Iterator[Trial]:
    whole = plan.scratch / "whole"
    keys, _ = filled_folder(whole, plan.rng, _ENTRIES)
    for number in range(plan.trials):
        deed = DEEDS[number % len(DEEDS)]
        yield meddle(whole, plan.scratch, keys, deed, plan.rng)


MUTATION = Kind("mutation", quick=200, full=2000, run=_run)


def _exchange(m: Meddler, one: Row, other: Row) -> None:
    """Each takes the other's number in the store, and in their stream where they share one."""
    m.set(one[NO], "entry_no", -1)
    m.set(other[NO], "entry_no", one[NO])
    m.set(-1, "entry_no", other[NO])
    if one[STREAM] == other[STREAM]:
        m.set(other[NO], "seq", -1)
        m.set(one[NO], "seq", one[SEQ])
        m.set(other[NO], "seq", other[SEQ])


def _forged_after(m: Meddler, before: Row) -> Envelope:
    envelope = Envelope(*before[: len(Envelope._fields)])
    return envelope._replace(
        entry_no=before[NO] + 1,
        seq=before[SEQ] + 1,
        id=m.rng.randbytes(16).hex(),
        prev=before[-1],
    )


def _make_room(m: Meddler, before: Row) -> None:
    """Move every entry after `before` one on, in the store and in its stream."""
    for row in reversed(m.rows[before[NO] :]):
        m.set(row[NO], "entry_no", row[NO] + 1)
        if row[STREAM] == before[STREAM]:
            m.set(row[NO] + 1, "seq", row[SEQ] + 1)
