"""The codes of the documents a session can leave as, with their names. Knows no Qt."""

from collections.abc import Mapping
from types import MappingProxyType

from kaproom.core.wording import say

RECORD, MONITORING = "record", "monitoring"
TITLES: Mapping[str, str] = MappingProxyType(
    {RECORD: say("Session record"), MONITORING: say("Monitoring data")}
)
