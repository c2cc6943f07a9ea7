"""The keys on one page: Ctrl+P on their list saves them where the person chooses."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kaproom.ui.room.cards.key_card import KeyCard
from kaproom.ui.room.keys import GROUP_TITLES, KEY_LIST
from tests.ui.room.house import CTRL, House, Key


def test_the_list_of_keys_comes_to_one_page(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    house.press(Key.Key_Slash, CTRL)
    (card,) = house.screen.findChildren(KeyCard)
    house.press(Key.Key_P, CTRL)
    folders = [place.folder for place in card.places.offered]
    here = next(n for n, folder in enumerate(folders, 1) if folder and tmp_path in folder.parents)
    house.write(str(here))
    assert house.screen.field.text == ""
    (file,) = (folders[here - 1] or tmp_path).glob("*.pdf")
    if not (shutil.which("pdftotext") and shutil.which("pdfinfo")):
        pytest.skip("needs poppler to read the page")
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True)
    assert "Pages:           1\n" in facts.stdout
    read = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    # Columns may be told across each other: every word is there, whatever stands next to it.
    page = set(read.stdout.split())
    for line in KEY_LIST:
        assert set(GROUP_TITLES[line.group].split()) <= page
        assert set(line.words.split()) <= page
