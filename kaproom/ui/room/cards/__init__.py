"""Cards: what opens over the score inside the window. Never a dialog, never modal."""
