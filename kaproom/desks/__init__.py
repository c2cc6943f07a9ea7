"""What the windows work at: each module fulfils the protocol of the same name in `ui.desks`.

They bring the open folder, files, sound and the core together, and know no widget.
"""
