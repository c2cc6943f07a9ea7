"""The record of one session as pages for the chart: what stands on them, and how they are set.

Everything comes from a `SessionRecord` of the core, which holds no psychotherapy note.
Dark ink on white, on disk and paper only.
"""
