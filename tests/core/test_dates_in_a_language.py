"""A day that is shown in another language can be typed again, and so can an English one."""

import subprocess
import sys

_READ = """
from datetime import date, timedelta
from kaproom.core.wording import speak

MONTHS = dict(zip(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "Jänner Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
))
DATES = {"{day} {month} {year}": "{day}. {month} {year}", "{day} {month}": "{day}. {month}"}
speak(lambda text, meaning, count: (MONTHS | DATES).get(text, ""))

from kaproom.core.typed_values import date_text, read_date
from kaproom.core.visits.line import read_near_date, read_visit_line

first = date(2027, 1, 1)
summer = date(2027, 6, 1)
assert date_text("2027-03-05") == "5. März 2027"
for month in range(1, 13):
    day = first.replace(month=month, day=5)
    assert read_date(date_text(day.isoformat())) == day.isoformat()
    assert read_near_date(date_text(day.isoformat(), first), first) == day
assert read_date("5 mar 2027") == read_date("5 March 2027") == "2027-03-05"
for line in ("dosing 12 dec", "dosing 12 Dezember", "dosing 12. Dez.", "dosing 1 12. dez"):
    (planned,) = read_visit_line(line, (), summer)
    assert (planned.number, planned.on_date) == (1, "2027-12-12"), line
"""


def test_what_is_shown_is_read() -> None:
    subprocess.run([sys.executable, "-c", _READ], check=True)
