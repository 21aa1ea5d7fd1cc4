-- The relay is woken inside its process and looks every 100 ms: a notification in each transaction would let commits,
-- with their wait for the disk, go through only one after the other.
DROP TRIGGER outbox_wake ON outbox;
DROP FUNCTION outbox_wake();

-- The instant of an act: the clock, read after this transaction has its id, so that the act can't commit behind a
-- watermark that never saw it. A function, because within one SELECT nobody promises the order.
CREATE FUNCTION siaga.act_instant() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS
$$
BEGIN
    PERFORM pg_current_xact_id();
    RETURN siaga.clock();
END
$$;
