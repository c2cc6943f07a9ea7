"""What is typed into fields: a dose, amounts and days, lengths and levels, searches, codes."""

from hypothesis import strategies as st

from kaproom.core.events.session import DoseGiven
from kaproom.core.music.track_search import read_search
from kaproom.core.music.typed_music import (
    read_intensity,
    read_lufs,
    read_place,
    read_seconds,
    read_tenth_db,
)
from kaproom.core.review.review_filter import read_filter
from kaproom.core.room.typed_dose import (
    FieldRefused,
    dose_texts,
    linked_texts,
    read_dose,
    reason_not_given,
    thousandths_text,
)
from kaproom.core.typed_values import (
    date_text,
    read_date,
    read_expiry,
    read_kg,
    read_mg,
    read_mg_per_ml,
    read_ml,
    read_session_clock,
)
from kaproom.record.recovery_code import read_if_code, slip_in, spell
from tools.fuzz.mutating import texts
from tools.fuzz.reader import NotKept, Reader

_FIELDS = ("amount", "concentration", "volume", "given_by", "expiry", "waste", "adds_to", "device")
_VALUES = (
    "60", "37,5 mg", "50 mg/ml", "1.2 ml", "self, Q. T.", "no: felt unwell", "not given today",
    "2027-05", "31.5.2027", "14 Nov 2026", "1:08:24", "-1.5 dB", "8,5 s", "72.4 kg", "1:20",
    "23 LUFS", "3", "9",
)  # fmt: skip
_SEARCHES = (
    'journey <4 5-8 min "slow water"', ">=3 4:30-6:00", "=6 still", "5–8min",
    "#image, @the keeper, -music", "pulse, -notes", "≤ 10 s",
)  # fmt: skip
_BEFORE = DoseGiven("ketamine", "im", 60_000, 50_000)
_TYPED = texts(_VALUES, ("mg", "ml", " kg", "/", "self ", "no:", ".", ",", "+", "−", ":"))
_CODE = spell(bytes(range(20)))


def _read_dose(case: dict[str, str]) -> str:
    for text in case.values():
        reason_not_given(text)
        _read_values(text)
    linked_texts(
        "volume", case.get("amount", ""), case.get("concentration", ""), case.get("volume", "")
    )
    dose = read_dose(case, (), _BEFORE)
    if isinstance(dose, FieldRefused):
        return dose.reason
    if read_dose(dose_texts(dose, ()), (), dose) != dose:
        raise NotKept("a dose is another one when its fields are read again")
    return ""


def _read_values(text: str) -> None:
    for read in (read_mg, read_kg, read_mg_per_ml, read_ml):
        value = read(text)
        if value is not None and read(thousandths_text(value)) != value:
            raise NotKept("an amount is another one when it is typed again")
    if (day := read_date(text)) is not None and read_date(date_text(day)) != day:
        raise NotKept("a day is another one when it is typed again")
    for other in (read_expiry, read_session_clock, read_seconds, read_place):
        other(text)
    for level in (read_tenth_db, read_lufs, read_intensity):
        level(text)


def _read_search(text: str) -> str:
    found = read_search(text, ("Onset", "Journey", "Return", "İ ß"))
    if bool(found.echo()) != bool(text.strip(' \t\n\r"“”')) and found.echo():
        raise NotKept("something is looked for that was not typed")
    sifted = read_filter(
        text, ("Pulse", "Oxygen", "Notes", "Music"), ("the keeper", "fog"), ("image",)
    )
    code = read_if_code(text)
    if code is not None and read_if_code(spell(code)) != code:
        raise NotKept("a recovery code is another one when it is spelled again")
    slip = slip_in(text) or ""
    return slip or (sifted if isinstance(sifted, str) else "")


READERS = (
    Reader(
        "dose-fields",
        st.dictionaries(st.sampled_from(_FIELDS), _TYPED, min_size=1, max_size=3),
        lambda _: _read_dose,
    ),
    Reader(
        "search-lines",
        texts(
            (*_SEARCHES, _CODE, _CODE.lower().replace("-", " ")),
            ("journey", "<", ">=", " min", "@", "#"),
        ),
        lambda _: _read_search,
    ),
)
