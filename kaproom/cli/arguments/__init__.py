"""What can be typed after each command, and what it means: one module for each group of commands.

Parsing only: nothing is opened here. `cli/options.py` puts them together.
"""
