"""What can be attached to a chart: how large, of which kinds, and how a kind is told by content.

A name's ending is never believed. Opens no file; whoever reads one asks here what it is.
"""

from kaproom.core.wording import say

MOST_BYTES = 25 * 1_000_000
PDF, PNG, JPEG, TEXT = "application/pdf", "image/png", "image/jpeg", "text/plain"
KIND_WORDS = {
    PDF: "PDF",
    PNG: say("PNG picture"),
    JPEG: say("JPEG picture"),
    TEXT: say("plain text"),
}
"""The kinds that are taken, and how each is called."""

_MAGIC = ((b"\x89PNG\r\n\x1a\n", PNG), (b"\xff\xd8\xff", JPEG))
# Readers find a PDF's mark anywhere in its first bytes; some scanners put words of theirs before.
_PDF_MARK, _PDF_WITHIN = b"%PDF-", 1024
# Control signs that a plain text has: tab, line feed, form feed, carriage return.
_TEXT_CONTROLS = frozenset("\t\n\f\r")


def media_type_of(content: bytes) -> str | None:
    """The kind of a content, None for one that is not taken."""
    for magic, media_type in _MAGIC:
        if content.startswith(magic):
            return media_type
    if _PDF_MARK in content[:_PDF_WITHIN]:
        return PDF
    return TEXT if _is_text(content) else None


def size_reason(size_bytes: int) -> str:
    """Why a file of this size is not taken, or the empty text."""
    if size_bytes == 0:
        return say("The file is empty.")
    if size_bytes > MOST_BYTES:
        return say(
            "The file has {size}; a document has at most {most}. Attach the pages that matter.",
            size=size_text(size_bytes),
            most=size_text(MOST_BYTES),
        )
    return ""


def kind_reason(name: str) -> str:
    """Why a content that is of no kind taken here is refused."""
    *most, last = KIND_WORDS.values()
    return say(
        "{name} is no {kinds} or {last} by its content. Save it as one of these.",
        name=name,
        kinds=", ".join(most),
        last=last,
    )


def size_text(size_bytes: int) -> str:
    """`3 KB`, `1.4 MB`."""
    if size_bytes < 1_000_000:
        return f"{-(-size_bytes // 1000)} KB"
    tenths = -(-size_bytes // 100_000)
    return f"{tenths // 10} MB" if not tenths % 10 else f"{tenths // 10}.{tenths % 10} MB"


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return False
    return not any(sign < " " and sign not in _TEXT_CONTROLS for sign in set(text))
