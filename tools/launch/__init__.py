"""What `run.py` does: the system's packages, the environment, the commands. Standard library only.

`start` is the way in and loads the rest only where there is something to make.
"""
