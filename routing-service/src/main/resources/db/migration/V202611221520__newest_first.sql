-- The officers' lists, newest first.
CREATE INDEX complaint_newest ON complaint (received_at DESC, id DESC);
CREATE INDEX complaint_unit_newest ON complaint (unit, received_at DESC, id DESC);
