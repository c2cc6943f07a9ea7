"""The small files beside the stores: damaged in any way, they count as missing."""

from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.core.practice.backups import BackupsState
from kaproom.record.anchor import AnchorFile
from kaproom.record.backup import log
from kaproom.record.files import unproven_body, unwrap_checked, wrap_checked
from kaproom.record.keys import new_store_keys

NESTED = b'{"check":"","body":' + b"[" * 9000
KEY = new_store_keys()[Store.RECORD]


@pytest.mark.parametrize("content", [NESTED, b'{"targets":' * 9000, b'{"under_way":"\xff"}'])
def test_the_memory_of_backups_is_forgotten(tmp_path: Path, content: bytes) -> None:
    (tmp_path / log.LOG_FILE).write_bytes(content)
    assert log.load(tmp_path) == BackupsState()


def test_what_is_nested_without_end_has_no_body() -> None:
    assert unwrap_checked(NESTED, None) is None
    assert unproven_body(NESTED) is None


@pytest.mark.parametrize("body", [b'{"folder":"\xff"}', b'{"head":{"hash":"A"}}', b"[]"])
def test_an_anchor_that_is_none_is_missing(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "record.anchor").write_bytes(wrap_checked(body, KEY.anchor))
    assert AnchorFile(tmp_path, Store.RECORD, KEY).load() is None
