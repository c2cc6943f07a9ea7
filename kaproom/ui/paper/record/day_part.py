"""The day around the medicine: phases, music as setting, consents and the checklist."""

from collections.abc import Iterator

from kaproom.core.chart.day_checklist import day_checks, day_of_session
from kaproom.core.chart.preparation import consent_state, consent_trail
from kaproom.core.events.day import PASSED_OVER
from kaproom.core.events.session import MusicReported
from kaproom.core.music.reasons import why_words
from kaproom.core.phase_names import said_phase
from kaproom.core.session.music_spans import TrackSpan
from kaproom.core.session.session import PhaseSpan
from kaproom.core.wording import say
from kaproom.ui.paper.record.blocks import Block, Column, Line, Table, section
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.times import clock_text, stamp_text
from kaproom.ui.prepare.consent_words import subject_words

_PHASES = (
    Column(say("Phase"), 0.3),
    Column(say("Planned"), 0.25),
    Column(say("From"), 0.15),
    Column(say("To"), 0.15),
    Column(say("Minutes"), 0.15),
)
_MUSIC = (
    Column(say("From"), 0.11),
    Column(say("To"), 0.11),
    Column(say("What sounded"), 0.34),
    Column(say("Phase"), 0.16),
    Column(say("Ended"), 0.28),
)
_CHECKS = (
    Column(say("Asked on the day"), 0.34),
    Column(say("Answer"), 0.46),
    Column(say("Written"), 0.2),
)
_CONSENTS = (
    Column(say("Consent to"), 0.14),
    Column(say("Stood"), 0.14),
    Column(say("Terms"), 0.38),
    Column(say("Said on"), 0.14),
    Column(say("Written"), 0.2),
)


def before(facts: Facts) -> tuple[Block, ...]:
    """The consents as they stood when the session ended, and the day's checklist."""
    checks = day_checks(facts.record.chart.ledger, day_of_session(facts.state)).values()
    rows = tuple(
        (
            entry.body.label,
            entry.body.words
            or (say("passed over") if entry.body.answer == PASSED_OVER else say("ticked")),
            stamp_text(entry.event),
        )
        for entry in checks
    )
    return section(
        say("Consents and the day's checklist"),
        Table(_CONSENTS, tuple(_consents(facts))),
        Table(_CHECKS, rows),
    )


def phases(facts: Facts) -> tuple[Block, ...]:
    """The phases as they were, with the plan's minutes beside them."""
    planned = {span.name: _minutes(span) for span in facts.state.plan}
    rows = tuple(
        (
            said_phase(span.name),
            f"{planned[span.name]} min" if span.name in planned else say("not planned"),
            clock_text(facts.state, span.start_ms),
            "" if span.end_ms is None else clock_text(facts.state, span.end_ms),
            _minutes(span),
        )
        for span in facts.state.phases
    )
    return section(say("Phases"), Table(_PHASES, rows))


def music(facts: Facts) -> tuple[Block, ...]:
    """The music setting and what sounded, by the player's own reports."""
    state = facts.state
    reports = [entry.body for entry in state.ledger.of(MusicReported)]
    settings = list(dict.fromkeys(body.setting for body in reports if body.setting))
    lead = say("Music setting: {words}.", words=", ".join(settings)) if settings else ""
    if any(body.by_silent_player for body in reports):
        lead = f"{lead} {say('A silent player made this record.')}".strip()
    rows = tuple(_span(facts, span) for span in state.music)
    return section(say("Music"), Line(lead) if lead else None, Table(_MUSIC, rows))


def _span(facts: Facts, span: TrackSpan) -> tuple[str, ...]:
    state = facts.state
    what = say("silence, as asked for")
    if span.title:
        what = say("“{words}”", words=span.title)
    elif span.lost:
        what = say("no sound: {why}", why=span.lost)
    held = say("held") if span.held else ""
    resumed = say("went on") if span.resumed else ""
    return (
        clock_text(state, span.start_ms),
        "" if span.end_ms is None else clock_text(state, span.end_ms),
        ", ".join(filter(None, (what, held, resumed))),
        said_phase(span.phase),
        why_words(span.ended),
    )


def _consents(facts: Facts) -> Iterator[tuple[str, ...]]:
    state = facts.state
    end = state.end_event
    for subject, trail in consent_trail(facts.record.chart.ledger).items():
        said = [e for e in trail if end is None or e.event.at_utc_us <= end.at_utc_us]
        if said:
            body, event = said[-1].body, said[-1].event
            on = body.on_date or stamp_text(event).split()[0]
            named = subject_words(subject)
            yield (named, consent_state(body), body.terms, on, stamp_text(event))


def _minutes(span: PhaseSpan) -> str:
    return "" if span.end_ms is None else str(round((span.end_ms - span.start_ms) / 60_000))
