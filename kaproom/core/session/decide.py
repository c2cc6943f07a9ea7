"""Deciding: what a command leads to in a session, as events or a refusal.

Pure: the same state, command and context give the same answer. The program never refuses what
happened in the room because it is unwelcome; it refuses what cannot be true or cannot be read.
"""

from collections.abc import Callable
from typing import Any

from kaproom.core.session import commands as c
from kaproom.core.session.deciding import corrections, course, doses, observed, words
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Answer, Context, Refusal
from kaproom.core.wording import say

_AFTER_END = (
    c.CorrectEntry,
    c.StarNote,
    c.CarryNote,
    c.PromoteNote,
    c.Undo,
    c.TakeBack,
    c.ReportMusic,
    c.TakeNote,
    c.TakeReading,
    c.GiveDose,
    c.BeginHold,
    c.EndHold,
    c.NotGive,
    c.Observe,
    c.RateScale,
    c.BeginAdverse,
    c.GradeAdverse,
    c.ActOnAdverse,
    c.JudgeAdverse,
    c.ResolveAdverse,
    c.SkipReading,
    c.AcknowledgeReading,
    c.MoveSession,
    c.JudgeCriterion,
    c.DecideDischarge,
    c.SetBookmark,
)


def decide(state: SessionState, command: c.Command, context: Context) -> Answer:
    """Answer a command; see `decide_chart` for charts."""
    if isinstance(command, c.StartSession):
        return course.start_session(state, command, context)
    if state.started is None:
        return Refusal(say("The session has not begun."))
    if not state.running and not isinstance(command, _AFTER_END):
        return Refusal(say("The session has ended."))
    return _DECIDERS[type(command)](state, command, context)


_DECIDERS: dict[type, Callable[[SessionState, Any, Context], Answer]] = {
    c.EndSession: course.end_session,
    c.MoveSession: course.move_session,
    c.EnterPhase: course.enter_phase,
    c.GiveDose: doses.give_dose,
    c.BeginHold: doses.begin_hold,
    c.EndHold: doses.end_hold,
    c.NotGive: doses.not_give,
    c.TakeReading: observed.take_reading,
    c.SkipReading: observed.skip_reading,
    c.AcknowledgeReading: observed.acknowledge_reading,
    c.Observe: observed.observe,
    c.RateScale: observed.rate_scale,
    c.BeginAdverse: observed.change_adverse,
    c.GradeAdverse: observed.change_adverse,
    c.ActOnAdverse: observed.change_adverse,
    c.JudgeAdverse: observed.change_adverse,
    c.ResolveAdverse: observed.change_adverse,
    c.TakeNote: words.take_note,
    c.StarNote: words.star_note,
    c.CarryNote: words.carry_note,
    c.PromoteNote: words.promote_note,
    c.RereadAgreement: words.reread_agreement,
    c.JudgeCriterion: observed.judge_criterion,
    c.DecideDischarge: observed.decide_discharge,
    c.SetBookmark: words.set_bookmark,
    c.CorrectEntry: corrections.correct_entry,
    c.Undo: corrections.undo,
    c.TakeBack: corrections.take_back,
    c.ReportMusic: course.report_music,
    c.ReportSuspend: course.report_suspend,
    c.ReportOff: course.report_off,
}
