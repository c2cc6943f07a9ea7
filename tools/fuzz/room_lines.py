"""What is typed in the room: the one line with readings, ratings and late entries, and notes.

A reading that was taken is typed again from its values and must be the same; a note must come out
of the store's own bytes as it went in.
"""

from kaproom.core.events.session import NoteTaken, ReadingTaken
from kaproom.core.room.completion import completions
from kaproom.core.room.line import is_vitals_like, understand
from kaproom.core.session.commands import RateScale, TakeNote, TakeReading
from kaproom.core.session.notes import is_verbatim, named_parts, quotes, spans, tags
from kaproom.core.vitals.line import LineReading, read_vitals
from kaproom.record.codec import clean_text, decode_body, encode_body
from tools.fuzz.mutating import texts
from tools.fuzz.reader import NotKept, Reader
from tools.fuzz.shipped import DATA, MARKED

_LINES = (
    "128/82 74 98", "bp 128/82 hr 74 spo2 98 rr 14 t 36.8", "-5m 128/82", "SpO₂ 97 % HR 88",
    "128/82 mmHg, 74 bpm; 98 %", "bp skip deep, not disturbed", "bp seen cuff slipped, again in 5",
    "distress 7/10", "moaas 4 tested", "depth: 3", "-12 min she said “a door” #image", "t 36,8",
    "sat98 o2 97", "#part the keeper, far away", "74 98",
)  # fmt: skip
_LINE_WORDS = (
    "bp ", "hr ", "pulse ", "spo2 ", "sat ", "o2 ", "rr ", "resp ", "temp ", "t ", "skip ", "seen ",
    "-5m ", "-999min ", "min", "mmhg", "bpm", "/min", "°c", "%", "₂", "120/80", "300/1", "98", "74",
    "36.8", "moaas ", "distress ", "depth=", " tested", " observed", "/10", " / ",
)  # fmt: skip
_NOTES = (
    "she said “it is quiet here” #quote", "#part the keeper, #burden stone", '#part "old one" far',
    "„nicht allein“ #image", "«loin» #Body-left #a", "#part Anna–Lena: still",
)  # fmt: skip
_NOTE_WORDS = ("#part ", "#burden", "#", "##", "“", "”", "„", "«", "»", '"', "#part “", "the ", "–")
_HOUR_MS = 3_600_000


def _read_line(line: str) -> str:
    is_vitals_like(line)
    meanings = [
        understand(line, DATA.limits, _HOUR_MS, marked=marked, scales=DATA.scales)
        for marked in (None, MARKED)
    ]
    note = understand(line, DATA.limits, _HOUR_MS, as_note=True, scales=DATA.scales)
    if note.kind not in ("note", "empty", "refused"):
        raise NotKept(f"a line that was kept a note became a {note.kind}")
    for meaning in meanings:
        match meaning.command:
            case TakeReading(reading):
                _type_again(reading)
            case RateScale(scale=code, score=score):
                _rate_again(code, score)
            case _ if meaning.kind not in ("refused", "empty") and meaning.command is None:
                raise NotKept(f"a {meaning.kind} asks for nothing")
            case _:
                pass
    return next((m.reason for m in (*meanings, note) if m.kind == "refused"), "")


def _type_again(reading: ReadingTaken) -> None:
    words: list[str] = []
    if reading.systolic_mmhg is not None:
        words.append(f"bp {reading.systolic_mmhg}/{reading.diastolic_mmhg}")
    labelled = (
        ("hr", reading.pulse_bpm),
        ("spo2", reading.spo2_percent),
        ("rr", reading.respiration_per_min),
    )
    words += [f"{label} {value}" for label, value in labelled if value is not None]
    if reading.temperature_tenth_c is not None:
        words.append(f"t {reading.temperature_tenth_c / 10}")
    again = read_vitals(" ".join(words), DATA.limits)
    if not isinstance(again, LineReading) or _values(again.reading) != _values(reading):
        raise NotKept("a reading is another one when its values are typed again")


def _values(reading: ReadingTaken) -> tuple[int | None, ...]:
    return (
        reading.systolic_mmhg,
        reading.diastolic_mmhg,
        reading.pulse_bpm,
        reading.spo2_percent,
        reading.respiration_per_min,
        reading.temperature_tenth_c,
    )


def _rate_again(code: str, score: int) -> None:
    again = understand(f"{code} {score}", DATA.limits, _HOUR_MS, scales=DATA.scales).command
    if not isinstance(again, RateScale) or (again.scale, again.score) != (code, score):
        raise NotKept("a rating is another one when it is typed again")


def _read_note(text: str) -> str:
    found = spans(text)
    ends = [0, *(place for span in found for place in (span.start, span.end)), len(text)]
    if ends != sorted(ends):
        raise NotKept("the marked stretches of a note overlap or leave it")
    if any(tag != tag.lower() or not tag for tag in tags(text)):
        raise NotKept("a tag is not in small letters")
    if not all(name in " ".join(text.split()) for name in named_parts(text)):
        raise NotKept("a part is named that is not in the note")
    if not all(quote in text for quote in quotes(text)):
        raise NotKept("a quote is not in the note")
    for offer in completions(text, DATA.tags, ("the keeper", "Ö", "fog")):
        if not offer.rest:
            raise NotKept("an offer adds nothing")
    note = NoteTaken(text)
    is_verbatim(note)
    stored = decode_body(note.KIND, note.SCHEMA, encode_body(note))
    if stored != NoteTaken(clean_text(text)):
        raise NotKept("a note is another one after it was stored")
    command = understand(text, DATA.limits, _HOUR_MS, as_note=True).command
    if isinstance(command, TakeNote) and command.text not in text:
        raise NotKept("a note's words were changed")
    return ""


READERS = (
    Reader("vitals-line", texts(_LINES, _LINE_WORDS), lambda _: _read_line),
    Reader("notes", texts(_NOTES, _NOTE_WORDS), lambda _: _read_note),
)
