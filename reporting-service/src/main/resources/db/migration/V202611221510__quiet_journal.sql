-- Ids are given when a transaction commits, not when it writes: several changes and rows of several complaints go into one
-- transaction, and a lock held from the first of them on would let two such transactions wait for each other in a circle.
-- Nobody is notified: tails look four times a second, and a notification would let commits, with their wait for the
-- disk, go through only one after the other.
DROP FUNCTION append_board_change(text, text, text);

ALTER TABLE board_change ALTER COLUMN id DROP IDENTITY;
ALTER TABLE board_change DROP CONSTRAINT board_change_pkey;
ALTER TABLE board_change ALTER COLUMN id DROP NOT NULL;
ALTER TABLE board_change ADD COLUMN entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
CREATE UNIQUE INDEX board_change_id ON board_change (id);

CREATE SEQUENCE board_change_ids OWNED BY board_change.id;
SELECT setval('board_change_ids', coalesce(max(id), 0) + 1) FROM board_change;

CREATE FUNCTION number_board_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('board_change'));
    UPDATE board_change SET id = nextval('board_change_ids') WHERE entry = NEW.entry;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER number_board_change AFTER INSERT ON board_change
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_board_change();
