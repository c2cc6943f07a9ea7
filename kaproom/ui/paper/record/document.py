"""A document out of a session's record: the blocks of a template, on pages, as a PDF."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QPageSize

from kaproom.core.session.wall_clock import local_at
from kaproom.core.wording import say
from kaproom.ui.figure_words import clipped
from kaproom.ui.paper.record import (
    changes_part,
    day_part,
    discharge_part,
    dose_part,
    head_part,
    readings_part,
    seen_part,
)
from kaproom.ui.paper.record.blocks import Block
from kaproom.ui.paper.record.facts import Facts
from kaproom.ui.paper.record.flow import Page
from kaproom.ui.paper.record.monitoring import monitoring_blocks
from kaproom.ui.paper.record.paper_theme import PaperTheme
from kaproom.ui.paper.record.pdf import Around, inner_width, laid_out, pdf_bytes
from kaproom.ui.paper.record.picture import score_piece
from kaproom.ui.paper.record.pieces import Piece, pieces_of
from kaproom.ui.paper.record.templates import MONITORING, RECORD, TITLES


def record_blocks(facts: Facts) -> tuple[Block, ...]:
    """The whole record of a session."""
    return (
        *head_part.head(facts),
        *head_part.order(facts),
        *dose_part.doses(facts),
        *readings_part.score(),
        *readings_part.readings(facts),
        *seen_part.scales(facts),
        *seen_part.observations(facts),
        *seen_part.adverse(facts),
        *discharge_part.discharge(facts),
        *discharge_part.promoted(facts),
        *day_part.phases(facts),
        *day_part.music(facts),
        *day_part.before(facts),
        *changes_part.changes(facts),
        *changes_part.seal(facts),
    )


_LONGEST = 40
_BLOCKS: Mapping[str, Callable[[Facts], tuple[Block, ...]]] = MappingProxyType(
    {RECORD: record_blocks, MONITORING: monitoring_blocks}
)


def document_pages(
    template: str, facts: Facts, theme: PaperTheme, paper: QPageSize
) -> tuple[Page, ...]:
    """The pages of a document."""
    width = inner_width(paper)
    score = score_piece(facts.record, theme, facts.rules, width)
    pieces: list[Piece] = list(pieces_of(_BLOCKS[template](facts), width, score))
    return laid_out(pieces, paper)


def document_pdf(template: str, facts: Facts, theme: PaperTheme, paper: QPageSize) -> bytes:
    """The document as a PDF."""
    pages = document_pages(template, facts, theme, paper)
    return pdf_bytes(pages, around(template, facts), paper, theme)


def around(template: str, facts: Facts) -> Around:
    """What stands on every page."""
    started, begun, head = facts.state.started, local_at(facts.state, 0), facts.record.head
    whose = [clipped(facts.label, _LONGEST)]
    if started is not None and begun is not None:
        whose += [say("session {number}", number=started.number), f"{begun:%Y-%m-%d}"]
        whose += [say("practice, no client")] if started.practice else []
    made = say(
        "kaproom, made {time} by {name}",
        time=f"{facts.made:%Y-%m-%d %H:%M}",
        name=clipped(facts.made_by, _LONGEST),
    )
    sealed = say("sealed {code}", code=head.code) if head is not None else say("not sealed")
    title = TITLES[template]
    key = f"{facts.record.session_id}/{template}"
    return Around(title, " · ".join(whose), title, f"{made} · {sealed}", key, facts.made)
