"""The preparation session: a page for a conversation."""
