-- Files of messages, to be fetched from the provider: one row each, whoever tells of it how often.
CREATE TABLE media_job (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation  text        NOT NULL,
    channel       text        NOT NULL,
    account       text        NOT NULL,
    message_id    text        NOT NULL,
    media_id      text        NOT NULL,
    declared_type text,
    -- A key to the file: forgotten once nobody fetches any more.
    url           text,
    state         text        NOT NULL DEFAULT 'DUE' CHECK (state IN ('DUE', 'FETCHING', 'STORED', 'FAILED')),
    attempts      int         NOT NULL DEFAULT 0,
    -- When somebody may take it: what is being fetched is taken again when its lease is over.
    wake_at       timestamptz DEFAULT siaga.clock(),
    trouble       text,
    sha256        text,
    since         timestamptz NOT NULL DEFAULT siaga.clock(),
    settled_at    timestamptz,
    UNIQUE (channel, account, message_id, media_id)
);

CREATE INDEX media_job_due ON media_job (wake_at) WHERE state IN ('DUE', 'FETCHING');
