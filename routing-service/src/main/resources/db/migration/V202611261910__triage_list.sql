-- The operator's list: the few that wait for a person, nearest deadline first, among all there ever were.
CREATE INDEX complaint_triage ON complaint (due_at, id) WHERE state = 'TRIAGE';
