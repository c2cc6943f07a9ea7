"""Parts in the client's words: what is known of them, where they were seen, how their map lies."""
