"""The right column: the intention, and all that is followed from one session to the next."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.themes import ThemedNote
from kaproom.core.course.follow_ups import FollowUpPlan
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.integration.agreements_section import AgreementsSection
from kaproom.ui.integration.course_sessions import CourseSessions
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.follow_ups_section import FollowUpsSection
from kaproom.ui.integration.practices_section import PracticesSection
from kaproom.ui.integration.section import WritingSection
from kaproom.ui.integration.themes_section import ThemesSection
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.theme import Theme

_KEYS = say(
    "Space tick, or put the note there · ↵ open · Del take back · Ctrl Z take back the last entry"
)
_NO_INTENTION = say("Not written. It is written down in preparation, in the client's own words.")


class FollowedColumn(Panel):
    """`measures` is the place for the course's measures; it is hidden until something is put in."""

    def __init__(
        self,
        theme: Theme,
        desk: IntegrationDesk,
        course: CourseSessions,
        plan: FollowUpPlan,
        note_at_hand: Callable[[], ThemedNote | None],
    ) -> None:
        super().__init__()
        self.themes = ThemesSection(theme, desk, note_at_hand)
        self.practices = PracticesSection(theme, desk)
        self.follow_ups = FollowUpsSection(theme, desk, course.here, plan)
        self.agreements = AgreementsSection(theme, desk, course)
        self._measures = QWidget()
        self._measures.hide()
        intention = _intention(desk.chart)
        widgets = [intention, *self.sections, self._measures]
        self.body.addWidget(scrolled_column(widgets, 0), 1)
        self.body.addWidget(Text(_KEYS, "ink_soft", SMALL, wrap=True))

    @property
    def sections(self) -> tuple[WritingSection, ...]:
        """What can be written in, in the order it stands."""
        return self.themes, self.practices, self.follow_ups, self.agreements

    def put_measures(self, widget: QWidget) -> None:
        """Show the course's measures beneath the rest."""
        column = QVBoxLayout(self._measures)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Heading(say("Measures")))
        column.addWidget(widget)
        self._measures.show()


def _intention(chart: ChartState) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 14)
    column.setSpacing(4)
    column.addWidget(Heading(say("Intention")))
    words = say("“{words}”", words=chart.intention) if chart.intention else _NO_INTENTION
    column.addWidget(Text(words, "ink" if chart.intention else "ink_soft", BODY, wrap=True))
    return holder
