"""A dosing session: its state, what a gesture asks for, and what that comes to."""
