"""The protocols by which the screens reach stores, sound and files; `kaproom.desks` fulfils them.

Nothing here does anything. `ui/services.py` is what holds them all.
"""
