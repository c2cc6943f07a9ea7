"""Backups of a data folder: one file each, encrypted as the stores are, proven before it counts.

`copying` copies a store while others write, `container` is the file, `making` makes one, `targets`
keeps generations in the folders the user chose, `restoring` brings one back, `drill` tries that in
a scratch place, `log` remembers how it went. Nothing here decides when any of it is done.
"""
