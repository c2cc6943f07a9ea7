"""Figures of the real program, each beside a baseline of the same run: `python3 run.py bench`.

One module for each part of the program; `row` is what they hand over, `figures` prints the table.
"""
