"""The room: one window, no tabs, all of it usable without a mouse."""
