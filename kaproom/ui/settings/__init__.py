"""Settings: what is the same from one session to the next."""
