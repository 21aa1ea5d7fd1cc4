-- The effect of the test's handler: one row per effect, so that a second effect shows.
CREATE TABLE heard (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation text NOT NULL,
    citizen      text NOT NULL
);
