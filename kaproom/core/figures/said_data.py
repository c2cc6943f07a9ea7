"""The shipped data files' words in the language of the interface, put into what is shown of them.

Codes, figures and sources stay, and so do the names of phases, by which the music is found: those
are shown by `phase_names`. What is edited, exported or parsed is never passed through here. A scale
and an adverse event are found by the file's own words too, so that what is typed means the same in
every language.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kaproom.core.chart.day_checklist import CheckItem
from kaproom.core.course.follow_ups import FollowUpPlan
from kaproom.core.course.plan import CoursePlan
from kaproom.core.measures.measures import Measure
from kaproom.core.room.protocol import Protocol
from kaproom.core.room.room import RoomData
from kaproom.core.session.adverse_list import AdverseList, Named
from kaproom.core.session.discharge import CriteriaProfile
from kaproom.core.session.palette import Palette, Scale
from kaproom.core.session.tag_words import TagWord
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.wording import say_data

Say = Callable[[str], str]


def said_room_data(data: RoomData, word: Say = say_data) -> RoomData:
    """All that a room works with."""
    return replace(
        data,
        limits=said_limits(data.limits, word),
        palette=said_palette(data.palette, word),
        scales=said_scales(data.scales, word),
        protocol=said_protocol(data.protocol, word),
        rules=said_rules(data.rules, word),
        discharge=said_discharge(data.discharge, word),
        tags=tuple(TagWord(tag.word, word(tag.meaning)) for tag in data.tags),
        adverse=said_adverse(data.adverse, word),
    )


def said_limits(limits: Limits, word: Say = say_data) -> Limits:
    """The names of the values that can be typed."""
    return Limits({name: replace(f, label=word(f.label)) for name, f in limits.fields.items()})


def said_palette(palette: Palette, word: Say = say_data) -> Palette:
    """What stands on the observation keys."""
    return Palette(tuple(replace(item, label=word(item.label)) for item in palette.items))


def said_scales(scales: Mapping[str, Scale], word: Say = say_data) -> dict[str, Scale]:
    """The scales and the words of their levels."""
    return {
        code: replace(
            scale,
            label=word(scale.label),
            levels={level: word(words) for level, words in scale.levels.items()},
            typed_as=scale.label,
        )
        for code, scale in scales.items()
    }


def said_protocol(protocol: Protocol, word: Say = say_data) -> Protocol:
    """The title of a plan of the day; its phases are shown by `phase_names`."""
    return replace(protocol, title=word(protocol.title))


def said_rules(rules: VitalsRules, word: Say = say_data) -> VitalsRules:
    """What the rules say of a reading."""
    said = {rule.code: replace(rule, words=word(rule.words)) for rule in rules.rules}
    return replace(
        rules,
        rules=tuple(said.values()),
        pressure=said[rules.pressure.code],
        oxygen=said[rules.oxygen.code],
    )


def said_discharge(profile: CriteriaProfile, word: Say = say_data) -> CriteriaProfile:
    """The criteria on the discharge card."""
    criteria = tuple(replace(c, label=word(c.label)) for c in profile.criteria)
    return replace(profile, label=word(profile.label), criteria=criteria)


def said_adverse(adverse: AdverseList, word: Say = say_data) -> AdverseList:
    """What can be picked of adverse events."""

    def named(all_of_it: Iterable[Named]) -> tuple[Named, ...]:
        return tuple(Named(one.code, word(one.label), one.label) for one in all_of_it)

    return replace(
        adverse,
        kinds=named(adverse.kinds),
        grades=tuple(map(word, adverse.grades)),
        serious=word(adverse.serious),
        actions=tuple(map(word, adverse.actions)),
        outcomes=named(adverse.outcomes),
    )


def said_checklist(items: Iterable[CheckItem], word: Say = say_data) -> tuple[CheckItem, ...]:
    """The lines of the day's checklist."""
    return tuple(replace(item, label=word(item.label), hint=word(item.hint)) for item in items)


def said_follow_ups(plan: FollowUpPlan, word: Say = say_data) -> FollowUpPlan:
    """The follow-ups."""
    return replace(plan, steps=tuple(replace(s, label=word(s.label)) for s in plan.steps))


def said_courses(plans: Iterable[CoursePlan], word: Say = say_data) -> tuple[CoursePlan, ...]:
    """The titles of the whole courses."""
    return tuple(replace(plan, title=word(plan.title)) for plan in plans)


def said_measures(measures: Mapping[str, Measure], word: Say = say_data) -> dict[str, Measure]:
    """What measures are about, and the words of cut-offs and items; their own names stay."""
    return {
        code: replace(
            measure,
            subject=word(measure.subject),
            cutoffs=tuple(replace(c, label=word(c.label)) for c in measure.cutoffs),
            facts={number: word(fact) for number, fact in measure.facts.items()},
        )
        for code, measure in measures.items()
    }
