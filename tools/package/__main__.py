"""Command line of the packaging: `python -m tools.package [--out DIR]`, in the environment."""

import argparse
import sys
import time
from pathlib import Path

from tools.package.folder import ROOT, BuildFailed, make_folder, pack

_MB = 1_000_000


def main() -> int:
    """Build, pack and tell the sizes; 1 with one line where it cannot."""
    parser = argparse.ArgumentParser(
        prog="python3 run.py package",
        description="Make a self-contained folder of kaproom for this system, and an archive.",
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where to")
    parser.add_argument("--no-archive", action="store_true", help="the folder alone")
    options = parser.parse_args()
    begun_s = time.monotonic()
    out = options.out.resolve()
    print("Building: two or three minutes", flush=True)
    try:
        folder = make_folder(out, ROOT / "build" / "package")
        _tell(folder, sum(f.lstat().st_size for f in folder.rglob("*") if not f.is_dir()))
        if not options.no_archive:
            archive = pack(folder)
            _tell(archive, archive.stat().st_size)
    except (BuildFailed, OSError) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"In {time.monotonic() - begun_s:.0f} s")
    return 0


def _tell(made: Path, size_bytes: int) -> None:
    print(f"{made}: {size_bytes / _MB:.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
