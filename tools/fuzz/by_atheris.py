"""Cases made by atheris: bytes changed wherever that led to new places in the program.

It begins with whole files and ends its process by itself, so each reader is looked at in a process
of its own, which writes its tally to a file.
"""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

from tools.fuzz.reader import Reader
from tools.fuzz.tally import Tally

NAME = "atheris"
_LONGEST_BYTES = 1 << 15


def is_there() -> bool:
    """Whether it is installed here; it has no wheels for every system kaproom runs on."""
    return importlib.util.find_spec("atheris") is not None


def fuzz(reader: Reader, cases: int, luck: int, folder: Path) -> Tally:
    """So many cases of a reader of bytes."""
    corpus, tally = folder / "corpus", folder / "tally.json"
    corpus.mkdir()
    for number, seed in enumerate(reader.seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = folder / "words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in reader.words if len(word) <= 64))
    options = (f"-seed={luck % 2**31 + 1}", f"-max_len={_LONGEST_BYTES}", f"-dict={words}")
    child = "tools.fuzz.atheris_child"
    with (folder / "log").open("wb") as log:
        subprocess.run(
            [
                sys.executable,
                "-m",
                child,
                reader.name,
                str(cases),
                str(tally),
                *options,
                str(corpus),
            ],
            stdout=log,
            stderr=log,
            check=False,
        )
    if tally.exists():
        return Tally(**json.loads(tally.read_text("utf-8")))
    said = (folder / "log").read_text("utf-8", errors="replace").strip().splitlines()
    return Tally(reader.name, NAME, failed=1, faults={"its process ended": (said or [""])[-1]})


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)
