"""The codes of the documents a session can leave as, with their names. Knows no Qt."""

from collections.abc import Mapping
from types import MappingProxyType

RECORD, MONITORING = "record", "monitoring"
TITLES: Mapping[str, str] = MappingProxyType(
    {RECORD: "Session record", MONITORING: "Monitoring data"}
)
