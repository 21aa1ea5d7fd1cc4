-- Rows pass through: the table is short, and what it leaves behind must not be walked past at every look. A share of the
-- table says nothing there, a number does.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
