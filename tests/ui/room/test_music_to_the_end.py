"""AT-03 in the room: what is short stands on the panel all along, and the end comes announced."""

from PySide6.QtWidgets import QLabel

from tests.ui.room.house import ALT, MINUTE, House, Key


def _said(house: House) -> str:
    return " · ".join(label.text() for label in house.screen.music.findChildren(QLabel))


def test_at_03_the_end_of_the_music_is_announced_and_nothing_foreign_follows(
    real_house: House,
) -> None:
    house, player = real_house, real_house.room.player
    setting = player.status().setting
    assert setting is not None
    plan_min, music_min = house.room.data.protocol.minutes, setting.duration_ms // MINUTE
    house.press(Key.Key_P, ALT)
    house.pass_time(1000)
    assert f"{plan_min} min to go" in _said(house)
    assert f"{plan_min - music_min} short" in _said(house)
    heard, announced = list[int](), False
    while (status := player.status()).playing:
        assert house.live.session_ms() < (music_min + 10) * MINUTE
        if status.track_index is not None and status.track_index not in heard:
            heard.append(status.track_index)
        announced = "the last track" in _said(house)
        house.pass_time(5000)
    assert announced
    assert heard == list(setting.programme)
    assert house.screen.music.track == "Not playing"
    house.pass_time(10 * MINUTE)
    assert not player.status().playing
