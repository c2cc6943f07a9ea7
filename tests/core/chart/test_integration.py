"""Between the sessions: what became of agreements, practices, themes, words; told, never judged."""

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.chart.chart import ChartState, chart_from, decide_chart, fold_chart
from kaproom.core.chart.integration import (
    agreements,
    integration_notes,
    practices,
    reflections,
    theme_called,
)
from kaproom.core.chart.themes import themes
from kaproom.core.clock import SteppedClock
from kaproom.core.events.chart import AgreementMade, ChartNoteWithdrawn, ClientAdded
from kaproom.core.events.event import Body, Event, Store, chart_stream
from kaproom.core.events.integration import (
    DONE,
    ENDED,
    KEPT,
    LEFT,
    OPEN,
    REVISED,
    AgreementFollowed,
    IntegrationNoted,
    NotePutUnderTheme,
    PracticeAgreed,
    PracticeAnswered,
    ReflectionWritten,
)
from kaproom.core.events.preparation import ThemeNamed
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.searchable import searchable_text
from tests.support.scene import START


class Course:
    """A chart, and every event it took."""

    def __init__(self) -> None:
        self.clock = SteppedClock(START)
        self.chart = ChartState()
        self.events: list[Event] = []
        self.write(ClientAdded("Q. V."))

    def answer(self, body: Body) -> tuple[Event, ...] | Refusal:
        self.clock.step(1000)
        stream = chart_stream("c1")
        context = Context(stream, self.clock.now(), 0, "therapist", lambda: f"e{len(self.events)}")
        answer = decide_chart(self.chart, body, context)
        if not isinstance(answer, Refusal):
            self.chart = fold_chart(self.chart, answer[0])
            self.events += answer
        return answer

    def write(self, body: Body) -> str:
        answer = self.answer(body)
        assert not isinstance(answer, Refusal), answer
        return answer[0].id

    def refused(self, body: Body) -> str:
        answer = self.answer(body)
        assert isinstance(answer, Refusal)
        return answer.reason


def test_an_agreement_shows_what_became_of_it_session_by_session() -> None:
    course = Course()
    made = course.write(AgreementMade("the critic", "ask me first", "preparation"))
    course.write(AgreementFollowed(made, "s1", KEPT, "it was asked"))
    course.write(AgreementFollowed(made, "s2", REVISED, "ask me, and wait"))
    ended = course.write(AgreementFollowed(made, "s3", ENDED))
    (agreement,) = agreements(course.chart.ledger)
    assert [e.body.became for e in agreement.followed] == [KEPT, REVISED, ENDED]
    assert (agreement.words, agreement.holds) == ("ask me, and wait", False)
    course.write(ChartNoteWithdrawn(ended))
    assert agreements(course.chart.ledger)[0].holds
    assert course.refused(AgreementFollowed("e99", "s1", KEPT)) == (
        "There is no such agreement any more."
    )
    assert "kept, revised, ended" in course.refused(AgreementFollowed(made, "s1", "broken"))


def test_a_practice_is_ticked_left_and_opened_again() -> None:
    course = Course()
    practice = course.write(PracticeAgreed("s1", "five minutes a day", "2026-12-01"))
    for answer in (DONE, OPEN, LEFT):
        course.write(PracticeAnswered(practice, answer))
        assert practices(course.chart.ledger)[0].stands == answer
    assert course.refused(PracticeAgreed("s1", " ")) == "The practice is missing."
    assert course.refused(PracticeAgreed("s1", "walk", "2026-02-30")) == (
        "That is no day of the calendar."
    )


def test_a_theme_is_named_once_and_gathers_notes_of_any_session() -> None:
    course = Course()
    grief = course.write(ThemeNamed("Grief"))
    course.write(NotePutUnderTheme(grief, "s2", "n7"))
    course.write(NotePutUnderTheme(grief, "s1", "n1"))
    course.write(NotePutUnderTheme(grief, "s2", "n7", under=False))
    (theme,) = themes(course.chart.ledger)
    assert [(n.session_id, n.note_id) for n in theme.notes] == [("s1", "n1")]
    assert theme_called(course.chart.ledger, " grief ") == theme
    assert course.refused(ThemeNamed("GRIEF")) == "There is a theme of that name already."


def test_words_written_stand_by_their_day_and_in_the_notes_store_alone() -> None:
    course = Course()
    course.write(IntegrationNoted("s1", "2026-11-02", "older"))
    course.write(IntegrationNoted("s2", "2026-11-20", "of another session"))
    course.write(IntegrationNoted("s1", "2026-11-09", "newer"))
    course.write(ReflectionWritten("2026-11-03", "my own"))
    found = integration_notes(course.chart.ledger, "s1")
    assert [e.body.text for e in found] == ["newer", "older"]
    assert [e.body.text for e in reflections(course.chart.ledger)] == ["my own"]
    assert {e.store for e in course.events[1:]} == {Store.NOTES}
    assert searchable_text(ReflectionWritten("2026-11-03", "my own")) == "my own"


_TEXT = st.sampled_from(["", "grief", "Grief", "the door"])
_ENTRY = st.integers(0, 12).map(lambda n: f"e{n}")
_ANY: st.SearchStrategy[Body] = st.one_of(
    st.builds(AgreementMade, _TEXT, _TEXT, _TEXT),
    st.builds(AgreementFollowed, _ENTRY, st.just("s1"), st.sampled_from([KEPT, ENDED, "?"])),
    st.builds(PracticeAgreed, st.just("s1"), _TEXT),
    st.builds(PracticeAnswered, _ENTRY, st.sampled_from([DONE, OPEN, "?"])),
    st.builds(ThemeNamed, _TEXT),
    st.builds(NotePutUnderTheme, _ENTRY, st.just("s1"), st.just("n1"), st.booleans()),
    st.builds(ChartNoteWithdrawn, _ENTRY),
)


@given(st.lists(_ANY, max_size=25))
def test_whatever_is_written_one_by_one_or_at_once_amounts_to_the_same(
    bodies: list[Body],
) -> None:
    course = Course()
    for body in bodies:
        course.answer(body)
    at_once = chart_from(course.events).ledger
    ledger = course.chart.ledger
    assert themes(ledger) == themes(at_once)
    assert agreements(ledger) == agreements(at_once)
    assert practices(ledger) == practices(at_once)
    names = [theme.text.casefold() for theme in themes(ledger)]
    assert len(names) == len(set(names))
    known = {entry.id for entry in ledger.of(ThemeNamed)}
    assert {theme.named.id for theme in themes(ledger)} == known
