-- The promises to people. The next rung of the ladder stands in the row itself: no instance's memory takes part.
CREATE TABLE clock (
    id                 uuid PRIMARY KEY,
    complaint          text        NOT NULL,
    kind               text        NOT NULL CHECK (kind IN ('response')),
    starts_at          timestamptz NOT NULL,
    due_at             timestamptz NOT NULL,
    policy_version     text        NOT NULL,
    unit               text,
    first_level        int         NOT NULL DEFAULT 1,
    state              text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'MET', 'CANCELLED')),
    ended_at           timestamptz,
    acknowledged_level int         NOT NULL DEFAULT 0,
    next_rung          text,
    next_level         int,
    next_repetition    int,
    next_fire_at       timestamptz,
    created_at         timestamptz NOT NULL DEFAULT siaga.clock(),
    UNIQUE (complaint, kind, starts_at),
    CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);

-- Holds only what will fire: a met clock leaves it.
CREATE INDEX clock_due ON clock (next_fire_at) WHERE next_fire_at IS NOT NULL;
CREATE INDEX clock_running ON clock (due_at) WHERE state = 'RUNNING';

-- What has fired. The unique key is the promise "once per rung and repetition".
CREATE TABLE firing (
    id              uuid PRIMARY KEY,
    clock_id        uuid        NOT NULL REFERENCES clock (id),
    rung            text        NOT NULL,
    level           int         NOT NULL,
    repetition      int         NOT NULL,
    fire_at         timestamptz NOT NULL,
    fired_at        timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('CONFIRMED', 'PROVISIONAL', 'UNCONFIRMED', 'WITHDRAWN')),
    audience        text[]      NOT NULL,
    settled_at      timestamptz,
    acknowledged_by text,
    acknowledged_at timestamptz,
    UNIQUE (clock_id, rung, repetition)
);
CREATE INDEX firing_unsettled ON firing (fire_at) WHERE state IN ('PROVISIONAL', 'UNCONFIRMED');

-- How far complaint.events.v1 is complete, as its producer says; recent ones only.
CREATE TABLE watermark (
    at          timestamptz PRIMARY KEY,
    end_offsets bigint[] NOT NULL
);

-- Nothing is known to be complete yet, but from here on silence counts: no offset ever reaches this one.
INSERT INTO watermark (at, end_offsets) VALUES (siaga.clock(), ARRAY [9223372036854775807]);

-- The newest watermark whose records have all been applied here: whatever was committed before it has been read.
CREATE FUNCTION safe_instant() RETURNS timestamptz
    LANGUAGE sql STABLE AS
$$
SELECT w.at
  FROM watermark w
 WHERE NOT EXISTS (SELECT 1
                     FROM unnest(w.end_offsets) WITH ORDINALITY AS e (end_offset, nth)
                     LEFT JOIN applied_offset a
                       ON a.topic = 'complaint.events.v1' AND a.partition_id = e.nth - 1
                    WHERE e.end_offset > coalesce(a.next_offset, 0))
 ORDER BY w.at DESC
 LIMIT 1
$$;

-- Who answers for a unit now, as person ids; what is missing here stands in the region pack.
CREATE TABLE duty (
    unit    text PRIMARY KEY,
    version bigint NOT NULL,
    head    text,
    deputy  text,
    on_duty text
);
