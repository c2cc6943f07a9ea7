"""What the ffmpeg program itself measures, beside which our figures are held."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple


class Figures(NamedTuple):
    """Integrated loudness in LUFS, loudness range in LU, true peak in dBTP; one decimal each."""

    integrated_lufs: float
    range_lu: float
    true_peak_dbtp: float


def ffmpegs_figures(path: Path) -> Figures:
    """The summary of ffmpeg's ebur128 over the whole file."""
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path)]
    command += ["-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]
    told = subprocess.run(
        command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    ).stderr
    summary = told[told.rindex("Summary:") :]
    found = [re.search(rf"{name}:\s+(-?[\d.]+|-inf)", summary) for name in ("I", "LRA", "Peak")]
    return Figures(*(float(match[1]) for match in found if match))
