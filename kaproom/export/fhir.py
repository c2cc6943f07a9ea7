"""One session as a FHIR R4 Bundle (a collection), out of the record store alone.

Built as plain resources and checked by `fhir.resources`, whose R4B classes are used with only those
elements that R4 has as well. The same record gives the same bytes: ids follow from ids, and the
bundle is of the time of the newest entry. Device samples go out in the CSV export.
"""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.export.fhir_composition import composition
from kaproom.export.fhir_given import Given, encounter, patient
from kaproom.export.fhir_observed import Observations
from kaproom.export.fhir_provenance import provenances
from kaproom.export.fhir_words import (
    ACT_REASON,
    LOCAL_CODES,
    SESSION_IDS,
    Resource,
    coding,
    concept,
    made_id,
    moment,
    reference,
    without_empty,
)
from kaproom.export.session_facts import SessionFacts, entered


@dataclass(frozen=True, slots=True)
class RecordPdf:
    """The record of the session as a PDF, which the bundle names by size and hash."""

    title: str
    content: bytes


def read_pdf(path: Path) -> RecordPdf:
    """A PDF of the record, made before; raises EnvironmentFault for a file that is none."""
    try:
        content = path.read_bytes()
    except (OSError, ValueError):
        raise EnvironmentFault(say("{path} cannot be read: look at the path.", path=path)) from None
    if not content.startswith(b"%PDF-"):
        raise EnvironmentFault(say("{path} is no PDF: make one of the record first.", path=path))
    return RecordPdf(path.name, content)


def bundle_bytes(
    facts: SessionFacts, faults: Iterable[str] = (), pdf: RecordPdf | None = None
) -> bytes:
    """The bundle as JSON. `faults` are lines about what could not be read of the record."""
    try:
        made = Bundle.model_validate(_bundle(facts, (*facts.faults, *faults), pdf))
        text = made.model_dump_json(indent=1)
    except ValidationError as error:
        # Where it was, never what was written there.
        places = sorted({".".join(map(str, one["loc"])) for one in error.errors()})
    else:
        return f"{text}\n".encode()
    raise Defect(f"the bundle is no valid FHIR at {', '.join(places)[:200]}")


def _bundle(facts: SessionFacts, faults: tuple[str, ...], pdf: RecordPdf | None) -> Resource:
    client = patient(facts)
    session = encounter(facts, client["id"])
    told = [
        *Given(facts, client["id"], session["id"]).all(),
        *Observations(facts, client["id"], session["id"]).all(),
    ]
    record = composition(facts, client["id"], session["id"], told, faults)
    documents = [] if pdf is None else [_document(facts, client["id"], session["id"], pdf)]
    resources = [
        record,
        client,
        session,
        *(resource for _, resource in told),
        *documents,
        *provenances(facts, told, record["id"]),
    ]
    codes = _code_system(facts, resources)
    if codes is not None:
        resources.append(codes)
    tags = [coding(ACT_REASON, "HTEST", "test health data")] if facts.started.practice else []
    return without_empty(
        {
            "resourceType": "Bundle",
            "id": made_id(facts.id, "bundle"),
            "meta": {"tag": tags} if tags else None,
            "identifier": {"system": SESSION_IDS, "value": facts.id},
            "type": "collection",
            "timestamp": moment(entered(facts.newest)),
            "entry": [
                {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
                for resource in resources
            ],
        }
    )


def _document(facts: SessionFacts, patient_id: str, encounter_id: str, pdf: RecordPdf) -> Resource:
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
                    "contentType": "application/pdf",
                    "title": pdf.title,
                    "size": len(pdf.content),
                    "hash": base64.b64encode(digest).decode(),
                }
            }
        ],
        "context": {"encounter": [reference(encounter_id)]},
    }


def _code_system(facts: SessionFacts, resources: list[Resource]) -> Resource | None:
    """The keys of kaproom's own lists that the bundle uses, with their words."""
    used: dict[str, str] = {}
    for resource in resources:
        for name in ("code", "event"):
            for one in resource.get(name, {}).get("coding", ()):
                if one["system"] == LOCAL_CODES:
                    used[one["code"]] = one.get("display", "")
    if not used:
        return None
    return {
        "resourceType": "CodeSystem",
        "id": made_id(facts.id, "codes"),
        "url": LOCAL_CODES,
        "name": "KaproomLists",
        "title": "Keys of this practice's lists of scales, observations and adverse events",
        "status": "active",
        "content": "fragment",
        "concept": [
            without_empty({"code": code, "display": words}) for code, words in sorted(used.items())
        ],
    }
