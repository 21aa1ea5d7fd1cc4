-- Every decision about who leads, with its evidence: what was known, which pack and which model decided.
CREATE TABLE decision (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint     uuid        NOT NULL REFERENCES complaint,
    at            timestamptz NOT NULL,
    outcome       text        NOT NULL CHECK (outcome IN ('assigned', 'needs-human')),
    unit          text,
    category      text,
    area          text,
    confidence    double precision,
    reasons       jsonb       NOT NULL,
    candidates    jsonb       NOT NULL,
    pack_version  text        NOT NULL,
    model_version text        NOT NULL,
    CHECK ((outcome = 'assigned') = (unit IS NOT NULL AND confidence IS NOT NULL))
);

CREATE INDEX decision_complaint ON decision (complaint, id DESC);
