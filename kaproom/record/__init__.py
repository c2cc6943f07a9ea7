"""Makes it durable: two encrypted, append-only stores.

The only home of SQLAlchemy and sqlcipher3. Must not know Qt, sound, or what an entry means beyond
its registered kind. Import the modules by name (`folder`, `store`, `verify`, `listing`): this file
stays empty so that unlocking can begin before SQLAlchemy is loaded.
"""
