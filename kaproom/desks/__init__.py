"""What the windows work at: each module fulfils one of the protocols that `ui` names.

They bring the open folder, files, sound and the core together, and know no widget.
"""
