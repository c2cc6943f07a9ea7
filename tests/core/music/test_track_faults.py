"""The words for the decoders' reasons: complete, and in English the reasons themselves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.core.music import track_faults
from kaproom.core.music.track_faults import fault_words

AUDIO = Path(__file__).resolve().parents[3] / "kaproom" / "audio"


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts an expression can come to, each value in them as 1; none for a name."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr(values=[ast.Constant(), *_] as parts):
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "1" for p in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from (*_texts(one), *_texts(other))
        case ast.BoolOp(values=values):
            for value in values:
                yield from _texts(value)
        case _:
            return


def _reasons() -> list[str]:
    """What is written out where the engine or the measuring refuses a file."""
    return [
        reason
        for file in sorted(AUDIO.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args
        if node.func.id == "Unplayable" or (node.func.id == "Refused" and "facts" in file.parts)
        for reason in _texts(node.args[0])
    ]


def test_every_reason_of_the_decoders_has_words() -> None:
    reasons = _reasons()
    assert len(reasons) > 15
    patterns = [pattern for pattern, _ in track_faults._WITH_FIGURES]
    strange = [
        reason
        for reason in reasons
        if reason not in track_faults._WHOLE
        and not any(re.fullmatch(pattern, reason) for pattern in patterns)
    ]
    assert strange == []


@pytest.mark.parametrize(
    "told",
    [
        "is damaged after 61.5 s",
        "is damaged: 2.0 s of it are missing",
        "is cut off after 3.1 s",
        "was changed while it was read, after 3.1 s",
        "cannot be read any further: Input/output error, after 3.1 s",
        "cannot be read: Permission denied",
        "claims a sample rate of 7 Hz",
        "claims 99 channels",
        "sings too loudly",
    ],
)
def test_figures_stand_in_the_words_and_what_is_not_known_as_it_was_told(told: str) -> None:
    assert fault_words(told) == told
