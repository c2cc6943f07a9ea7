"""`python3 run.py package [--out DIR]`: a folder of kaproom that needs no Python, for this system.

Makes the environment the build runs in; what is built is in `tools/package` and `packaging/`.
"""

import os
import subprocess

from tools.launch import environment, place, system_packages


def run(arguments: list[str]) -> int:
    """Build; answers the exit code. Raises Missing where something has to be brought first."""
    os.chdir(place.ROOT)
    environment.demand_own_place(place.PACKAGE_LOCK)
    # What is not there cannot be put into the folder, and its absence would be noticed by a clinic.
    system_packages.provide_libraries(must=True)
    system_packages.provide_build_tools()
    environment.make(place.PACKAGE_LOCK)
    # The icon's sizes are drawn without a display.
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call([place.PYTHON, "-m", "tools.package", *arguments], env=surroundings)
