"""The parts that take long to load, together: the stores (SQLAlchemy), the sound (numpy), desks.

Imported behind the window, so that it can be typed into at once. Nothing of its own is here.
"""

from kaproom.audio.client import EngineClient
from kaproom.audio.ear import EarPlayer
from kaproom.audio.facts.book import FactsBook, facts_dir
from kaproom.audio.silent import SilentPlayer
from kaproom.desks.folder_desks import FolderDesks
from kaproom.desks.music import LibraryDesk
from kaproom.desks.open_folder import OpenFolder
from kaproom.music_library import MusicLibrary
from kaproom.record.first_start import create_folder
from kaproom.record.store import open_record

__all__ = [
    "EarPlayer",
    "EngineClient",
    "FactsBook",
    "FolderDesks",
    "LibraryDesk",
    "MusicLibrary",
    "OpenFolder",
    "SilentPlayer",
    "create_folder",
    "facts_dir",
    "open_record",
]
