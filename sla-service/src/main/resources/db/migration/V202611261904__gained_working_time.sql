-- The working time in the pauses, by which the deadline moved: a clock that takes another one's place gains it too. What
-- waited before counts as it did then.
ALTER TABLE clock ADD COLUMN gained_micros bigint NOT NULL DEFAULT 0;
UPDATE clock SET gained_micros = paused_micros WHERE paused_micros > 0;
