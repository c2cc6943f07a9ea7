"""One reader under atheris: `python -m tools.fuzz.atheris_child READER CASES TALLY OPTIONS`.

The program's own modules are loaded with the marks by which new places are seen. Ends by itself
after so many cases, with the tally written.
"""

import importlib
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

_WATCHED = ["kaproom", "zipfile", "csv", "tomllib", "urllib.parse"]

atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=_WATCHED):
    from tools.fuzz.bounds import Bounds
    from tools.fuzz.by_atheris import NAME
    from tools.fuzz.reader import judged
    from tools.fuzz.readers import READERS
    from tools.fuzz.tally import Tally


def main(name: str, cases: int, file: Path, options: list[str]) -> None:
    """Look at one reader; never returns."""
    reader = next(reader for reader in READERS if reader.name == name)
    tally, bounds = Tally(name, NAME), Bounds()
    read = reader.open(Path(tempfile.mkdtemp(dir=file.parent)))

    def look(case: bytes) -> None:
        tally.count(case, judged(reader, read, case, bounds))
        if tally.cases == cases:
            tally.most_calls = bounds.most_calls
            file.write_text(json.dumps(asdict(tally)), "utf-8")
            os._exit(0)

    atheris.Setup([sys.argv[0], *options], look)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
