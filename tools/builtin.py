"""Renew the built-in copies of the data files: `python tools/builtin.py`.

The copies inside the package are what the program falls back on when a file under `resources/` is
damaged; a test keeps them equal.
"""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Copy every file of `resources/` into `kaproom/builtin/`."""
    target = ROOT / "kaproom" / "builtin"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "resources", target)


if __name__ == "__main__":
    main()
