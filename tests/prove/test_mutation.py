"""Every way of meddling with entries is named at its place; a wrong name is a failed trial."""

import random
from pathlib import Path

import pytest

from kaproom.record.keys import Keys
from tools.prove.invented_folder import filled_folder
from tools.prove.meddler import Meddler, Named
from tools.prove.mutation import DEEDS, Deed, delete_an_entry, meddle
from tools.prove.trial import Trial


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Keys]:
    folder = tmp_path_factory.mktemp("whole") / "data"
    return folder, filled_folder(folder, random.Random(1), 80)[0]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_the_place_is_named(tmp_path: Path, whole: tuple[Path, Keys], deed: Deed) -> None:
    for seed in range(2):
        assert meddle(whole[0], tmp_path, whole[1], deed, random.Random(seed)) == Trial()


def test_a_change_that_verify_does_not_see_fails(tmp_path: Path, whole: tuple[Path, Keys]) -> None:
    def do_nothing(meddler: Meddler) -> Named:
        row = meddler.some_row()
        return Named(frozenset({(row[1], row[2])}))

    trial = meddle(whole[0], tmp_path, whole[1], do_nothing, random.Random(1))
    assert "was told as None" in trial.failed


def test_a_name_beside_the_place_fails(tmp_path: Path, whole: tuple[Path, Keys]) -> None:
    def claim_another(meddler: Meddler) -> Named:
        named = delete_an_entry(meddler)
        return Named(frozenset((stream, sequence + 1) for stream, sequence in named.places))

    trial = meddle(whole[0], tmp_path, whole[1], claim_another, random.Random(1))
    assert "was told as FirstBad" in trial.failed
