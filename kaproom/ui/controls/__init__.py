"""Small widgets that every screen is built of: panels, keys, marks, text. They know no session."""
