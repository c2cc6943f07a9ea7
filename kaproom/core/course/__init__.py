"""A whole course: its clients, its sessions, what is due in it."""
