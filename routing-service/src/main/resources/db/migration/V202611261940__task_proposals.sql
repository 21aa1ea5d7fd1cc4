-- A second trouble in a message, proposed as a task for its unit; answer is null until an officer says what becomes of it.
CREATE TABLE task_proposal (
    complaint uuid        NOT NULL REFERENCES complaint,
    unit      text        NOT NULL,
    category  text        NOT NULL,
    reasons   text[]      NOT NULL,
    at        timestamptz NOT NULL,
    answer    text CHECK (answer IN ('given', 'refused')),
    PRIMARY KEY (complaint, unit)
);
