"""Home: clients, today, what is due on this machine; no psychotherapy content."""
