"""The columns of the CSV export: their names, units and meanings. What `columns.csv` says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `unit` is empty where the value has none."""

    name: str
    meaning: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One file. With `of_entries` each row is an entry and begins with the columns `ENTRY`."""

    name: str
    columns: tuple[Column, ...]
    of_entries: bool = True


_LOCAL = "local time with its offset, ISO 8601"
_UTC = "UTC, ISO 8601"
_TEXT = "; a text that begins with = + - @ or a tab has an apostrophe before it"

ENTRY = (
    Column("entry_id", "the entry in the record"),
    Column("at_utc", f"when it happened, {_UTC}"),
    Column("at_local", f"when it happened, {_LOCAL}"),
    Column("session_time_s", "time since the session began", "s"),
    Column("t_plus_s", "time since the first dose; negative before it", "s"),
    Column("entered_utc", f"when it was written down, {_UTC}"),
    Column("entered_local", f"when it was written down, {_LOCAL}"),
    Column("late", "whether it was entered after the fact, on purpose: yes or no"),
    Column("corrections", "how often it was corrected; trail.csv has what it said before"),
    Column("author", f"who entered it{_TEXT}"),
)

TABLES = (
    Table(
        "session",
        (
            Column("session_id", "the session in the record"),
            Column("client_id", "the client in the record"),
            Column("client", f"initials or the name they chose{_TEXT}"),
            Column("number", "which session of the course"),
            Column("planned_sessions", "sessions of the course as planned"),
            Column("start_utc", f"begin, {_UTC}"),
            Column("start_local", f"begin, {_LOCAL}"),
            Column("end_utc", f"end, {_UTC}; empty where it goes on"),
            Column("end_local", f"end, {_LOCAL}"),
            Column("duration_s", "session time at the end", "s"),
            Column("protocol", "the plan of the day"),
            Column("present", f"who was there{_TEXT}"),
            Column("weight_g", "body weight", "g"),
            Column("order_substance", f"the order's medicine{_TEXT}"),
            Column("order_route", f"the order's route{_TEXT}"),
            Column("order_amount_mg", "the order's amount", "mg"),
            Column("order_prescriber", f"who ordered{_TEXT}"),
            Column("order_signed_on", "the day of the order"),
            Column("practice", "whether it was a rehearsal: yes or no"),
        ),
        of_entries=False,
    ),
    Table("phases", (Column("phase", f"the phase that began{_TEXT}"),)),
    Table(
        "doses",
        (
            Column("given", "yes, or no where it was considered and not given"),
            Column("substance", f"the medicine{_TEXT}"),
            Column("route", f"the route{_TEXT}"),
            Column("amount_mg", "the amount", "mg"),
            Column("concentration_mg_per_ml", "the concentration", "mg/mL"),
            Column("form", f"what was given{_TEXT}"),
            Column("device_index", "which device of the dose, from 1"),
            Column("site", f"where{_TEXT}"),
            Column("given_by", f"by whom{_TEXT}"),
            Column("self_administered", "whether the client took it themselves: yes or no"),
            Column("lot", f"lot{_TEXT}"),
            Column("expiry", f"expiry{_TEXT}"),
            Column("waste_mg", "what was wasted", "mg"),
            Column("witness", f"who saw it{_TEXT}"),
            Column("booster", "whether it adds to an earlier dose: yes or no"),
            Column("reason", f"why it was not given{_TEXT}"),
        ),
    ),
    Table(
        "readings",
        (
            Column("systolic_mmhg", "systolic pressure", "mmHg"),
            Column("diastolic_mmhg", "diastolic pressure", "mmHg"),
            Column("pulse_bpm", "heart rate", "1/min"),
            Column("spo2_percent", "oxygen saturation by pulse oximetry", "%"),
            Column("respiration_per_min", "respiratory rate", "1/min"),
            Column("temperature_c", "body temperature", "°C"),
            Column("passed_over", f"why a due reading was not taken{_TEXT}"),
            Column("answer", f"what was decided about a marked reading{_TEXT}"),
        ),
    ),
    Table(
        "samples",
        (
            Column("at_utc", f"the second, {_UTC}"),
            Column("at_local", f"the second, {_LOCAL}"),
            Column("session_time_s", "time since the session began", "s"),
            Column("pulse_bpm", "pulse rate of the device", "1/min"),
            Column("spo2_percent", "oxygen saturation of the device", "%"),
        ),
        of_entries=False,
    ),
    Table(
        "scales",
        (
            Column("scale", "the scale's code"),
            Column("label", f"the scale's name{_TEXT}"),
            Column("version", "its version"),
            Column("score", "the score"),
            Column(
                "tested",
                "yes, or no where it was only observed; empty of a scale that is not tested",
            ),
        ),
    ),
    Table(
        "observations",
        (
            Column("code", "the key's code"),
            Column("label", f"what was seen{_TEXT}"),
            Column("lasting", "whether it lasts until it is ended: yes or no"),
            Column("end_session_time_s", "when it ended, since the session began", "s"),
        ),
    ),
    Table(
        "adverse_events",
        (
            Column("adverse_id", "the entry of its onset"),
            Column("event", f"what it is{_TEXT}"),
            Column("code", "its code in the list; empty for free words"),
            Column("step", "onset, grade, action, seriousness, outcome (it goes on) or end"),
            Column("grade", "the grade from 1, higher is worse"),
            Column("words", f"the grade's word, what was done, or how it ended or goes on{_TEXT}"),
        ),
    ),
    Table(
        "music",
        (
            Column("what", "what the player reported"),
            Column("setting", f"the music setting{_TEXT}"),
            Column("track", f"the piece{_TEXT}"),
            Column("phase", f"the phase of the setting{_TEXT}"),
            Column("position_ms", "the place in the piece", "ms"),
            Column("duration_ms", "its length", "ms"),
            Column("volume_tenth_db", "the volume under the room's ceiling", "0.1 dB"),
            Column("detail", f"why{_TEXT}"),
        ),
    ),
    Table("lines", (Column("line", f"a line written for the record from a note{_TEXT}"),)),
    Table(
        "discharge",
        (
            Column("criterion", f"the criterion, or decision{_TEXT}"),
            Column("judged", "met, not_met or passed_over; empty where it was open"),
            Column("words", f"the remark, or who decided{_TEXT}"),
            Column("reason", f"why, where not all criteria were met{_TEXT}"),
        ),
    ),
    Table(
        "trail",
        (
            Column("kind", "the kind of the entry"),
            Column("what", "late, corrected, taken back, or outdated: an answer to an old figure"),
            Column("before", f"what the changed fields said before{_TEXT}"),
            Column("changed_utc", f"when it was corrected or taken back, {_UTC}"),
            Column("changed_local", f"when it was corrected or taken back, {_LOCAL}"),
            Column("changed_by", f"by whom{_TEXT}"),
        ),
    ),
)
