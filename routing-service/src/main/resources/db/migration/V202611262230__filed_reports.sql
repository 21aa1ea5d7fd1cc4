-- What came with a report without a chat. Name, phone and e-mail are sealed; the choices are the reporter's own.
CREATE TABLE filed_report (
    complaint    uuid PRIMARY KEY REFERENCES complaint,
    anonymous    boolean NOT NULL,
    confidential boolean NOT NULL,
    name         text,
    phone        text,
    email        text,
    filed_by     text
);
