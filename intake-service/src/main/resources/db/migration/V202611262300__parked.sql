-- What providers sent and nobody could read, until a person decides. libs/eventing's own table parked is for records that
-- a handler failed on: there the later ones of a key wait, here each stands alone.
CREATE TABLE parked_webhook (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           text        NOT NULL UNIQUE,
    channel      text        NOT NULL,
    account      text,
    kind         text        NOT NULL,
    reason       text        NOT NULL,
    parts        int         NOT NULL,
    received_at  timestamptz NOT NULL,
    parked_at    timestamptz NOT NULL DEFAULT siaga.clock(),
    state        text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REPLAYED', 'DISMISSED')),
    resolved_by  text,
    resolved_at  timestamptz,
    resolved_why text
);

CREATE INDEX parked_webhook_open ON parked_webhook (channel, kind, seq) WHERE state = 'OPEN';

-- Sealed as it came; personal data, gone with the decision.
CREATE TABLE parked_webhook_part (
    webhook text NOT NULL REFERENCES parked_webhook (id),
    number  int  NOT NULL,
    sealed  text NOT NULL,
    PRIMARY KEY (webhook, number)
);

-- Who opened one.
CREATE TABLE parked_webhook_look (
    webhook text        NOT NULL REFERENCES parked_webhook (id),
    by_whom text        NOT NULL,
    at      timestamptz NOT NULL DEFAULT siaga.clock()
);

CREATE INDEX parked_webhook_look_of ON parked_webhook_look (webhook, at);
