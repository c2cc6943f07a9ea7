"""The readers of all data files, together.

They bring along what is in the files, half of the core; so whoever has a closed folder only, and
reads nothing yet, does not wait for them. Nothing of its own is here.
"""

from kaproom.core.chart.day_checklist import checklist_from
from kaproom.core.course.follow_ups import follow_up_plan_from
from kaproom.core.course.plan import course_from
from kaproom.core.figures.palette_csv import palette_from
from kaproom.core.measures.measures import measures_from
from kaproom.core.parts.words import quality_words_from
from kaproom.core.rehearsal.course_rehearsal import course_script_from
from kaproom.core.rehearsal.rehearsal import script_from
from kaproom.core.room.protocol import protocol_from
from kaproom.core.room.room import RoomData
from kaproom.core.session.adverse_list import adverse_list_from
from kaproom.core.session.discharge import profile_from
from kaproom.core.session.palette import scales_from
from kaproom.core.session.tag_words import tag_words_from
from kaproom.core.vitals.limits import limits_from
from kaproom.core.vitals.monitoring import monitoring_rules_from
from kaproom.core.vitals.rules import rules_from
from kaproom.core.vitals.schedule import chosen, schedules_from

__all__ = [
    "RoomData",
    "adverse_list_from",
    "checklist_from",
    "chosen",
    "course_from",
    "course_script_from",
    "follow_up_plan_from",
    "limits_from",
    "measures_from",
    "monitoring_rules_from",
    "palette_from",
    "profile_from",
    "protocol_from",
    "quality_words_from",
    "rules_from",
    "scales_from",
    "schedules_from",
    "script_from",
    "tag_words_from",
]
