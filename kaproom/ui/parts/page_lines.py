"""The lines of a part's page, and of Self's: what is written, what was written before. Qt-free."""

from kaproom.core.clock import local_time
from kaproom.core.events.parts import FIELDS, SELF
from kaproom.core.parts.part import Part, Parts, Revision
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.client.chart_words import quoted
from kaproom.ui.parts.page_rows import PageLine
from kaproom.ui.parts.part_words import FIELD_LABELS, KIND_WORDS, apart, burden_state, link_words
from kaproom.ui.parts.parts_desk import PartsDesk

_NOT_WRITTEN = "·"


def page_lines(desk: PartsDesk, part_id: str) -> list[PageLine]:
    """All lines of a page, headings without a key."""
    parts = desk.parts
    if part_id == SELF:
        return [*_self_lines(desk, parts), *_link_lines(parts, SELF)]
    part = parts.parts[part_id]
    return [
        *(_field_line(part, name) for name in FIELDS),
        *_link_lines(parts, part_id),
        *_burden_lines(desk, part),
        *_invited_lines(part),
        PageLine("", say("Seen in")),
        PageLine("seen/+", say("Add"), say("a note by its session and time"), faint=True),
    ]


def _field_line(part: Part, name: str) -> PageLine:
    text = {"name": part.name, "kind": part.kind}.get(name, part.fields.get(name, ""))
    shown = KIND_WORDS[text] if name == "kind" else text
    return PageLine(
        f"field/{name}",
        FIELD_LABELS[name],
        apart(shown) or _NOT_WRITTEN,
        _before(part, name),
        faint=not text or (name == "kind" and text == "unknown"),
    )


def _before(part: Part, name: str) -> str:
    """What a line read before, newest first, each with the day it was written."""
    told = [r for r in part.revisions if r.name == name]
    before = [f"{quoted(apart(_shown(r)))} {_day(r)}" for r in reversed(told[:-1]) if r.text]
    if name == "name":
        before += [
            say("“{words}” turned out to be this one, {day}", words=apart(r.text), day=_day(r))
            for r in part.revisions
            if r.name == "same as"
        ]
    return say("before: {words}", words=" · ".join(before)) if before else ""


def _shown(revision: Revision) -> str:
    return KIND_WORDS[revision.text] if revision.name == "kind" else revision.text


def _day(revision: Revision) -> str:
    return date_text(local_time(revision.at_utc_us, revision.offset_min).date().isoformat())


def _link_lines(parts: Parts, part_id: str) -> list[PageLine]:
    lines = [
        PageLine(f"link/{link.id}", "", link_words(link, part_id, parts), can_go=True)
        for link in parts.links_of(part_id)
    ]
    hint = "witnesses …" if part_id == SELF else "protects … · polarized with … · is …"
    return [PageLine("", say("Links")), *lines, PageLine("link/+", say("Add"), hint, faint=True)]


def _burden_lines(desk: PartsDesk, part: Part) -> list[PageLine]:
    lines = [
        PageLine(
            f"burden/{b.id}",
            "",
            quoted(apart(b.text)),
            burden_state(desk, b),
            can_go=True,
        )
        for b in part.burdens
    ]
    add = PageLine(
        "burden/+", say("Add"), say("what it carries, in the client's words"), faint=True
    )
    return [PageLine("", say("Burdens")), *lines, add]


def _invited_lines(part: Part) -> list[PageLine]:
    lines = [PageLine(f"invited/{q.id}", "", apart(q.word), can_go=True) for q in part.invited]
    add = PageLine("invited/+", say("Add"), say("a quality it took in"), faint=True)
    return [PageLine("", say("Invited")), *lines, add]


def _self_lines(desk: PartsDesk, parts: Parts) -> list[PageLine]:
    lines = []
    for quality in parts.self_qualities:
        number = desk.number_of(quality.session_id)
        where = say("session {number}", number=number) if number else ""
        key = f"quality/{quality.id}"
        lines.append(PageLine(key, "", apart(quality.word), where, can_go=True))
    add = PageLine(
        "quality/+", say("Add"), say("a quality, and the session it was seen in"), faint=True
    )
    return [PageLine("", say("Qualities")), *lines, add]
