"""What is known of audio files: measured once in a process of its own, kept by content.

`book` is the app's side and loads neither numpy nor FFmpeg; `python -m kaproom.audio.facts` is the
process that measures. Nothing here plays, and nothing here is a client's.
"""
