"""Every screen as a screen reader is told it, from outside: names, roles, states, and what is not.

A whole course is rehearsed first, so that no list is empty.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.record.folder import unlock_practice
from tests.support.login import Bus
from tests.support.screen_reader import Node, missing_for_screen_reader
from tests.support.screen_walk import ScreenWalk, Step, faults_of, walking

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing_for_screen_reader()), reason=missing_for_screen_reader()),
]

_SETTINGS_AND_MUSIC = (
    Step("home", "", "Review: V. Q. · session 6"),
    Step("search", "ctrl+k", "Words to search for"),
    Step("nothing found", ":wolf table", "Nothing in the record"),
    Step("home", "Escape", "This machine"),
    Step("settings", "ctrl+comma", "Cover and lock"),
    Step("audit trail", "ctrl+t", "Audit trail, newest first"),
    Step("settings", "Escape", "Cover and lock"),
    Step("practice", "ctrl+p", "Data files of the practice"),
    Step("settings", "Escape", "Cover and lock"),
    Step("home", "Escape", "This machine"),
    Step("music", "ctrl+m", "Tracks by phase"),
    Step("home", "Escape", "This machine"),
)
_REVIEW = (
    Step("review", "Return", "At 0:49"),
    Step("export", "ctrl+e", "Path of the PDF"),
    Step("review", "Escape", "At 0:49"),
    Step("comparison", "alt+c", "Sessions side by side"),
    Step("music compared", "alt+m", "What came after what"),
    Step("comparison", "alt+m", "At the cursor"),
    Step("review", "Escape", "At 0:49"),
    Step("home", "Escape", "This machine"),
)
_TO_THE_CLIENT = (
    Step("search", "ctrl+k", "Words to search for"),
    Step("a client found", ":V. Q.", "What was found"),
    Step("the client", "Down Return", "Measures, Alt U"),
    Step("back to what was found", "Escape", "What was found"),
    Step("the client again", "Down Return", "Measures, Alt U"),
)
_CLIENT = (
    Step("a visit", "alt+v", "One visit: plan, move, cancel or mark it held"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("a course", "alt+l", "First visit on"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("the trail", "alt+t", "Put away, Alt T"),
    Step("an assessment", "alt+s", "Assessed by"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("a document", "alt+f", "A file to attach"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("who the client is", "alt+n", "Initials, or the name they chose"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("measures", "alt+u", "Score or plan"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("parts", "alt+r", "Parts map, 4 parts"),
    Step("the client", "Escape", "Measures, Alt U"),
    Step("preparation", "alt+p", "Concerns and questions"),
    Step("a consent", "alt+s", "medicine"),
    Step("preparation", "Escape", "Consents: Write"),
    Step("the client", "alt+c", "Measures, Alt U"),
    Step("integration", "alt+i", "Carried from the room"),
    Step("a follow-up", "alt+f", "was made"),
    Step("integration", "Escape", "Carried from the room"),
    Step("also said", "alt+o", "Also said in the room"),
    Step("across the sessions", "alt+e", "Notes under the theme"),
    Step("written", "alt+w", "Integration session: Write"),
    Step("handout", "alt+h", "To choose from"),
    Step("integration", "Escape", "Carried from the room"),
)
_PREPARE = (
    Step("prepare", "ctrl+Return", "Enter the room, Ctrl ↵"),
    Step("the order", "alt+o", "Substance"),
    Step("prepare", "Escape", "Order: Enter"),
    Step("the intention", "alt+i", "In the client's own words"),
    Step("prepare", "Escape", "Intention: Write"),
    Step("an agreement", "alt+g", "With which part"),
    Step("prepare", "Escape", "Agreements: Add"),
)
_ROOM = (
    Step("the room", "ctrl+Return", "Line: a note or a reading"),
    Step("a note", ":a note", "Line: a note or a reading"),
    Step("a note entered", "Return", "a note"),
    Step("observed", "F1", "Stillness, on, F1"),
    Step("a scale", "F11", "a digit chooses · Esc closes"),
    Step("a reading", "Escape", "Line: a note or a reading"),
    Step("a reading", ":128/82 74 98", "BP 128/82 · HR 74"),
    Step("a reading entered", "Return", "Baseline vitals 2 of 2"),
    Step("intention", "ctrl+i", "Intention and agreements"),
    Step("emergency", "F12", "Ctrl P prints"),
    Step("own words", "Escape ctrl+r", "In your words"),
    Step("discharge", "Escape ctrl+d", "Discharge: a digit, a name or a few words"),
    Step("dose", "Escape ctrl+g", "Amount, mg"),
    Step("adverse event", "Escape ctrl+shift+a", "What is it"),
    Step("correct", "Escape ctrl+e", "or a digit chooses · Del takes back"),
    Step("a correction", "1", "The entry as it should read"),
    Step("find", "Escape Escape ctrl+f", "Words to find"),
    Step("look along", "Escape ctrl+o", "a minute · Shift ten"),
    Step("the keys", "Escape ctrl+slash", "Ctrl / or Esc closes"),
    Step("jump", "Escape alt+j", "Jump to"),
    Step("the end", "Escape ctrl+shift+e", "End the session?"),
)


@pytest.fixture
def walk(tmp_path: Path, xvfb_display: str, session_bus: Bus) -> Iterator[ScreenWalk]:
    """The program at Home, with a course of six sessions behind it."""
    data = tmp_path / "data"
    subprocess.run(
        [sys.executable, "-m", "kaproom", "rehearse", "--course", "--data-dir", str(data)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    keys = unlock_practice(data)
    with walking(tmp_path, data, keys, xvfb_display, session_bus) as started:
        yield started


def _go(walk: ScreenWalk, *steps: Step) -> Node:
    """Every step without a fault; answers what the last screen tells."""
    faults: dict[str, list[str]] = {}
    heard: list[Node] = []
    for step in steps:
        heard.append(walk.go(step))
        if found := faults_of(heard[-1]):
            faults[step.screen] = found
    assert not faults
    return heard[-1]


def test_each_screen_outside_the_room_can_be_listened_to(walk: ScreenWalk) -> None:
    _go(walk, *_SETTINGS_AND_MUSIC)
    told = _go(walk, *_REVIEW[:1])
    (score,) = [node for node in told.walk() if node.name == "Score"]
    assert score.role == "chart"
    assert "T+0:21. Journey. Cathedral. Pulse 85." in score.description
    _go(walk, *_REVIEW[1:], *_TO_THE_CLIENT)
    told = _go(walk, *_CLIENT)
    assert any("focused" in node.states for node in told.walk() if node.name)
    boxes = {n.name: n.states for n in told.walk() if n.role == "check box"}
    for name, states in boxes.items():
        assert ("checked" in states) == (", ticked" in name), name


def test_the_room_can_be_listened_to_and_under_the_cover_tells_nothing(walk: ScreenWalk) -> None:
    _go(walk, *_TO_THE_CLIENT, *_PREPARE)
    _go(walk, *_ROOM)
    told = walk.go(Step("the room", "Escape", "Line: a note or a reading"))
    (score,) = [node for node in told.walk() if node.name == "Score"]
    assert "Reading 128/82, pulse 74, oxygen 98 %" in score.description
    assert "Observed: Stillness 0:0" in score.description
    assert any(node.name.endswith("a note") for node in told.walk())
    covered = walk.go(Step("covered", "ctrl+l", "Covered. The recording goes on."))
    said = " ".join(f"{node.name} {node.description}" for node in covered.walk())
    for secret in ("V. Q.", "a note", "128/82", "behind the door", "Stillness", "Score"):
        assert secret not in said
    sheet = walk.go(Step("emergency above the cover", "F12", "Emergency card"))
    assert not faults_of(sheet)
    assert "behind the door" not in " ".join(node.name for node in sheet.walk())
