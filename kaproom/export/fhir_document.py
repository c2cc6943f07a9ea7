"""FHIR DocumentReference: the record of the session as a page to read, inside of the bundle.

The document is handed in; nothing here draws it.
"""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from kaproom.errors import EnvironmentFault
from kaproom.export.fhir_words import Resource, concept, made_id, moment, reference
from kaproom.export.session_facts import SessionFacts, entered

_PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class RecordPdf:
    """The record of the session as a PDF, under a title that names nobody."""

    title: str
    content: bytes


def read_pdf(path: Path) -> RecordPdf:
    """A PDF of the record, made before; raises EnvironmentFault for a file that is none."""
    try:
        content = path.read_bytes()
    except (OSError, ValueError):
        raise EnvironmentFault(f"{path} cannot be read: look at the path.") from None
    if not content.startswith(b"%PDF-"):
        raise EnvironmentFault(f"{path} is no PDF: make one of the record first.")
    return RecordPdf(path.name, content)


def document_reference(
    facts: SessionFacts, patient_id: str, encounter_id: str, pdf: RecordPdf
) -> Resource:
    """The document with its content, its size and its hash."""
    # The element is defined as SHA-1; it names a file and guards nothing.
    digest = hashlib.sha1(pdf.content, usedforsecurity=False).digest()
    return {
        "resourceType": "DocumentReference",
        "id": made_id(facts.id, "pdf"),
        "status": "current",
        "docStatus": "preliminary" if facts.state.running else "final",
        "type": concept("Record of a dosing session"),
        "subject": reference(patient_id),
        "date": moment(entered(facts.newest)),
        "content": [
            {
                "attachment": {
                    "contentType": _PDF,
                    "language": "en",
                    "data": base64.b64encode(pdf.content).decode(),
                    "title": pdf.title,
                    "size": len(pdf.content),
                    "hash": base64.b64encode(digest).decode(),
                }
            }
        ],
        "context": {"encounter": [reference(encounter_id)]},
    }
