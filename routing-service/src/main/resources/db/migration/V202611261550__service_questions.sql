-- Questions the service catalogue has answered; answered is null until the citizen says whether that was enough.
CREATE TABLE service_answer (
    complaint uuid        NOT NULL REFERENCES complaint,
    service   text        NOT NULL,
    at        timestamptz NOT NULL,
    answered  boolean,
    PRIMARY KEY (complaint, service)
);
