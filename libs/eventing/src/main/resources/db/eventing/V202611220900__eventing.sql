-- What every service needs to take part in the event streams.

CREATE SCHEMA IF NOT EXISTS siaga;

-- The one clock of everything that is stored. Tests move it; SQL never says now().
CREATE FUNCTION siaga.clock() RETURNS timestamptz
    LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT clock_timestamp()';

-- Events on their way to the broker, written in the transaction that changed the state.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL,
    topic       text        NOT NULL,
    record_key  text        NOT NULL,
    type        text        NOT NULL,
    traceparent text,
    payload     text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT siaga.clock()
);

CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();

-- Natural keys of what was handled, committed with the effect.
CREATE TABLE handled_event (
    event_id   text PRIMARY KEY,
    topic      text        NOT NULL,
    handled_at timestamptz NOT NULL DEFAULT siaga.clock()
);

CREATE INDEX handled_event_age ON handled_event (handled_at);

-- Records that could not be handled; later ones of their key wait behind them.
CREATE TABLE parked (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic         text        NOT NULL,
    partition_id  int         NOT NULL,
    record_offset bigint      NOT NULL,
    record_key    text,
    event_id      text        NOT NULL,
    type          text        NOT NULL,
    sealed        text        NOT NULL,
    reason        text        NOT NULL,
    state         text        NOT NULL DEFAULT 'PARKED' CHECK (state IN ('PARKED', 'REPLAYED', 'DISCARDED')),
    parked_at     timestamptz NOT NULL DEFAULT siaga.clock(),
    resolved_by   text,
    resolved_at   timestamptz,
    UNIQUE (topic, partition_id, record_offset)
);

CREATE INDEX parked_key ON parked (topic, record_key, id) WHERE state = 'PARKED';

-- How far each partition has been applied, beside the effects; compared with watermarks.
CREATE TABLE applied_offset (
    topic        text   NOT NULL,
    partition_id int    NOT NULL,
    next_offset  bigint NOT NULL,
    PRIMARY KEY (topic, partition_id)
);

-- Alarms under way, so that each is raised once.
CREATE TABLE alarm (
    code      text        NOT NULL,
    subject   text        NOT NULL,
    raised_at timestamptz NOT NULL DEFAULT siaga.clock(),
    PRIMARY KEY (code, subject)
);
