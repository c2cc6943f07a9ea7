"""Renew the published schema of a complete export: `python tools/export_schema.py`.

To be run after a kind of entry was added or changed, and before `python tools/builtin.py`.
"""

from pathlib import Path

import kaproom.record.codec  # noqa: F401 - for the kinds it registers
from kaproom.export.complete_lines import schema_text

SCHEMA = Path(__file__).resolve().parent.parent / "resources" / "export" / "events.schema.json"


def main() -> None:
    """Write the schema anew."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
