-- Projections only: everything here can be rebuilt by reading the topics again.

-- One row per complaint. Facts of different topics come in any order, so each group of columns keeps the version it
-- is from; a row may begin as a stub without ticket.
CREATE TABLE complaint_view (
    complaint_id     text PRIMARY KEY,
    ticket           text UNIQUE,
    token            text UNIQUE,
    kind             text,
    priority         text,
    channel          text,
    state            text    NOT NULL DEFAULT 'RECEIVED',
    state_version    bigint  NOT NULL DEFAULT 0,
    unit             text,
    unit_version     bigint  NOT NULL DEFAULT 0,
    category         text,
    category_version bigint  NOT NULL DEFAULT 0,
    area             text,
    area_version     bigint  NOT NULL DEFAULT 0,
    received_at      timestamptz,
    closed_at        timestamptz,
    -- The response clock; the later deadline is the newer clock (a reopened complaint gets a fresh one).
    starts_at        timestamptz,
    due_at           timestamptz,
    met_at           timestamptz,
    in_time          boolean,
    clock_cancelled  boolean NOT NULL DEFAULT false,
    base_level       int     NOT NULL DEFAULT 0,
    level            int     NOT NULL DEFAULT 0,
    provisional      boolean NOT NULL DEFAULT false,
    undelivered      boolean NOT NULL DEFAULT false
);

CREATE INDEX complaint_view_waiting ON complaint_view (due_at) WHERE met_at IS NULL AND NOT clock_cancelled;
CREATE INDEX complaint_view_unit ON complaint_view (unit, received_at);

CREATE TABLE escalation_view (
    escalation_id text PRIMARY KEY,
    complaint_id  text NOT NULL,
    due_at        timestamptz,
    level         int     NOT NULL DEFAULT 0,
    provisional   boolean NOT NULL DEFAULT false,
    withdrawn     boolean NOT NULL DEFAULT false
);

CREATE INDEX escalation_view_complaint ON escalation_view (complaint_id);

-- What the citizen may see: instants and the unit, no texts and no names.
CREATE TABLE public_step (
    complaint_id text        NOT NULL,
    kind         text        NOT NULL,
    at           timestamptz NOT NULL,
    unit         text,
    PRIMARY KEY (complaint_id, kind, at)
);

CREATE TABLE alarm_view (
    service   text        NOT NULL,
    code      text        NOT NULL,
    subject   text        NOT NULL,
    since     timestamptz NOT NULL,
    next_step text        NOT NULL,
    PRIMARY KEY (service, code, subject)
);

-- What the boards tail; the id is the id of the server-sent event.
CREATE TABLE board_change (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('complaint', 'alarm')),
    subject     text        NOT NULL,
    former_unit text,
    at          timestamptz NOT NULL DEFAULT siaga.clock()
);

CREATE INDEX board_change_age ON board_change (at);

-- Ids must become visible in their order, or a reader that remembers the last one would skip a row that commits late.
-- The lock is held from the id to the commit. Waiting for pg_snapshot_xmin instead would spare the lock, but it spans
-- every database of the server: one long write elsewhere would freeze the boards. Call it last in a transaction.
CREATE FUNCTION append_board_change(kind text, subject text, former_unit text) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('board_change'));
    INSERT INTO board_change (kind, subject, former_unit) VALUES (kind, subject, former_unit);
    PERFORM pg_notify('board_change', '');
END
$$;
