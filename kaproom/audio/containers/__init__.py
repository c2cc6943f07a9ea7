"""Audio files as bytes: read whole or through large windows, without their pictures, and told.

What libraries do well is left to them. Here is what they would do badly: hold a picture of 100 MB,
guess where a file was trimmed, lose half of a track whose header counts wrongly. Nothing decodes.
"""
