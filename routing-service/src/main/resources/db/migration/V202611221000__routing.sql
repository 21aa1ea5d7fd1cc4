-- Citizens, conversations, complaints. Addresses are sealed; what people wrote stands here in plain and nowhere else.

CREATE TABLE citizen (
    id              uuid PRIMARY KEY,
    contact_version bigint      NOT NULL,
    merged_into     uuid REFERENCES citizen,
    created_at      timestamptz NOT NULL
);

-- One person, many addresses; the unique key makes two instances agree on who somebody is.
CREATE TABLE citizen_address (
    channel       text        NOT NULL,
    id_index      text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('phone', 'user_id')),
    citizen       uuid        NOT NULL REFERENCES citizen,
    conversation  text        NOT NULL,
    sealed        text        NOT NULL,
    first_seen_at timestamptz NOT NULL,
    PRIMARY KEY (channel, id_index)
);

CREATE INDEX citizen_address_citizen ON citizen_address (citizen);

-- Audited: who was joined to whom, and when.
CREATE TABLE citizen_merge (
    gone      uuid        NOT NULL REFERENCES citizen,
    kept      uuid        NOT NULL REFERENCES citizen,
    merged_at timestamptz NOT NULL,
    PRIMARY KEY (gone, kept)
);

CREATE TABLE conversation (
    key             text PRIMARY KEY,
    channel         text        NOT NULL,
    account         text        NOT NULL,
    citizen         uuid        NOT NULL REFERENCES citizen,
    last_message_at timestamptz NOT NULL
);

CREATE TABLE message (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel     text        NOT NULL,
    account     text        NOT NULL,
    provider_id text        NOT NULL,
    kind        text        NOT NULL,
    edition     text        NOT NULL DEFAULT '',
    direction   text        NOT NULL CHECK (direction IN ('citizen', 'unit')),
    conversation text       NOT NULL,
    body        text,
    media       text,
    latitude    double precision,
    longitude   double precision,
    quoted      text,
    sent_at     timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    position    int         NOT NULL DEFAULT 0,
    outcome     text        NOT NULL DEFAULT 'noted' CHECK (outcome IN ('registered', 'joined', 'noted')),
    complaint   uuid,
    UNIQUE (channel, account, provider_id, kind, edition)
);

CREATE INDEX message_complaint ON message (complaint, sent_at, position, received_at);

-- What we have sent, by the provider's id: so that a quoted answer finds its complaint.
CREATE TABLE own_message (
    channel     text        NOT NULL,
    provider_id text        NOT NULL,
    complaint   text        NOT NULL,
    purpose     text        NOT NULL,
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (channel, provider_id)
);

CREATE SEQUENCE ticket_number;

CREATE TABLE complaint (
    id              uuid PRIMARY KEY,
    ticket          text        NOT NULL UNIQUE,
    token           text        NOT NULL UNIQUE,
    kind            text        NOT NULL,
    priority        text        NOT NULL,
    channel         text        NOT NULL,
    account         text        NOT NULL,
    conversation    text        NOT NULL,
    citizen         uuid        NOT NULL REFERENCES citizen,
    received_at     timestamptz NOT NULL,
    excerpt         text,
    state           text        NOT NULL,
    unit            text,
    category        text,
    area            text,
    latitude        double precision,
    longitude       double precision,
    candidates      text,
    starts_at       timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    start_mark      text        NOT NULL,
    policy_version  text        NOT NULL,
    level           int         NOT NULL,
    verified        boolean     NOT NULL,
    acted_at        timestamptz,
    responded_at    timestamptz,
    last_message_at timestamptz NOT NULL,
    version         bigint      NOT NULL,
    last_hash       text        NOT NULL
);

CREATE INDEX complaint_due ON complaint (due_at, id);
CREATE INDEX complaint_unit_due ON complaint (unit, due_at, id);
CREATE INDEX complaint_citizen ON complaint (citizen, received_at);

-- Append-only and chained; the version is the place in the chain, so two writers never both succeed.
CREATE TABLE timeline (
    complaint     uuid        NOT NULL REFERENCES complaint,
    sequence      bigint      NOT NULL,
    type          text        NOT NULL,
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    actor_role    text        NOT NULL,
    content_hash  text        NOT NULL,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    PRIMARY KEY (complaint, sequence)
);

CREATE FUNCTION timeline_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the timeline is append-only';
END
$$;

CREATE TRIGGER timeline_append_only BEFORE UPDATE OR DELETE ON timeline
    FOR EACH ROW EXECUTE FUNCTION timeline_is_append_only();

-- Apart from the chain: a person's words can be erased, the chain still verifies.
CREATE TABLE timeline_content (
    complaint uuid   NOT NULL,
    sequence  bigint NOT NULL,
    salt      text   NOT NULL,
    content   text   NOT NULL,
    PRIMARY KEY (complaint, sequence)
);

-- Acknowledgements that wait for a quiet moment, because only a photo, a voice or a pin has come so far.
CREATE TABLE pending_ack (
    complaint uuid PRIMARY KEY REFERENCES complaint,
    due_at    timestamptz NOT NULL,
    latest_at timestamptz NOT NULL
);

CREATE INDEX pending_ack_due ON pending_ack (due_at);

CREATE TABLE seeded_pack (
    version   text PRIMARY KEY,
    seeded_at timestamptz NOT NULL
);

-- What was last said about each official and each unit; a new pack repeats nothing that did not change.
CREATE TABLE official (
    person      text PRIMARY KEY,
    version     bigint NOT NULL,
    fingerprint text   NOT NULL
);

CREATE TABLE duty (
    unit    text PRIMARY KEY,
    version bigint NOT NULL,
    head    text,
    deputy  text,
    on_duty text
);
