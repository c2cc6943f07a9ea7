"""What can be written, past tense: a frozen dataclass for each kind of entry; their registry."""
