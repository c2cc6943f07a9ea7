"""Where Home learns what is due: one source for each part of the course, in a list to be added to.

A source reads one client's chart and says what of its own is due. Qt-free.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kaproom.core.chart.chart import ChartState
from kaproom.core.course.due import Due
from kaproom.core.course.follow_ups import FOLLOW_UP_KEY, due_follow_ups_of
from kaproom.core.course.measures_due import measures_due
from kaproom.core.course.visits_due import visits_due
from kaproom.core.events.integration import FollowUpDone
from kaproom.core.practice.backups import age_text, is_old
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.services import Services

Find = Callable[[str, ChartState, date], tuple[Due, ...]]


@dataclass(frozen=True, slots=True)
class DueSource:
    """`word` stands on the card. `act` does what the card's key asks, here on Home.

    Without `act` the card leads to where it can be done.
    """

    find: Find
    word: str
    act: Callable[[Services, Due], None] | None = None


def due_sources(services: Services) -> tuple[DueSource, ...]:
    """All there are: visits, follow-ups, practices and measures."""
    follow_ups = due_follow_ups_of(services.casebook, services.said.follow_ups())

    def calls(client_id: str, chart: ChartState, day: date) -> tuple[Due, ...]:
        return tuple(d for d in follow_ups(client_id, chart, day) if FOLLOW_UP_KEY in d.subject_id)

    def practices(client_id: str, chart: ChartState, day: date) -> tuple[Due, ...]:
        found = follow_ups(client_id, chart, day)
        return tuple(d for d in found if FOLLOW_UP_KEY not in d.subject_id)

    return (
        DueSource(visits_due, say("Open")),
        DueSource(calls, say("Done"), _mark_done),
        DueSource(practices, say("Open")),
        DueSource(measures_due, say("Enter")),
    )


def _mark_done(services: Services, due: Due) -> None:
    """It was made today; words to it, and taking it back, are on the integration's page."""
    session_id, code = due.subject_id.split(FOLLOW_UP_KEY)
    today = services.casebook.now().local().date().isoformat()
    services.casebook.write(due.client_id, FollowUpDone(session_id, code, today))


@dataclass(frozen=True, slots=True)
class DueCard:
    """Something due as a card; `source` is None for a backup."""

    title: str
    detail: str
    word: str
    due: Due | None = None
    source: DueSource | None = None

    @property
    def about(self) -> str:
        """What tells it from all others."""
        due = self.due
        return f"{due.kind} {due.client_id} {due.subject_id}" if due else self.title

    def named(self, name: str, chart: ChartState) -> "DueCard":
        """With the client's name, where it takes more than the initials to tell who it is."""
        if chart.client is None or name == chart.client.label:
            return self
        return replace(self, detail=f"{name} · {self.detail}")


def cards_of(
    sources: tuple[DueSource, ...], client_id: str, chart: ChartState, day: date
) -> list[DueCard]:
    """What is due with one client."""
    return [
        DueCard(due.words, since_words(due.since, day), source.word, due, source)
        for source in sources
        for due in source.find(client_id, chart, day)
    ]


def since_words(since: str, day: date) -> str:
    """Since when: today, yesterday, a day."""
    days = (day - date.fromisoformat(since)) // timedelta(days=1)
    near = {0: say("today"), 1: say("since yesterday")}
    return near.get(days) or say("since {day}", day=date_text(since, day))


def backup_cards(services: Services) -> list[DueCard]:
    """A backup that is owed or old, where folders for it are chosen."""
    if services.practice:
        return []
    state, now = services.backups.state(), services.casebook.now()
    cards: list[DueCard] = []
    for target in state.targets:
        last = target.last_utc_us
        if not (target.due or target.fault or last is None or is_old(last, now)):
            continue
        detail = say("none yet") if last is None else say("last one {age}", age=age_text(last, now))
        name = target.folder.replace("\\", "/").rstrip("/").rsplit("/", maxsplit=1)[-1]
        cards.append(
            DueCard(say("Backup to “{name}”", name=name), target.fault or detail, say("Now"))
        )
    return cards
