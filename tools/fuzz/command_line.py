"""The command line: any words after `kaproom` are options, or one line and wrong usage."""

import contextlib
import io

from hypothesis import strategies as st

from kaproom.cli.options import Options, parse
from tools.fuzz.mutating import texts
from tools.fuzz.reader import NotKept, Reader

_LINES: tuple[tuple[str, ...], ...] = (
    (), ("rehearse", "--speed", "30", "--minutes", "10"), ("rehearse", "--course", "--seed", "-4"),
    ("sessions", "--json"), ("purge", "s1", "--reason", "x", "--yes"),
    ("search", "a", '"b c"', "--store", "notes"), ("backup", "--drill", "f"),
    ("backup", "--store", "record"), ("restore", "f"), ("users", "add", "Q"),
    ("export", "all", "--format", "json", "--out", "f", "--force"),
    ("import-recording", "s", "f", "--shift", "-3"), ("calendar", "--out", "f"),
    ("practice", "in", "n", "f"), ("palette", "export", "f"), ("music", "play", "f"),
    ("music", "check", "f", "--for", "3"), ("move-session", "s", "--to", "c", "--reason", "r"),
    ("--data-dir", "d", "--practice", "verify"), ("passphrase", "--new-passphrase-file", "f"),
    ("--help",), ("--version",), ("export-notes", "s", "--out", "f"), ("import-events", "f"),
    ("doctor",), ("clients",),
)  # fmt: skip
_WORDS = tuple(dict.fromkeys(word for line in _LINES for word in line))
_ANY = texts(
    _WORDS, ("--", "-", "=", "--speed=", "--sp", "--shift=", "@f", "-h", "-5", "nan", "1e9")
)
_CHANGES = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 9), st.one_of(st.sampled_from(_WORDS), _ANY)),
    max_size=3,
)


def _changed(line: tuple[str, ...], changes: list[tuple[int, int, str]]) -> list[str]:
    words = list(line)
    for kind, at, word in changes:
        place = min(at, len(words))
        words[place : place + (kind > 0)] = [] if kind == 2 else [word]
    return words


def _read(words: list[str]) -> str:
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            options: object = parse(words)
    except SystemExit as end:
        if end.code == 0:
            return ""
        if end.code != 2:
            raise NotKept(f"wrong usage ends with {end.code}") from end
        return said.getvalue().partition("error: ")[2].removesuffix("\n")
    if not isinstance(options, Options):
        raise NotKept("the command line is no options")
    return ""


READERS = (
    Reader("command-line", st.builds(_changed, st.sampled_from(_LINES), _CHANGES), lambda _: _read),
)
