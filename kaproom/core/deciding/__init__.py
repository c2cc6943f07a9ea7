"""What each command of a session leads to, one module for each matter; `core.decide` chooses."""
