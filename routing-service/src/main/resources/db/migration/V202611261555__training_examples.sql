-- What officers' acts teach about routing. The words are not copied: they are the citizen's messages up to this one, so
-- that erased words teach nothing when the model is built again.
CREATE TABLE training_example (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint       uuid        NOT NULL REFERENCES complaint,
    through_message bigint      NOT NULL,
    unit            text        NOT NULL,
    category        text,
    area            text,
    source          text        NOT NULL CHECK (source IN ('triage', 'transfer', 'classify', 'confirmed')),
    at              timestamptz NOT NULL
);

CREATE INDEX training_example_complaint ON training_example (complaint);
