"""What Qt leaves open in a PDF: its language, that its title is shown, and when it was made.

The same pages made at the same time are the same bytes. A file laid out in another way than Qt's is
left as it is.
"""

import re
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from html import escape

from PySide6.QtCore import QByteArray, QHashSeed, QUuid
from PySide6.QtGui import QPdfWriter

from kaproom.core.wording import say

_LANGUAGE = say("en", meaning="the code of this language, as RFC 5646 has it")
_NAMESPACE = uuid.UUID("1f5d2c52-1b55-4c6e-9a44-7f0b54d1c0aa")
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})(Z|[+-]\d\d'\d\d'?)?\)")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_XMP = """<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <rdf:Description rdf:about="" xmp:CreatorTool="{creator}" xmp:CreateDate="{made}"
    xmp:ModifyDate="{made}">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>"""


@contextmanager
def always_alike() -> Generator[None]:
    """While a file is written: its fonts in one order in every process.

    Qt lists them as its tables happen to lie, by a number that is another in each process.
    """
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def describe(writer: QPdfWriter, title: str, creator: str, key: str, made: datetime) -> None:
    """Have the writer say what the document is, and in which language; `key` makes its id."""
    writer.setTitle(title)
    writer.setCreator(creator)
    words = {"title": escape(title), "creator": escape(creator), "language": _LANGUAGE}
    stamp = made.astimezone(UTC).isoformat(timespec="seconds")
    writer.setDocumentXmpMetadata(QByteArray(_XMP.format(made=stamp, **words).encode()))
    writer.setDocumentId(QUuid(str(uuid.uuid5(_NAMESPACE, f"{key}/{stamp}"))))


def completed(pdf: bytes, made: datetime) -> bytes:
    """The file with the time it was made at, and its language in the catalogue."""
    return _with_language(_DATES.sub(lambda found: _date(found, made), pdf))


def _date(found: re.Match[bytes], made: datetime) -> bytes:
    """As long as the one it replaces, so that everything stays in its place."""
    name, _, zone = found.groups()
    local = made.astimezone(UTC) if zone == b"Z" else made
    shift = local.strftime("%z")
    told = b"Z" if zone == b"Z" else f"{shift[:3]}'{shift[3:]}'".encode()[: len(zone or b"")]
    return b"/%s (D:%s%s)" % (name, local.strftime("%Y%m%d%H%M%S").encode(), told)


def _with_language(pdf: bytes) -> bytes:
    """An update at the end of the file: the catalogue anew, as the format provides for."""
    trailer = _TRAILER.search(pdf)
    root = None if trailer is None else _ROOT.search(trailer[1])
    if trailer is None or root is None:
        return pdf
    catalogue = re.search(rb"\n%s 0 obj\s*<<(.*?)>>\s*endobj" % root[1], pdf, re.DOTALL)
    if catalogue is None or b"/Lang" in catalogue[1]:
        return pdf
    shown = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % _LANGUAGE.encode()
    whole = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    body = b"%s 0 obj\n<<%s%s>>\nendobj\n" % (root[1], catalogue[1], shown)
    return (
        whole
        + body
        + b"".join(
            (
                b"xref\n%s 1\n%010d 00000 n \n" % (root[1], len(whole)),
                b"trailer\n<<%s/Prev %s\n>>\n" % (trailer[1], trailer[2]),
                b"startxref\n%d\n%%%%EOF\n" % (len(whole) + len(body)),
            )
        )
    )
