"""A dose as it is typed, field by field, and the same the other way round.

What cannot be read is refused with its field and a reason that says what to type; whether a dose
is as ordered is asked elsewhere. Nothing but the amount has to be there.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any, cast

from kaproom.core.decimals import plain_number
from kaproom.core.events.session import DoseGiven
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import read_expiry, read_mg, read_mg_per_ml, read_ml
from kaproom.core.wording import say

_SELF = re.compile(r"self(?:[- ]?administered)?\b[\s,;:/-]*", re.IGNORECASE)
_NOT_GIVEN = re.compile(r"no(?:t given)?\s*[:,-]\s*(.+)|not given\s+(.+)", re.IGNORECASE)
_TEXTS = ("substance", "route", "form", "site", "lot", "witness")
MOST_DEVICES = 9


@dataclass(frozen=True, slots=True)
class FieldRefused:
    """A field that cannot be read as it is, and why, in one line."""

    field: str
    reason: str


def read_dose(
    texts: Mapping[str, str], doses: Sequence[Entry[DoseGiven]], before: DoseGiven
) -> DoseGiven | FieldRefused:
    """The dose of these texts; what has no field stays as it is in `before`.

    A text that still says what `before` says is not read again: what an earlier entry holds stays.
    """
    said = dose_texts(before, doses)
    changes: dict[str, object] = {}
    for name, text in texts.items():
        if name not in _READERS or (text.strip() == said.get(name, "") and name != "amount"):
            continue
        read = _READERS[name](text.strip(), doses)
        if isinstance(read, str):
            return FieldRefused(name, read)
        changes.update(read)
    if texts.get("volume", "").strip() and not texts.get("concentration", "").strip():
        return FieldRefused("concentration", say("A volume needs its concentration beside it."))
    return cast(DoseGiven, replace(cast(Any, before), **changes))


def dose_texts(dose: DoseGiven, doses: Sequence[Entry[DoseGiven]]) -> dict[str, str]:
    """What the fields say of a dose; no amount is an empty text."""
    ids = [entry.id for entry in doses]
    adds_to = str(ids.index(dose.booster_of) + 1) if dose.booster_of in ids else ""
    giver = ", ".join(p for p in ("self" if dose.self_administered else "", dose.given_by) if p)
    return {
        **{name: str(getattr(dose, name)) for name in _TEXTS},
        "amount": thousandths_text(dose.amount_ug or None),
        "concentration": thousandths_text(dose.concentration_ug_per_ml),
        "volume": volume_text(dose.amount_ug, dose.concentration_ug_per_ml),
        "given_by": giver,
        "expiry": dose.expiry,
        "waste": thousandths_text(dose.waste_ug),
        "adds_to": adds_to,
        "device": "" if dose.device_index is None else str(dose.device_index),
    }


def changed_fields(
    before: DoseGiven, after: DoseGiven
) -> tuple[tuple[str, str | int | bool | None], ...]:
    """What differs, as a correction takes it."""
    pairs = ((f.name, getattr(before, f.name), getattr(after, f.name)) for f in fields(before))
    return tuple((name, new) for name, old, new in pairs if old != new)


def reason_not_given(text: str) -> str | None:
    """The reason where the amount was answered by `no: why`; None where it was not."""
    match = _NOT_GIVEN.fullmatch(text.strip())
    return None if match is None else (match[1] or match[2]).strip()


def volume_text(amount_ug: int, concentration_ug_per_ml: int | None) -> str:
    """Millilitres of an amount, to a hundredth; empty where nothing is known of it."""
    if not concentration_ug_per_ml or not amount_ug:
        return ""
    return plain_number((Decimal(amount_ug) / concentration_ug_per_ml).quantize(Decimal("0.01")))


def amount_of(volume: str, concentration: str) -> str:
    """Milligrams in a volume, both as typed; empty where either cannot be read."""
    volume_ul, ug_per_ml = read_ml(volume), read_mg_per_ml(concentration)
    if not volume_ul or not ug_per_ml:
        return ""
    return thousandths_text(round(Decimal(volume_ul) * ug_per_ml / 1000))


def concentration_of(amount: str, volume: str) -> str:
    """Milligrams in a millilitre, from an amount and a volume as typed; empty where unreadable."""
    amount_ug, volume_ul = read_mg(amount), read_ml(volume)
    if not amount_ug or not volume_ul:
        return ""
    return thousandths_text(round(Decimal(amount_ug) * 1000 / volume_ul))


def linked_texts(edited: str, amount: str, concentration: str, volume: str) -> dict[str, str]:
    """What follows for the other two once one of amount, concentration, volume was edited.

    Two that are known give the third; what was typed is never changed by this.
    """
    by_amount = volume_text(read_mg(amount) or 0, read_mg_per_ml(concentration))
    by_volume = amount_of(volume, concentration)
    between = concentration_of(amount, volume) if not concentration.strip() else ""
    if edited == "volume" and (by_volume or between):
        return {"amount": by_volume} if by_volume else {"concentration": between}
    if by_amount and edited != "volume":
        return {"volume": by_amount}
    if edited == "concentration" and by_volume:
        return {"amount": by_volume}
    if edited == "amount" and between:
        return {"concentration": between}
    return {}


def thousandths_text(value: int | None) -> str:
    """Thousandths of a unit as that unit: `60`, `7.5`; empty for None."""
    return "" if value is None else plain_number(Decimal(value) / 1000)


Read = dict[str, object] | str
Reader = Callable[[str, Sequence[Entry[DoseGiven]]], Read]


def _amount(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    amount_ug = read_mg(text)
    if not amount_ug:
        return say("The amount is a number of milligrams, such as 60 or 37.5.")
    return {"amount_ug": amount_ug}


def _concentration(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    ug_per_ml = read_mg_per_ml(text)
    if text and not ug_per_ml:
        return say("Concentration is milligrams in a millilitre, such as 50 or 100, or empty.")
    return {"concentration_ug_per_ml": ug_per_ml}


def _volume(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    if text and not read_ml(text):
        return say("Volume is a number of millilitres, such as 1.2, or empty.")
    return {}


def _waste(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    waste_ug = read_mg(text)
    if text and waste_ug is None:
        return say("Waste is a number of milligrams, or empty.")
    return {"waste_ug": waste_ug}


def _expiry(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    expiry = read_expiry(text)
    if text and expiry is None:
        return say("Expiry is a month or a day, such as 2027-05 or 31.5.2027, or empty.")
    return {"expiry": expiry or ""}


def _given_by(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    match = _SELF.match(text)
    rest = text[match.end() :] if match else text
    return {"self_administered": match is not None, "given_by": rest.strip()}


def _adds_to(text: str, doses: Sequence[Entry[DoseGiven]]) -> Read:
    if not text:
        return {"booster_of": None}
    place = int(text) if text.isascii() and text.isdigit() and len(text) < MOST_DEVICES else 0
    if not 1 <= place <= len(doses):
        if not doses:
            return say(
                "Adds to is a number of a dose, and there is none; empty for a dose of its own."
            )
        return say(
            "Adds to is a number from 1 to {last}; empty for a dose of its own.", last=len(doses)
        )
    return {"booster_of": doses[place - 1].id}


def _device(text: str, _doses: Sequence[Entry[DoseGiven]]) -> Read:
    if not text:
        return {"device_index": None}
    if not (len(text) == 1 and text in "123456789"):
        return say("Device is a number from 1 to {most}, or empty.", most=MOST_DEVICES)
    return {"device_index": int(text)}


def _text(name: str) -> Reader:
    return lambda text, _doses: {name: text}


_READERS: dict[str, Reader] = {
    **{name: _text(name) for name in _TEXTS},
    "amount": _amount,
    "concentration": _concentration,
    "volume": _volume,
    "given_by": _given_by,
    "expiry": _expiry,
    "waste": _waste,
    "adds_to": _adds_to,
    "device": _device,
}
