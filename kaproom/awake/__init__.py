"""Keeps the machine awake for as long as a session is in the room: sleep, lid, lock, blanking.

Reaches no window, no store and no sound. Everything that asks a system runs in threads of its own,
since each call may hang; who asks is answered at once.
"""
