"""The settings file: read back as written, old ones too, and bad parts named and left out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.practice.settings import (
    LEVELS_TENTH_DB,
    Settings,
    SoundOutput,
    SoundSettings,
    TreatmentRoom,
)
from kaproom.settings import SETTINGS_FILE, load_settings, save_settings

_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
_LEVELS = st.integers(LEVELS_TENTH_DB[0], LEVELS_TENTH_DB[-1])
_MINUTES = st.integers(0, 24 * 60)
_ENGINE_MINUTES = st.integers(1, 24 * 60)
_SETTINGS = st.builds(
    Settings,
    _MINUTES,
    _MINUTES,
    st.lists(_TEXT, max_size=3).map(tuple),
    st.builds(
        SoundSettings,
        st.lists(st.builds(SoundOutput, _TEXT, _LEVELS), min_size=1, max_size=2).map(tuple),
        st.lists(st.builds(TreatmentRoom, _TEXT, _LEVELS, _TEXT), max_size=3).map(tuple),
        _TEXT,
        _ENGINE_MINUTES,
        _ENGINE_MINUTES,
    ),
)


@given(settings=_SETTINGS)
def test_what_is_saved_is_read(
    settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("data")
    save_settings(folder, settings)
    assert load_settings(folder) == (settings, "")


def read(folder: Path, text: str) -> tuple[Settings, str]:
    (folder / SETTINGS_FILE).write_text(text, encoding="utf-8")
    return load_settings(folder)


def test_a_file_from_before_there_were_sound_settings_is_read(tmp_path: Path) -> None:
    old = '{"cover_after_min":3,"lock_after_min":0,"backup_folders":["/b"]}'
    assert read(tmp_path, old) == (Settings(3, 0, ("/b",)), "")
    assert load_settings(tmp_path / "none") == (Settings(), "")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '"x"', "\x00", '{"a":1}}', '{"a":' + "[" * 9000]
)
def test_a_damaged_file_is_named_and_the_defaults_hold(text: str, tmp_path: Path) -> None:
    settings, fault = read(tmp_path, text)
    assert settings == Settings()
    assert fault == "settings.json is damaged: the settings are as they were at first."


GOOD = {
    "cover_after_min": 3,
    "backup_folders": ["/b"],
    "sound": {
        "outputs": [{"device": "phones", "volume_tenth_db": -60}],
        "rooms": [{"name": "blue", "ceiling_tenth_db": -90}, {"name": "red"}],
        "room": "blue",
        "orphan_exit_min": 60,
    },
}
AS_READ = Settings(
    3,
    backup_folders=("/b",),
    sound=SoundSettings(
        (SoundOutput("phones", -60),),
        (TreatmentRoom("blue", -90), TreatmentRoom("red")),
        "blue",
        60,
    ),
)


@pytest.mark.parametrize(
    ("keys", "value", "place"),
    [
        (("cover_after_min",), -1, "cover_after_min"),
        (("cover_after_min",), "soon", "cover_after_min"),
        (("backup_folders",), [1], "backup_folders"),
        (("sound",), 7, "sound"),
        (("sound", "outputs"), [], "sound.outputs"),
        (("sound", "outputs"), [{}, {}, {}], "sound.outputs"),
        (("sound", "outputs", 0, "volume_tenth_db"), 1, "sound.outputs[1].volume_tenth_db"),
        (("sound", "outputs", 0, "volume_tenth_db"), -601, "sound.outputs[1].volume_tenth_db"),
        (("sound", "rooms", 1, "ceiling_tenth_db"), 1, "sound.rooms[2].ceiling_tenth_db"),
        (("sound", "rooms", 1, "ceiling_tenth_db"), -601, "sound.rooms[2].ceiling_tenth_db"),
        (("sound", "rooms"), "blue", "sound.rooms"),
        (("sound", "rooms", 0), 5, "sound.rooms"),
        (("sound", "orphan_exit_min"), 0, "sound.orphan_exit_min"),
        (("sound", "orphan_exit_min"), 1441, "sound.orphan_exit_min"),
        (("sound", "idle_exit_min"), 1.5, "sound.idle_exit_min"),
    ],
)
def test_a_value_that_cannot_be_is_named_and_only_that_falls_back(
    keys: tuple[str | int, ...], value: object, place: str, tmp_path: Path
) -> None:
    damaged = json.loads(json.dumps(GOOD))
    inner = damaged
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    settings, fault = read(tmp_path, json.dumps(damaged))
    assert fault.startswith(f"{SETTINGS_FILE}: {place}")
    assert "\n" not in fault
    assert read(tmp_path, json.dumps(GOOD)) == (AS_READ, "")
    expected = {
        "cover_after_min": (Settings().cover_after_min, settings.cover_after_min),
        "backup_folders": ((), settings.backup_folders),
        "sound": (SoundSettings(), settings.sound),
    }
    for name, (first, found) in expected.items():
        if not place.startswith(name):
            assert found == getattr(AS_READ, name)
        elif place == name:
            assert found == first
    if place.startswith("sound.rooms["):
        assert settings.sound.rooms == AS_READ.sound.rooms
    if place.startswith("sound.outputs["):
        assert settings.sound.outputs == (SoundOutput("phones"),)
    if place.startswith("sound."):
        assert settings.sound.room == "blue"


@pytest.mark.parametrize(
    "make",
    [
        lambda: SoundOutput(volume_tenth_db=1),
        lambda: SoundOutput(volume_tenth_db=-601),
        lambda: TreatmentRoom(ceiling_tenth_db=1),
        lambda: SoundSettings(outputs=()),
        lambda: SoundSettings(outputs=(SoundOutput(),) * 3),
        lambda: SoundSettings(orphan_exit_min=0),
        lambda: SoundSettings(idle_exit_min=24 * 60 + 1),
        lambda: Settings(cover_after_min=-1),
    ],
)
def test_what_lies_outside_cannot_be_set(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"^\w"):
        make()
