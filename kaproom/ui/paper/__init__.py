"""What is drawn on paper: the one place that is white, and never on the screen."""
