"""What alembic runs a migration in; it loads this file by its path, never as a module of kaproom.

`kaproom.record.migrate` hands over the open connection, its transaction begun. The database itself
says which version it is (`stamp`): alembic's own table is lent to it, in memory, for the moment.
"""

from alembic import context
from sqlalchemy import Connection

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection)
context.run_migrations()
