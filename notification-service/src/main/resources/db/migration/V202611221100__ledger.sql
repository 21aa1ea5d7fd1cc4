-- Everything said to a person, asked for once by its natural key and kept for ever: a replay sends nothing.
CREATE TABLE notification (
    id                  uuid PRIMARY KEY,
    seq                 bigint GENERATED ALWAYS AS IDENTITY,
    natural_key         text        NOT NULL UNIQUE,
    complaint           text,
    recipient           text        NOT NULL,
    audience            text        NOT NULL CHECK (audience IN ('CITIZEN', 'OFFICER')),
    purpose             text        NOT NULL,
    channel             text        NOT NULL,
    account             text        NOT NULL,
    conversation        text,
    -- parameters and text, sealed
    content             text        NOT NULL,
    state               text        NOT NULL CHECK (state IN
                            ('DUE', 'SENDING', 'HELD', 'EXPIRED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    held_reason         text,
    failed_reason       text,
    error_code          int,
    attempts            int         NOT NULL DEFAULT 0,
    -- when a worker may take it: due time, end of the lease or end of a pause
    wake_at             timestamptz,
    provider_message_id text,
    requested_at        timestamptz NOT NULL,
    expires_at          timestamptz NOT NULL,
    created_at          timestamptz NOT NULL DEFAULT siaga.clock(),
    changed_at          timestamptz NOT NULL DEFAULT siaga.clock(),
    sent_at             timestamptz,
    delivered_at        timestamptz,
    read_at             timestamptz
);

CREATE INDEX notification_wake ON notification (wake_at) WHERE state IN ('DUE', 'SENDING');
CREATE INDEX notification_queue ON notification (recipient, account, seq) WHERE state IN ('DUE', 'SENDING');
CREATE INDEX notification_held ON notification (held_reason, recipient) WHERE state = 'HELD';
CREATE INDEX notification_expiry ON notification (expires_at) WHERE state IN ('DUE', 'SENDING', 'HELD');
CREATE INDEX notification_provider ON notification (provider_message_id);
CREATE INDEX notification_complaint ON notification (complaint, seq);

-- What the provider said to each attempt: codes, no texts.
CREATE TABLE attempt (
    notification uuid        NOT NULL REFERENCES notification (id),
    number       int         NOT NULL,
    outcome      text        NOT NULL,
    error_code   int         NOT NULL,
    at           timestamptz NOT NULL DEFAULT siaga.clock(),
    PRIMARY KEY (notification, number)
);

-- A provider repeats its statuses; a refusal told twice is one refusal.
CREATE TABLE refusal (
    provider_message_id text PRIMARY KEY,
    notification        uuid        NOT NULL REFERENCES notification (id),
    error_code          int         NOT NULL,
    at                  timestamptz NOT NULL DEFAULT siaga.clock()
);

CREATE TABLE contact (
    person  text PRIMARY KEY,
    version bigint NOT NULL
);

-- Addresses stay sealed here; they are opened only to send.
CREATE TABLE contact_address (
    person       text NOT NULL REFERENCES contact (person),
    position     int  NOT NULL,
    channel      text NOT NULL,
    conversation text,
    kind         text NOT NULL,
    address      text NOT NULL,
    PRIMARY KEY (person, position)
);

-- When a conversation was last heard; opens the 24 hours.
CREATE TABLE conversation_window (
    conversation    text PRIMARY KEY,
    last_inbound_at timestamptz NOT NULL
);

-- What alerts and permission need of a complaint. Ticket and unit come by different events, in any order.
CREATE TABLE complaint (
    id           text PRIMARY KEY,
    ticket       text,
    token        text,
    unit         text,
    unit_version bigint NOT NULL DEFAULT -1
);

CREATE INDEX complaint_ticket ON complaint (ticket);
