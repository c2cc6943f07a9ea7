"""Measures: their questions, what was answered, the scores on a chart."""
