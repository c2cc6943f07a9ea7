"""One session as a FHIR R4 Bundle (a collection), out of the record store alone.

Built as plain resources and checked by `fhir.resources`, whose R4B classes are used with only those
elements that R4 has as well. The same record gives the same bytes: ids follow from ids, and the
bundle is of the time of the newest entry.
"""

from collections.abc import Iterable

from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from kaproom.errors import Defect
from kaproom.export.fhir_composition import DEVICE, composition
from kaproom.export.fhir_device import curves
from kaproom.export.fhir_document import RecordPdf, document_reference
from kaproom.export.fhir_given import Given, encounter, patient
from kaproom.export.fhir_observed import Observations
from kaproom.export.fhir_provenance import provenances
from kaproom.export.fhir_words import (
    ACT_REASON,
    LOCAL_CODES,
    SESSION_IDS,
    Resource,
    coding,
    made_id,
    moment,
    without_empty,
)
from kaproom.export.session_facts import SessionFacts, entered


def bundle_bytes(
    facts: SessionFacts, faults: Iterable[str] = (), pdf: RecordPdf | None = None
) -> bytes:
    """The bundle as JSON, with the record as a document where one is handed in.

    `faults` are lines about what could not be read of the record.
    """
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
    measured = [(DEVICE, curve) for curve in curves(facts, client["id"], session["id"])]
    record = composition(facts, client["id"], session["id"], (*told, *measured), faults)
    about = (client["id"], session["id"])
    documents = [] if pdf is None else [document_reference(facts, *about, pdf)]
    resources = [
        record,
        client,
        session,
        *(resource for _, resource in (*told, *measured)),
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
