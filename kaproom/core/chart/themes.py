"""Themes that go through a course: named by the client, closed again, and the notes put under them.

Views over a chart's ledger. What belongs under a theme is a person's to say; nothing is found here.
"""

from dataclasses import dataclass

from kaproom.core.events.integration import NotePutUnderTheme
from kaproom.core.events.preparation import ThemeClosed, ThemeNamed
from kaproom.core.stream.ledger import Entry, Ledger


@dataclass(frozen=True, slots=True)
class ThemedNote:
    """A note of a session that was put under a theme."""

    session_id: str
    note_id: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme, the notes that were put under it in their order, and its end where it has one."""

    named: Entry[ThemeNamed]
    notes: tuple[ThemedNote, ...] = ()
    closed: Entry[ThemeClosed] | None = None

    @property
    def text(self) -> str:
        """Its name."""
        return self.named.body.text


def themes(ledger: Ledger) -> tuple[Theme, ...]:
    """The themes in the order they were named, those that are closed after the others."""
    puts: dict[str, dict[ThemedNote, bool]] = {}
    for entry in ledger.of(NotePutUnderTheme):
        notes = puts.setdefault(entry.body.theme_id, {})
        notes[ThemedNote(entry.body.session_id, entry.body.note_id)] = entry.body.under
    ends = {end.body.theme_id: end for end in ledger.of(ThemeClosed)}
    found = [
        Theme(
            named,
            tuple(note for note, under in puts.get(named.id, {}).items() if under),
            ends.get(named.id),
        )
        for named in ledger.of(ThemeNamed)
    ]
    return tuple(sorted(found, key=lambda theme: theme.closed is not None))


def themes_by_note(ledger: Ledger) -> dict[ThemedNote, list[str]]:
    """The names of the themes that each note stands under."""
    under: dict[ThemedNote, list[str]] = {}
    for theme in themes(ledger):
        for note in theme.notes:
            under.setdefault(note, []).append(theme.text)
    return under


def theme_called(ledger: Ledger, text: str) -> Theme | None:
    """The theme of that name, however it is spaced or cased; None where there is none."""
    wanted = _plain(text)
    return next((t for t in themes(ledger) if _plain(t.text) == wanted), None)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
