"""`python3 run.py screenshots DIR`: the pictures, in the language that KAPROOM_LANGUAGE names.

Nothing of the windows may be loaded before the language is chosen, so this stands before
`tools/screenshots.py`, which takes them.
"""

import os

from kaproom import language


def main() -> None:
    """Take the pictures."""
    os.environ.setdefault("KAPROOM_LANGUAGE", "en")
    language.install()
    from tools.screenshots import main as take  # noqa: PLC0415

    take()


if __name__ == "__main__":
    main()
