"""A session looked back on: at a moment, by its words, beside others of the course."""
