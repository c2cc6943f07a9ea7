"""A whole course rehearsed through the real core and stores, and read back."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from kaproom import paths
from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.options import parse
from kaproom.cli.rehearse_course import CourseSummary, rehearse_course
from kaproom.core.chart.chart import ChartState, chart_from
from kaproom.core.chart.integration import agreements, practices
from kaproom.core.data_files.data_file import DataFault
from kaproom.core.events.event import Store, chart_stream, session_stream
from kaproom.core.events.visits import VisitKind
from kaproom.core.measures.chart import scores_of
from kaproom.core.parts.parts import parts_of
from kaproom.core.rehearsal.course_rehearsal import body_of, course_script_from, script_of
from kaproom.core.session.session import session_from
from kaproom.core.visits.visits import visits_of
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from kaproom.resource_files import ResourceFiles

FILES = ResourceFiles(paths.resource_dir())
COURSE = RehearseOptions("six", None, 1, headless=True, minutes=None, course=True)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, CourseSummary]:
    folder = tmp_path_factory.mktemp("course") / "practice"
    create_practice_folder(folder)
    with open_record(folder, unlock_practice(folder)) as record:
        return folder, rehearse_course(record, FILES, COURSE)


def test_a_whole_course_is_there_after_it_was_played(played: tuple[Path, CourseSummary]) -> None:
    folder, summary = played
    assert summary.refusals == ()
    assert len(summary.sessions) == 6
    keys = unlock_practice(folder)
    with open_reader(folder, keys, tuple(Store)) as stores:
        chart = chart_from(stores.read_stream(chart_stream(summary.client)))
        states = [session_from(stores.read_stream(session_stream(s))) for s in summary.sessions]
        sessions = stores.session_summaries()
    assert [s.started.number for s in states if s.started] == [1, 2, 3, 4, 5, 6]
    assert all(s.ended_ms for s in states)
    visits = Counter(v.kind for v in visits_of(chart.ledger, sessions) if v.held_on)
    assert visits == {
        VisitKind.PREPARATION: 2,
        VisitKind.DOSING: 6,
        VisitKind.INTEGRATION: 6,
    }
    _was_written(chart)
    assert verify(folder, keys).ok


def _was_written(chart: ChartState) -> None:
    scored = Counter(score.body.code for score in scores_of(chart.ledger))
    assert scored == {"phq9": 7, "gad7": 6}
    parts = parts_of(chart.ledger)
    kinds = {part.name: part.kind for part in parts.parts.values()}
    assert kinds == {
        "the doorkeeper": "manager",
        "the small one": "exile",
        "the counter": "manager",
        "the fog": "firefighter",
    }
    (ask,) = agreements(chart.ledger)
    assert ask.words == "tell me, I need not be asked"
    assert [p.stands for p in practices(chart.ledger)] == ["done", "open", "open"]


def test_each_session_has_notes_of_its_own(played: tuple[Path, CourseSummary]) -> None:
    script = FILES.course_rehearsal("six")
    base = FILES.rehearsal("calm")
    second = script_of(script.sessions[1], base)
    lines = [act.line for act in second.acts if act.line]
    assert any("counts the steps" in line for line in lines)
    assert not any("asleep" in line for line in lines)
    assert [a.kind for a in second.acts].count("dose") == [a.kind for a in base.acts].count("dose")


@pytest.mark.parametrize(
    ("course", "reason"),
    [
        ('[[days]]\nday = 1\nat = "25:00"', "at must be a time of day"),
        ('[[days]]\nday = 2\nat = "9:00"\n[[days]]\nday = 1\nat = "9:00"', "in their order"),
        ('[[days]]\nday = -1\nat = "9:00"', "day must be a whole number"),
    ],
)
def test_a_damaged_course_is_named(course: str, reason: str) -> None:
    head = 'title = "x"\n[client]\nlabel = "Q."\n'
    with pytest.raises(DataFault, match=reason):
        course_script_from("x", tomllib.loads(head + course))


def test_what_an_entry_does_not_have_is_named() -> None:
    with pytest.raises(DataFault, match="no entry of the kind"):
        body_of("nothing.known", {})
    with pytest.raises(DataFault, match="has no colour"):
        body_of("theme.named", {"text": "x", "colour": "red"})
    with pytest.raises(DataFault, match="lacks something"):
        body_of("theme.named", {})


def test_the_command_takes_a_course() -> None:
    found = parse(["rehearse", "--course"]).rehearse
    assert found is not None
    assert (found.script, found.headless, found.course) == ("six", True, True)
