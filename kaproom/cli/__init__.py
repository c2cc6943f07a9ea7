"""The command line: one module a command, one table that says which."""
