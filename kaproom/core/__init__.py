"""What is true in a session: events, commands, decide and fold.

The standard library only: no toolkit, no database, no sound, no clock but the one handed in.
"""
