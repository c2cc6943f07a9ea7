"""The triggers that hold a store's tables append-only, for each database they may lie in.

The same promises twice: in SQLite, which kaproom uses, and in PostgreSQL, for a store that a group
practice shares. What a table means is not known here; `schema` hands its tables over.
"""

from sqlalchemy import DDL, Table, event

_LITE_REFUSE_CHANGE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
# A duplicate is refused here too, before INSERT OR REPLACE could take the old row away.
_LITE_ENTRY_IN_ORDER = """
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.entry_no IS NOT (SELECT coalesce(max(entry_no), 0) + 1 FROM entry)
  OR NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE stream = NEW.stream)
  OR EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
  OR NEW.payload IS NULL
BEGIN SELECT RAISE(ABORT, 'entry out of order'); END
"""
_LITE_SAMPLE_SESSION_IN_ORDER = """
CREATE TRIGGER sample_session_in_order BEFORE INSERT ON sample_session
WHEN NEW.no IS NOT (SELECT coalesce(max(no), 0) + 1 FROM sample_session)
  OR EXISTS (SELECT 1 FROM sample_session WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session of samples out of order'); END
"""
_LITE_CHUNK_IN_ORDER = """
CREATE TRIGGER sample_chunk_in_order BEFORE INSERT ON sample_chunk
WHEN NEW.part IS NOT
     (SELECT coalesce(max(part), 0) + 1 FROM sample_chunk WHERE session_no = NEW.session_no)
  OR NOT EXISTS (SELECT 1 FROM sample_session WHERE no = NEW.session_no)
BEGIN SELECT RAISE(ABORT, 'sample chunk out of order'); END
"""
_LITE_DOCUMENT_IN_ORDER = """
CREATE TRIGGER document_part_in_order BEFORE INSERT ON document_part
WHEN NEW.part IS NOT
     (SELECT coalesce(max(part), 0) + 1 FROM document_part WHERE file_id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'document part out of order'); END
"""
_LITE_META_NO_REPLACE = """
CREATE TRIGGER meta_no_replace BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'meta is append-only'); END
"""

_POSTGRES_REFUSE_CHANGE = """
CREATE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{table} is append-only'; END $$;
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change()
"""
# Two writers must not count the same rows: whoever adds waits for whoever is adding.
_POSTGRES_ENTRY_IN_ORDER = """
CREATE FUNCTION entry_check_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('entry'::regclass::oid::bigint);
  IF NEW.entry_no <> (SELECT coalesce(max(entry_no), 0) + 1 FROM entry)
    OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE stream = NEW.stream)
    OR NEW.payload IS NULL
  THEN RAISE EXCEPTION 'entry out of order'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
FOR EACH ROW EXECUTE FUNCTION entry_check_order()
"""
_POSTGRES_SAMPLE_SESSION_IN_ORDER = """
CREATE FUNCTION sample_session_check_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('sample_session'::regclass::oid::bigint);
  IF NEW.no <> (SELECT coalesce(max(no), 0) + 1 FROM sample_session)
  THEN RAISE EXCEPTION 'session of samples out of order'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sample_session_in_order BEFORE INSERT ON sample_session
FOR EACH ROW EXECUTE FUNCTION sample_session_check_order()
"""
_POSTGRES_CHUNK_IN_ORDER = """
CREATE FUNCTION sample_chunk_check_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('sample_chunk'::regclass::oid::bigint);
  IF NEW.part <>
      (SELECT coalesce(max(part), 0) + 1 FROM sample_chunk WHERE session_no = NEW.session_no)
    OR NOT EXISTS (SELECT 1 FROM sample_session WHERE no = NEW.session_no)
  THEN RAISE EXCEPTION 'sample chunk out of order'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sample_chunk_in_order BEFORE INSERT ON sample_chunk
FOR EACH ROW EXECUTE FUNCTION sample_chunk_check_order()
"""
_POSTGRES_DOCUMENT_IN_ORDER = """
CREATE FUNCTION document_part_check_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('document_part'::regclass::oid::bigint);
  IF NEW.part <>
      (SELECT coalesce(max(part), 0) + 1 FROM document_part WHERE file_id = NEW.file_id)
  THEN RAISE EXCEPTION 'document part out of order'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_part_in_order BEFORE INSERT ON document_part
FOR EACH ROW EXECUTE FUNCTION document_part_check_order()
"""


def hold_append_only(
    entry: Table, sample_session: Table, sample_chunk: Table, document_part: Table, meta: Table
) -> None:
    """Have the triggers made with these tables."""
    for table in (entry, sample_session, sample_chunk, document_part, meta):
        for verb in ("update", "delete"):
            _with(table, "sqlite", _LITE_REFUSE_CHANGE.format(table=table.name, verb=verb))
        _with(table, "postgresql", _POSTGRES_REFUSE_CHANGE.format(table=table.name))
    _with(entry, "sqlite", _LITE_ENTRY_IN_ORDER)
    _with(sample_session, "sqlite", _LITE_SAMPLE_SESSION_IN_ORDER)
    _with(sample_chunk, "sqlite", _LITE_CHUNK_IN_ORDER)
    _with(document_part, "sqlite", _LITE_DOCUMENT_IN_ORDER)
    _with(meta, "sqlite", _LITE_META_NO_REPLACE)
    _with(entry, "postgresql", _POSTGRES_ENTRY_IN_ORDER)
    _with(sample_session, "postgresql", _POSTGRES_SAMPLE_SESSION_IN_ORDER)
    _with(sample_chunk, "postgresql", _POSTGRES_CHUNK_IN_ORDER)
    _with(document_part, "postgresql", _POSTGRES_DOCUMENT_IN_ORDER)


def _with(table: Table, dialect: str, sql: str) -> None:
    event.listen(table, "after_create", DDL(sql).execute_if(dialect=dialect))
