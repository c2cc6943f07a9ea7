"""What the sections of the preparation page write, how it is told, and what an empty one says.

The client's words stay as they were said; nothing is sorted, weighed or put in order of worth.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kaproom.core.chart.preparation import concerns, intentions, music_wishes
from kaproom.core.chart.themes import themes
from kaproom.core.events.chart import AgreementMade, IntentionSet
from kaproom.core.events.event import Body
from kaproom.core.events.preparation import (
    ConcernAnswered,
    ConcernNoted,
    GoalSet,
    MusicWished,
    PreparationNoted,
    SituationDescribed,
    ThemeClosed,
    ThemeNamed,
)
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.home.home_lines import today
from kaproom.ui.preparation.line_section import LineKind
from kaproom.ui.prepare.agreements_section import agreement_words, usual_place
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import Line


def agreements(number: int) -> LineKind:
    """Agreements with parts, made before the session of this number."""
    return LineKind(
        "agreements",
        say("Agreements with parts"),
        say("e.g. the critic: ask me before going there"),
        say("The part, a colon, and what was agreed. They are read again before the medicine."),
        lambda text: AgreementMade(*_part_and_words(text), usual_place(number)),
        lambda desk: [
            Line(e.id, agreement_words(e.body), e.body.made_in, desk.saved(e))
            for e in desk.state.agreements
        ],
        text_of=_typed_agreement,
        reworded=_reworded_agreement,
    )


def _part_and_words(text: str) -> tuple[str, str]:
    part, colon, words = text.partition(":")
    return (part.strip(), words.strip()) if colon else ("", text.strip())


def _typed_agreement(body: Body) -> str:
    if not isinstance(body, AgreementMade):
        return ""
    return f"{body.part}: {body.text}" if body.part else body.text


def _reworded_agreement(body: Body, text: str) -> Body:
    part, words = _part_and_words(text)
    return replace(body, part=part, text=words) if isinstance(body, AgreementMade) else body


def _day(desk: ChartDesk, entry: Entry[Body]) -> str:
    return date_text(entry.event.local_day(), today(desk.casebook))


Worded = ConcernNoted | SituationDescribed | GoalSet | MusicWished | PreparationNoted | IntentionSet


def _plain(desk: ChartDesk, entries: Iterable[Entry[Worded]]) -> Sequence[Line]:
    return [
        Line(e.id, e.body.text, _day(desk, e), desk.saved(e), beneath=_corrected(e))
        for e in entries
    ]


def _corrected(entry: Entry[Body]) -> str:
    return say("corrected") if entry.trail else ""


def _concerns(desk: ChartDesk) -> Sequence[Line]:
    lines: list[Line] = []
    for concern in concerns(desk.state.ledger):
        noted = concern.noted
        told = [f"{_day(desk, a)}: {a.body.text}" for a in concern.answers]
        saved = all(desk.saved(e) for e in (noted, *concern.answers))
        line = Line(noted.id, noted.body.text, _day(desk, noted), saved)
        lines.append(replace(line, beneath="\n".join(told), quiet=bool(told)))
    return lines


def _themes(desk: ChartDesk) -> Sequence[Line]:
    lines: list[Line] = []
    for theme in themes(desk.state.ledger):
        named, closed = theme.named, theme.closed
        line = Line(named.id, named.body.text, _day(desk, named), desk.saved(named))
        if closed is not None:
            day, words = _day(desk, closed), closed.body.text
            beneath = say("closed {day}", day=day)
            if words:
                beneath = say("closed {day}: {words}", day=day, words=words)
            saved = desk.saved(closed)
            line = replace(line, beneath=beneath, quiet=True, opens=say("Open again"), saved=saved)
        lines.append(line)
    return lines


def _closed_by(desk: ChartDesk, theme_id: str) -> str:
    """What closed a theme; empty while it is open."""
    found = (t.closed for t in themes(desk.state.ledger) if t.named.id == theme_id)
    return next((closed.id for closed in found if closed is not None), "")


def _wordings(desk: ChartDesk) -> Sequence[Line]:
    """All wordings, the newest large: it holds because it was said last, not by choice."""
    lines = _plain(desk, intentions(desk.state.ledger))
    return [
        replace(line, words=say("“{words}”", words=line.words), large=True)
        if place == 0
        else replace(line, quiet=True)
        for place, line in enumerate(lines)
    ]


CONCERNS = LineKind(
    "concerns",
    say("Concerns and questions"),
    say("a concern or a question, in their words"),
    say("What the client asks or fears, a line each; what became of it is written beneath it."),
    ConcernNoted,
    _concerns,
    say("What became of it"),
    ConcernAnswered,
)
SITUATION = LineKind(
    "situation",
    say("Present situation"),
    say("e.g. sleep, work, who is near"),
    say("How things are now, a line each with its day."),
    SituationDescribed,
    lambda desk: _plain(desk, desk.state.ledger.of(SituationDescribed)),
)
NOTES = LineKind(
    "notes",
    say("This conversation"),
    say("what was explored; Shift ↵ breaks the line"),
    say("A free note of what was explored, kept with the psychotherapy notes."),
    PreparationNoted,
    lambda desk: _plain(desk, desk.state.ledger.of(PreparationNoted)),
    lines=3,
)
INTENTION = LineKind(
    "intention",
    say("Intention"),
    say("in their own words; every wording is kept"),
    say("Not yet written. It is offered in the room before the medicine."),
    IntentionSet,
    _wordings,
)
GOALS = LineKind(
    "goals",
    say("Goals"),
    say("what they hope for"),
    say("What the client hopes for from the course."),
    GoalSet,
    lambda desk: _plain(desk, desk.state.ledger.of(GoalSet)),
)
THEMES = LineKind(
    "themes",
    say("Themes"),
    say("a name for it"),
    say("What comes back in what they tell, by the name they give it; it can be closed and stays."),
    ThemeNamed,
    _themes,
    say("Close", meaning="a theme"),
    ThemeClosed,
    say("How it is closed; ↵ alone will do"),
    _closed_by,
)
WISHES = LineKind(
    "music_wishes",
    say("Music wishes"),
    say("e.g. strings, wood, low voices"),
    say("What they wish to hear."),
    MusicWished,
    lambda desk: _plain(desk, music_wishes(desk.state.ledger, avoid=False)),
)
AVOIDED = LineKind(
    "music_to_avoid",
    say("Music to avoid"),
    say("e.g. church bells"),
    say("What they wish to be spared; it is shown in the room."),
    lambda text: MusicWished(text, avoid=True),
    lambda desk: _plain(desk, music_wishes(desk.state.ledger, avoid=True)),
)
