-- What each promise waits for next stands beside it: firing moves a narrow row with two indexes, not the clock with five.
-- There is one for every clock that has not ended, empty when nothing more comes, and for one that has ended as long as
-- it owes a rung. Whoever changes a clock or its step holds the step's row locked.
CREATE TABLE step (
    clock_id   uuid PRIMARY KEY REFERENCES clock (id) ON DELETE CASCADE,
    rung       text,
    level      int,
    repetition int,
    fire_at    timestamptz,
    CHECK (num_nulls(rung, level, repetition, fire_at) IN (0, 4))
);

INSERT INTO step (clock_id, rung, level, repetition, fire_at)
SELECT id, next_rung, next_level, next_repetition, next_fire_at
  FROM clock
 WHERE ended_at IS NULL OR next_fire_at IS NOT NULL
 ORDER BY id;

CREATE INDEX step_due ON step (fire_at, clock_id) WHERE fire_at IS NOT NULL;

ALTER TABLE clock
    DROP COLUMN next_rung,
    DROP COLUMN next_level,
    DROP COLUMN next_repetition,
    DROP COLUMN next_fire_at;
