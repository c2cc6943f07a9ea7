"""Any input at all given to every reader of the real program: `python3 run.py fuzz`.

One module for each family of readers, listed in `readers`; `reader` is what they have in common.
Nothing here changes what kaproom does, and nothing but a reader's own refusal may come out of it.
"""
