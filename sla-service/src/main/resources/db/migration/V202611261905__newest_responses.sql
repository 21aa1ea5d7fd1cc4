-- The preview of a policy reads the newest ones, however many there are.
CREATE INDEX clock_newest_response ON clock (starts_at DESC, id) WHERE kind = 'response';
