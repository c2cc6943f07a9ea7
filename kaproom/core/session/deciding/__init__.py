"""What each command of a session leads to, a module for each matter; `session.decide` chooses."""
