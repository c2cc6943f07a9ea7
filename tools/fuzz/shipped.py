"""The shipped data files as readers of lines work with them, and an invented day around them."""

from datetime import date

from kaproom import paths
from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.session import ReadingTaken
from kaproom.core.events.visits import VisitKind
from kaproom.core.parts.part import Part, Parts
from kaproom.core.stream.ledger import Entry
from kaproom.core.visits.visits import Visit
from kaproom.resource_files import ResourceFiles

TODAY = date(2026, 11, 26)
FILES = ResourceFiles(paths.resource_dir())
SESSION = "s1"


class _Data:
    limits = FILES.limits()
    scales = FILES.scales()
    tags = FILES.tag_words()
    measures = FILES.measures()


DATA = _Data()
_TAKEN = ReadingTaken(168, 102, 74, 98)
MARKED = Entry(
    Event("r1", session_stream(SESSION), 1, 0, 60, 60_000, 0, False, "Q. T.", _TAKEN),
    _TAKEN,
    60_000,
)
VISITS = (
    Visit(VisitKind.PREPARATION, 1, "2026-11-20", held_on="2026-11-20"),
    Visit(VisitKind.PREPARATION, 2, "2026-11-30", 600, 60),
    Visit(VisitKind.DOSING, 1, "2026-12-04", 540, 240),
    Visit(VisitKind.INTEGRATION, 1, "2026-12-06", cancelled=True),
)
PARTS = Parts(
    {
        part.id: part
        for part in (
            Part("p1", "the one who waits", names=("the one who waits", "waiting")),
            Part("p2", "Fog"),
            Part("p3", "Fogbank"),
            Part("p4", "İlk ß"),
        )
    }
)
