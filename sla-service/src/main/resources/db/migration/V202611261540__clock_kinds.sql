-- Ladders and limits as they were installed, for ever: a clock climbs the ladder it was opened with.
CREATE TABLE policy (
    version       text PRIMARY KEY,
    content       jsonb       NOT NULL,
    first_seen_at timestamptz NOT NULL DEFAULT siaga.clock()
);

-- More kinds of promises. The subject tells those of one kind apart: category, legal class, task, authority, unit.
ALTER TABLE clock
    DROP CONSTRAINT clock_kind_check,
    DROP CONSTRAINT clock_state_check,
    DROP CONSTRAINT clock_check,
    DROP CONSTRAINT clock_complaint_kind_starts_at_key,
    ALTER COLUMN complaint DROP NOT NULL,
    ADD COLUMN subject        text   NOT NULL DEFAULT '',
    ADD COLUMN complaint_kind text,
    ADD COLUMN category       text,
    ADD COLUMN ladder_version text REFERENCES policy (version),
    ADD COLUMN paused_at      timestamptz,
    ADD COLUMN paused_micros  bigint NOT NULL DEFAULT 0,
    ADD COLUMN pauses         int    NOT NULL DEFAULT 0,
    ADD CHECK (kind IN ('response', 'resolution', 'legal', 'triage', 'task', 'outside', 'duty')),
    ADD CHECK (state IN ('RUNNING', 'PAUSED', 'MET', 'CANCELLED')),
    ADD CHECK ((complaint IS NULL) = (kind = 'duty')),
    ADD CHECK ((state IN ('RUNNING', 'PAUSED')) = (ended_at IS NULL)),
    ADD CHECK ((state = 'PAUSED') = (paused_at IS NOT NULL)),
    ADD UNIQUE NULLS NOT DISTINCT (complaint, kind, subject, starts_at);

CREATE INDEX clock_duty ON clock (subject) WHERE kind = 'duty' AND ended_at IS NULL;

-- After a pause the same rung may come again: what had fired ahead of it was withdrawn.
ALTER TABLE firing
    ADD COLUMN pauses int NOT NULL DEFAULT 0,
    DROP CONSTRAINT firing_clock_id_rung_repetition_key,
    ADD UNIQUE (clock_id, rung, repetition, pauses);
