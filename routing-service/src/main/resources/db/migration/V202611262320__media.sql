-- Files of messages, as intake tells of them; the content lies in the object store under its SHA-256. Where a photo says
-- it was taken stands here and no longer in the photo.
CREATE TABLE media (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    channel       text NOT NULL,
    account       text NOT NULL,
    message_id    text NOT NULL,
    media_id      text NOT NULL,
    position      int  NOT NULL DEFAULT 0,
    state         text NOT NULL CHECK (state IN ('pending', 'stored', 'failed')),
    sha256        text,
    mime_type     text,
    size          bigint,
    fingerprint   text,
    latitude      double precision,
    longitude     double precision,
    reason        text,
    UNIQUE (channel, account, message_id, media_id),
    CHECK (state <> 'stored' OR (sha256 IS NOT NULL AND mime_type IS NOT NULL AND size IS NOT NULL))
);
