"""What `run.py package` does: PyInstaller's folder, the menu's files, the licences, one archive.

What goes into the program is said in `packaging/kaproom.spec`; here it is laid out.
"""
