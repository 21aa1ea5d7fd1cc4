-- What other units than the lead have to do about a complaint.
CREATE TABLE task (
    id         uuid PRIMARY KEY,
    complaint  uuid        NOT NULL REFERENCES complaint,
    unit       text        NOT NULL,
    category   text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    due_at     timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);

-- One at a time for each unit; and what a unit helps with, for its list.
CREATE UNIQUE INDEX task_open ON task (complaint, unit) WHERE state = 'open';
CREATE INDEX task_unit ON task (unit, complaint) WHERE state = 'open';
